-- One knowledge over many articles: what people correct lies on top of what the program decided.

-- What the program decided; entity_id is that with the corrections applied.
ALTER TABLE form ADD COLUMN machine_id TEXT;
UPDATE form SET machine_id = entity_id;
CREATE INDEX form_by_machine ON form (machine_id);

-- Counts of mentions in the views of entities.
CREATE INDEX mention_by_entity ON mention (article_id, entity);

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

-- What people said of facts, of pairs and of entities; computed from the log of corrections.

-- The log itself; the table of 0001 was never written to.
DROP TABLE correction;
CREATE TABLE correction (
  id INTEGER PRIMARY KEY,
  made_at TEXT NOT NULL, -- ISO 8601, UTC
  author TEXT NOT NULL,
  reason TEXT NOT NULL,
  action TEXT NOT NULL CHECK (action IN ('merge', 'split', 'rename', 'retype', 'alias', 'reject',
    'accept', 'undo')),
  what TEXT NOT NULL, -- the target for people: entities, or what a fact says
  article TEXT, -- that of a fact
  target TEXT NOT NULL CHECK (json_valid(target)),
  value TEXT, -- the new name or type
  undoes INTEGER REFERENCES correction (id),
  CHECK ((action = 'undo') = (undoes IS NOT NULL))
) STRICT;
CREATE TRIGGER correction_is_never_changed BEFORE UPDATE ON correction BEGIN
  SELECT raise(ABORT, 'corrections are append-only: add an undo');
END;
CREATE TRIGGER correction_is_never_removed BEFORE DELETE ON correction BEGIN
  SELECT raise(ABORT, 'corrections are append-only: add an undo');
END;

-- A rejected fact is in no view.
CREATE TABLE verdict (
  fact TEXT PRIMARY KEY, -- as in the column `fact` of the views
  verdict TEXT NOT NULL CHECK (verdict IN ('rejected', 'accepted')),
  correction_id INTEGER NOT NULL REFERENCES correction (id)
) STRICT, WITHOUT ROWID;

-- Names that corrections give.
CREATE TABLE given_name (
  entity_id TEXT NOT NULL,
  name TEXT NOT NULL,
  is_main INTEGER NOT NULL CHECK (is_main IN (0, 1)), -- 1 where the entity is called so
  PRIMARY KEY (entity_id, name)
) STRICT, WITHOUT ROWID;

