-- One knowledge over many articles: what people correct lies on top of what the program decided.

-- What the program decided; entity_id is that with the corrections applied.
ALTER TABLE form ADD COLUMN machine_id TEXT;
UPDATE form SET machine_id = entity_id;
CREATE INDEX form_by_machine ON form (machine_id);

-- Pairs of forms that may be one entity: for a person to decide. Recomputable.
DROP TABLE review;
CREATE TABLE review (
  block TEXT NOT NULL, -- the key under which both were decided
  first_form TEXT NOT NULL REFERENCES form (id) ON DELETE CASCADE,
  second_form TEXT NOT NULL REFERENCES form (id) ON DELETE CASCADE,
  score REAL NOT NULL CHECK (score BETWEEN 0 AND 1),
  reason TEXT NOT NULL,
  PRIMARY KEY (block, first_form, second_form),
  CHECK (first_form < second_form)
) STRICT, WITHOUT ROWID;
CREATE INDEX review_by_first_form ON review (first_form);
CREATE INDEX review_by_second_form ON review (second_form);

-- Views for people ------------------------------------------------------------------------------

CREATE VIEW doubts AS
SELECT first.name AS first, f.entity_id AS first_id, second.name AS second,
  s.entity_id AS second_id, r.score, r.reason
FROM review r
JOIN form f ON f.id = r.first_form
JOIN form s ON s.id = r.second_form
JOIN entity first ON first.id = f.entity_id
JOIN entity second ON second.id = s.entity_id
WHERE f.entity_id <> s.entity_id;
