-- The cost of an article stays flat, and the file small: forms go by numbers; what is to be
-- decided waits in a list, so that many articles are decided at once.
-- Needs the SQL function content_hash(text, bits), which the program brings along.
PRAGMA legacy_alter_table = ON; -- views and tables name the tables that are built anew

DROP VIEW doubts;

CREATE TABLE new_form (
  id INTEGER PRIMARY KEY, -- 53 bits of a hash of words
  words TEXT NOT NULL, -- 'person|full|ana li|government@NO|2024|': all that its articles share
  type TEXT NOT NULL CHECK (type IN ('person', 'place', 'country', 'vessel', 'organisation')),
  -- The best spelled of what its articles say.
  said_name TEXT NOT NULL,
  said_iso TEXT,
  said_country TEXT,
  said_kind TEXT,
  entity_id TEXT REFERENCES entity (id), -- the decision, with the corrections applied
  machine_id TEXT, -- what the program decided
  score REAL NOT NULL DEFAULT 0 CHECK (score BETWEEN 0 AND 1),
  reason TEXT NOT NULL DEFAULT '', -- why it is this entity
  -- What it says of the entity; NULL name where it is only a short form.
  name TEXT,
  iso TEXT,
  country TEXT,
  latitude REAL,
  longitude REAL,
  vessel_kind TEXT
) STRICT;
INSERT INTO new_form
SELECT content_hash(f.id, 53), f.id, f.type, coalesce(best.name, f.name, ''), best.iso,
  best.country,
  (SELECT max(vessel_kind) FROM article_entity WHERE form_id = f.id AND f.type = 'vessel'),
  f.entity_id, f.machine_id, f.score, f.reason, f.name, f.iso, f.country, f.latitude, f.longitude,
  f.vessel_kind
FROM form f
LEFT JOIN article_entity best ON (best.article_id, best.number) =
  (SELECT article_id, number FROM article_entity WHERE form_id = f.id
   ORDER BY name DESC, iso DESC, country DESC LIMIT 1);

CREATE TABLE new_article_entity (
  article_id INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  number INTEGER NOT NULL,
  type TEXT NOT NULL CHECK (type IN ('person', 'place', 'country', 'vessel', 'organisation')),
  name TEXT NOT NULL,
  iso TEXT,
  country TEXT,
  vessel_kind TEXT,
  confidence REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1),
  form_id INTEGER NOT NULL REFERENCES form (id),
  entity_id TEXT REFERENCES entity (id), -- the form's; NULL until it is decided
  PRIMARY KEY (article_id, number)
) STRICT, WITHOUT ROWID;
INSERT INTO new_article_entity
SELECT article_id, number, type, name, iso, country, vessel_kind, confidence,
  content_hash(form_id, 53), entity_id
FROM article_entity;

-- What a form is looked up by when forms are compared; follows from its words alone.
CREATE TABLE new_form_key (
  key TEXT NOT NULL,
  form_id INTEGER NOT NULL REFERENCES form (id) ON DELETE CASCADE,
  PRIMARY KEY (key, form_id)
) STRICT, WITHOUT ROWID;