-- Entities of articles that are not what their form is.
CREATE TABLE article_entity_split (
  article_id INTEGER NOT NULL,
  entity INTEGER NOT NULL,
  entity_id TEXT NOT NULL,
  PRIMARY KEY (article_id, entity),
  FOREIGN KEY (article_id, entity) REFERENCES article_entity (article_id, number)
    ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

-- Pairs of entities that are not one; each in both orders.
CREATE TABLE kept_apart (
  first_id TEXT NOT NULL,
  second_id TEXT NOT NULL,
  correction_id INTEGER NOT NULL REFERENCES correction (id),
  PRIMARY KEY (first_id, second_id)
) STRICT, WITHOUT ROWID;

-- Corrections that find nothing to hold on to.
CREATE TABLE correction_conflict (
  correction_id INTEGER PRIMARY KEY REFERENCES correction (id),
  reason TEXT NOT NULL
) STRICT;

-- Views for people ------------------------------------------------------------------------------

CREATE VIEW doubts AS
SELECT first.name AS first, f.entity_id AS first_id, second.name AS second,
  s.entity_id AS second_id, r.score, r.reason
FROM review r
JOIN form f ON f.id = r.first_form
JOIN form s ON s.id = r.second_form
JOIN entity first ON first.id = f.entity_id
JOIN entity second ON second.id = s.entity_id
WHERE f.entity_id <> s.entity_id
  AND NOT EXISTS (SELECT 1 FROM kept_apart k
    WHERE k.first_id = f.entity_id AND k.second_id = s.entity_id);

CREATE VIEW corrections AS
SELECT c.id, c.made_at, c.author, c.action, c.what, c.article, c.value, c.reason, c.undoes,
  x.reason AS conflict
FROM correction c
LEFT JOIN correction_conflict x ON x.correction_id = c.id;

-- The same as in 0001, without what was rejected.
DROP VIEW timeline;
DROP VIEW relations;
DROP VIEW quotes;
DROP VIEW commitments;
DROP VIEW attendance;
DROP VIEW events;

CREATE VIEW events AS
SELECT v.id, r.type, r.label, r.date, coalesce(place.name, r.place_name) AS place,
  pe.entity_id AS place_id,
  (SELECT latest.status FROM event_report latest JOIN article a ON a.id = latest.article_id
   WHERE latest.event_id = v.id ORDER BY a.published DESC, a.name LIMIT 1) AS status,
  (SELECT count(*) FROM event_report each JOIN article a ON a.id = each.article_id
   WHERE each.event_id = v.id
     AND NOT EXISTS (SELECT 1 FROM verdict x WHERE x.verdict = 'rejected'
       AND x.fact = a.name || '#v' || each.number)) AS reports
FROM event v
JOIN event_report r ON r.article_id = v.article_id AND r.number = v.number
LEFT JOIN article_entity pe ON pe.article_id = r.article_id AND pe.number = r.place_entity
LEFT JOIN entity place ON place.id = pe.entity_id
WHERE EXISTS (SELECT 1 FROM event_report each JOIN article a ON a.id = each.article_id
  WHERE each.event_id = v.id
    AND NOT EXISTS (SELECT 1 FROM verdict x WHERE x.verdict = 'rejected'
      AND x.fact = a.name || '#v' || each.number));

CREATE VIEW attendance AS
SELECT a.name || '#v' || p.event || '.' || p.number AS fact, r.event_id, r.type AS event_type,
  r.label AS event, r.date, coalesce(place.name, r.place_name) AS place, pe.entity_id AS place_id,
  r.status AS event_status, coalesce(who.name, p.who_name) AS who, we.entity_id AS who_id, p.kind,
  p.role, p.status,
  substr(a.text, p.evidence_start + 1, p.evidence_end - p.evidence_start) AS evidence,
  p.rule, p.confidence, a.name AS article, a.title AS article_title, a.published, a.source
FROM participation p
JOIN event_report r ON r.article_id = p.article_id AND r.number = p.event
JOIN article a ON a.id = p.article_id
LEFT JOIN article_entity we ON we.article_id = p.article_id AND we.number = p.who_entity
LEFT JOIN entity who ON who.id = we.entity_id
LEFT JOIN article_entity pe ON pe.article_id = r.article_id AND pe.number = r.place_entity
LEFT JOIN entity place ON place.id = pe.entity_id
WHERE NOT EXISTS (SELECT 1 FROM verdict x
    WHERE x.fact = a.name || '#v' || p.event || '.' || p.number AND x.verdict = 'rejected')
  AND NOT EXISTS (SELECT 1 FROM verdict x
    WHERE x.fact = a.name || '#v' || p.event AND x.verdict = 'rejected');

CREATE VIEW commitments AS
SELECT a.name || '#c' || c.number AS fact, c.commitment_id,
  coalesce(actor.name, c.actor_name) AS actor, ae.entity_id AS actor_id, c.status, c.what,
  coalesce(beneficiary.name, c.beneficiary_name) AS beneficiary,
  be.entity_id AS beneficiary_id, c.deadline,
  coalesce(speaker.name, c.spokesperson_name) AS spokesperson, se.entity_id AS spokesperson_id,
  substr(a.text, c.evidence_start + 1, c.evidence_end - c.evidence_start) AS evidence,
  c.rule, c.confidence, a.name AS article, a.title AS article_title, a.published, a.source
FROM commitment_report c
JOIN article a ON a.id = c.article_id
LEFT JOIN article_entity ae ON ae.article_id = c.article_id AND ae.number = c.actor_entity
LEFT JOIN entity actor ON actor.id = ae.entity_id
LEFT JOIN article_entity se ON se.article_id = c.article_id AND se.number = c.spokesperson_entity
LEFT JOIN entity speaker ON speaker.id = se.entity_id
LEFT JOIN article_entity be ON be.article_id = c.article_id AND be.number = c.beneficiary_entity
LEFT JOIN entity beneficiary ON beneficiary.id = be.entity_id
WHERE NOT EXISTS (SELECT 1 FROM verdict x
    WHERE x.fact = a.name || '#c' || c.number AND x.verdict = 'rejected');

CREATE VIEW quotes AS
SELECT a.name || '#q' || q.number AS fact, coalesce(e.name, q.speaker_name) AS speaker,
  ae.entity_id AS speaker_id, q.kind,
  substr(a.text, q.span_start + 1, q.span_end - q.span_start) AS words,
  substr(a.text, q.evidence_start + 1, q.evidence_end - q.evidence_start) AS evidence,
  q.rule, q.confidence, a.name AS article, a.title AS article_title, a.published, a.source
FROM quote q
JOIN article a ON a.id = q.article_id
LEFT JOIN article_entity ae ON ae.article_id = q.article_id AND ae.number = q.speaker_entity
LEFT JOIN entity e ON e.id = ae.entity_id
WHERE NOT EXISTS (SELECT 1 FROM verdict x
    WHERE x.fact = a.name || '#q' || q.number AND x.verdict = 'rejected');

CREATE VIEW relations AS
SELECT a.name || '#r' || r.number AS fact, s.name AS subject, s.id AS subject_id, r.predicate,
  o.name AS object, o.id AS object_id, r.status, r.date,
  substr(a.text, r.evidence_start + 1, r.evidence_end - r.evidence_start) AS evidence,
  r.rule, r.confidence, a.name AS article, a.title AS article_title, a.published, a.source
FROM relation r
JOIN article a ON a.id = r.article_id
JOIN article_entity se ON se.article_id = r.article_id AND se.number = r.subject_entity
JOIN entity s ON s.id = se.entity_id
JOIN article_entity oe ON oe.article_id = r.article_id AND oe.number = r.object_entity
JOIN entity o ON o.id = oe.entity_id
WHERE NOT EXISTS (SELECT 1 FROM verdict x
    WHERE x.fact = a.name || '#r' || r.number AND x.verdict = 'rejected');

CREATE VIEW timeline AS
SELECT r.date, 'event' AS kind, a.name || '#v' || r.number AS fact, r.label AS what,
  coalesce(place.name, r.place_name) AS place, r.status,
  (SELECT group_concat(who, '; ') FROM
    (SELECT coalesce(e.name, p.who_name) || iif(p.role = 'attendee', '', ' (' || p.role || ')')
       AS who
     FROM participation p
     LEFT JOIN article_entity ae ON ae.article_id = p.article_id AND ae.number = p.who_entity
     LEFT JOIN entity e ON e.id = ae.entity_id
     WHERE p.article_id = r.article_id AND p.event = r.number
       AND NOT EXISTS (SELECT 1 FROM verdict x WHERE x.verdict = 'rejected'
         AND x.fact = a.name || '#v' || p.event || '.' || p.number)
     ORDER BY p.number)) AS who,
  substr(a.text, r.evidence_start + 1, r.evidence_end - r.evidence_start) AS evidence,
  a.name AS article, a.title AS article_title, a.published, a.source
FROM event_report r
JOIN article a ON a.id = r.article_id
LEFT JOIN article_entity pe ON pe.article_id = r.article_id AND pe.number = r.place_entity
LEFT JOIN entity place ON place.id = pe.entity_id
WHERE r.date IS NOT NULL
  AND NOT EXISTS (SELECT 1 FROM verdict x
    WHERE x.fact = a.name || '#v' || r.number AND x.verdict = 'rejected')
UNION ALL
SELECT date, 'relation', fact, predicate, object, status, subject, evidence, article,
  article_title, published, source
FROM relations WHERE date IS NOT NULL;