-- Further keys, which only this article gives it: other names, acronyms.
CREATE TABLE article_key (
  article_id INTEGER NOT NULL,
  entity INTEGER NOT NULL,
  key TEXT NOT NULL,
  form_id INTEGER NOT NULL REFERENCES form (id),
  PRIMARY KEY (article_id, entity, key),
  FOREIGN KEY (article_id, entity) REFERENCES article_entity (article_id, number)
    ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
INSERT INTO article_key
SELECT article_id, entity, key, content_hash(form_id, 53) FROM form_key;

CREATE TABLE new_review (
  block TEXT NOT NULL, -- the key under which both were decided
  first_form INTEGER NOT NULL REFERENCES form (id) ON DELETE CASCADE,
  second_form INTEGER NOT NULL REFERENCES form (id) ON DELETE CASCADE,
  score REAL NOT NULL CHECK (score BETWEEN 0 AND 1),
  reason TEXT NOT NULL,
  PRIMARY KEY (block, first_form, second_form)
) STRICT, WITHOUT ROWID;
INSERT INTO new_review
SELECT block, content_hash(first_form, 53), content_hash(second_form, 53), score, reason
FROM review;

DROP TABLE review;
DROP TABLE form_key;
DROP TABLE article_entity;
DROP TABLE form;
ALTER TABLE new_form RENAME TO form;
ALTER TABLE new_article_entity RENAME TO article_entity;
ALTER TABLE new_form_key RENAME TO form_key;
ALTER TABLE new_review RENAME TO review;
CREATE INDEX form_by_entity ON form (entity_id);
CREATE INDEX form_corrected ON form (machine_id) WHERE machine_id <> entity_id;
CREATE INDEX form_of_corrections ON form (entity_id)
  WHERE machine_id IS NULL AND entity_id IS NOT NULL;
CREATE INDEX article_entity_by_entity ON article_entity (entity_id);
CREATE INDEX article_entity_by_form ON article_entity (form_id);
CREATE INDEX form_key_by_form ON form_key (form_id);
CREATE INDEX article_key_by_key ON article_key (key, form_id);
CREATE INDEX article_key_by_form ON article_key (form_id);
CREATE INDEX review_by_first_form ON review (first_form);
CREATE INDEX review_by_second_form ON review (second_form);

-- What waits to be decided: articles that came, forms that they give, and what is left behind by
-- those that went. Empty except while articles come in, and after an ingest that was killed.
CREATE TABLE pending (
  kind TEXT NOT NULL CHECK (kind IN ('article', 'form', 'key', 'entity', 'report')),
  what ANY NOT NULL, -- a number; a key; an entity; 'ARTICLE NUMBER' of a report
  PRIMARY KEY (kind, what)
) STRICT, WITHOUT ROWID;

-- Reports that corrections join into one event, each pair in both orders; where other is '' the
-- report is joined with none by the program. Computed from correction.
CREATE TABLE report_tie (
  report TEXT NOT NULL, -- as in the column fact: 'seed-northwood#v1'
  other TEXT NOT NULL,
  PRIMARY KEY (report, other)
) STRICT, WITHOUT ROWID;

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

PRAGMA legacy_alter_table = OFF;

-- What is told twice: copies of one text count once as a source; promises and offices have a history.

-- What the words of a text are compared by, and of which article it is a copy. Recomputable.
CREATE TABLE text_sketch (
  article_id INTEGER PRIMARY KEY REFERENCES article (id) ON DELETE CASCADE,
  minhashes BLOB NOT NULL CHECK (length(minhashes) = 240), -- 60 numbers of four bytes
  original_id INTEGER NOT NULL -- the first of its copies by day and name; itself where it is none
) STRICT;
CREATE INDEX text_sketch_by_original ON text_sketch (original_id);

-- Articles that share a band of three numbers may be copies of each other.
CREATE TABLE text_band (
  band INTEGER NOT NULL,
  article_id INTEGER NOT NULL,
  PRIMARY KEY (band, article_id)
) STRICT, WITHOUT ROWID;

-- Words of what is promised, without their endings, to find the other reports of a promise by.
CREATE TABLE commitment_word (
  word TEXT NOT NULL,
  article_id INTEGER NOT NULL,
  number INTEGER NOT NULL,
  PRIMARY KEY (word, article_id, number),
  FOREIGN KEY (article_id, number) REFERENCES commitment_report (article_id, number)
    ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE INDEX commitment_word_by_report ON commitment_word (article_id, number);

-- Views for people ------------------------------------------------------------------------------

CREATE VIEW copies AS
SELECT a.name AS article, a.title AS article_title, a.published, a.source, o.name AS original,
  o.published AS original_published, o.source AS original_source
FROM text_sketch s
JOIN article a ON a.id = s.article_id
JOIN article o ON o.id = s.original_id
WHERE s.original_id <> s.article_id;

-- As in 0002, with the number of sources.
DROP VIEW events;
CREATE VIEW events AS
SELECT v.id, r.type, r.label, r.date, coalesce(place.name, r.place_name) AS place,
  pe.entity_id AS place_id,
  (SELECT latest.status FROM event_report latest JOIN article a ON a.id = latest.article_id
   WHERE latest.event_id = v.id ORDER BY a.published DESC, a.name LIMIT 1) AS status,
  (SELECT count(*) FROM event_report each JOIN article a ON a.id = each.article_id
   WHERE each.event_id = v.id
     AND NOT EXISTS (SELECT 1 FROM verdict x WHERE x.verdict = 'rejected'
       AND x.fact = a.name || '#v' || each.number)) AS reports,
  (SELECT count(DISTINCT coalesce(s.original_id, a.id))
   FROM event_report each JOIN article a ON a.id = each.article_id
   LEFT JOIN text_sketch s ON s.article_id = a.id
   WHERE each.event_id = v.id
     AND NOT EXISTS (SELECT 1 FROM verdict x WHERE x.verdict = 'rejected'
       AND x.fact = a.name || '#v' || each.number)) AS sources
FROM event v
JOIN event_report r ON r.article_id = v.article_id AND r.number = v.number
LEFT JOIN article_entity pe ON pe.article_id = r.article_id AND pe.number = r.place_entity
LEFT JOIN entity place ON place.id = pe.entity_id
WHERE EXISTS (SELECT 1 FROM event_report each JOIN article a ON a.id = each.article_id
  WHERE each.event_id = v.id
    AND NOT EXISTS (SELECT 1 FROM verdict x WHERE x.verdict = 'rejected'
      AND x.fact = a.name || '#v' || each.number));

-- The reports of each promise in the order of time, copies of one text once.
CREATE VIEW commitment_history AS
SELECT commitment_id, position, actor, actor_id, published,
  iif(status = 'new' AND position > 1, 'repeated', status) AS step, what, beneficiary,
  beneficiary_id, deadline, spokesperson, spokesperson_id, evidence, article, article_title,
  source, fact
FROM (
  SELECT *,
    (SELECT count(*) FROM commitments e
     WHERE e.commitment_id = c.commitment_id
       AND (coalesce(e.published, '~'), e.article, e.fact)
         <= (coalesce(c.published, '~'), c.article, c.fact)
       AND NOT EXISTS (SELECT 1 FROM copies p WHERE p.article = e.article)) AS position
  FROM commitments c
  WHERE NOT EXISTS (SELECT 1 FROM copies p WHERE p.article = c.article)
);

-- Who is told of in which office, from when to when. What an article leaves unsaid does not count.
CREATE VIEW office_terms AS
SELECT * FROM (
  SELECT of.name AS of, of.id AS of_id,
    CASE
      WHEN o.title LIKE 'former %' THEN substr(lower(o.title), 8)
      WHEN o.title LIKE 'then %' OR o.title LIKE 'late %' THEN substr(lower(o.title), 6)
      WHEN o.title LIKE 'ex-%' THEN substr(lower(o.title), 4)
      ELSE lower(o.title)
    END AS office, person.name AS person, person.id AS person_id,
    min(iif(o.title LIKE 'former %' OR o.title LIKE 'then %' OR o.title LIKE 'late %'
      OR o.title LIKE 'ex-%', NULL, a.published)) AS first_told,
    max(iif(o.title LIKE 'former %' OR o.title LIKE 'then %' OR o.title LIKE 'late %'
      OR o.title LIKE 'ex-%', NULL, a.published)) AS last_told,
    min(iif(o.title LIKE 'former %' OR o.title LIKE 'then %' OR o.title LIKE 'late %'
      OR o.title LIKE 'ex-%', a.published, NULL)) AS told_as_former,
    count(DISTINCT a.id) AS articles, min(a.name) AS article,
    min(a.name || '#e' || o.entity) AS fact
  FROM office o
  JOIN article a ON a.id = o.article_id
  JOIN article_entity ae ON ae.article_id = o.article_id AND ae.number = o.entity
  JOIN entity person ON person.id = ae.entity_id
  JOIN article_entity ofe ON ofe.article_id = o.article_id AND ofe.number = o.of_entity
  JOIN entity of ON of.id = ofe.entity_id
  WHERE o.rule <> 'office/unsaid-country'
  GROUP BY of.id, 3, person.id
);
