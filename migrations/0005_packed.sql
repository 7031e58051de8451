-- Fewer bytes: keys of forms are found by a number and kept once, the codes of a mention are one
-- number, and what an index only served to clean up goes. Who read an article is told as well.
-- Needs the SQL function content_hash(text, bits), which the program brings along.
-- Frozen once merged: correct it in a later file.
PRAGMA legacy_alter_table = ON; -- tables name each other while they are built anew

DROP VIEW commitment_history; DROP VIEW commitments;

-- Old rows: before there was a choice, every article was read in full.
ALTER TABLE run ADD COLUMN reader TEXT NOT NULL DEFAULT 'full' CHECK (reader IN ('full', 'fast'));

CREATE TABLE new_form (
  id INTEGER PRIMARY KEY, -- 47 bits of a hash of words
  words TEXT NOT NULL, -- 'person|full|ana li|government@NO|2024|': all that its articles share
  -- What follows from its words to compare it by, one a line: without 'person/' where that is its
  -- type, else behind a '/'.
  keys TEXT NOT NULL DEFAULT '',
  -- The best spelled of what its articles say; NULL said_name where it is the name below.
  said_name TEXT,
  said_iso TEXT,
  said_country TEXT,
  said_kind TEXT,
  -- The decision, with the corrections applied.
  entity_number INTEGER REFERENCES entity (number),
  -- What the program decided where that is not its entity; '' where a correction made the form.
  machine_id TEXT,
  score REAL NOT NULL DEFAULT 0 CHECK (score BETWEEN 0 AND 1),
  reason TEXT NOT NULL DEFAULT '', -- why it is this entity
  -- What it says of the entity; NULL name where it is only a short form.
  name TEXT,
  iso TEXT,
  country TEXT,
  latitude REAL,
  longitude REAL,
  vessel_kind TEXT,
  -- Its words begin with it: 'person|…', 'country/NO'.
  type TEXT NOT NULL AS (substr(words, 1, instr(replace(words, '/', '|'), '|') - 1))
    CHECK (type IN ('person', 'place', 'country', 'vessel', 'organisation')),
  CHECK (coalesce(said_name, name) IS NOT NULL)
) STRICT;
INSERT INTO new_form
SELECT id, words,
  coalesce((SELECT group_concat(iif(instr(key, f.type || '/') = 1, substr(key, length(f.type) + 2),
      '/' || key), char(10))
    FROM (SELECT key FROM form_key WHERE form_id = f.id ORDER BY key)), ''),
  said_name, said_iso, said_country, said_kind, entity_number, machine_id, score, reason, name, iso,
  country, latitude, longitude, vessel_kind
FROM form f ORDER BY id;

-- Finds the forms that have a key. A form that goes takes its keys along: they are in its row.
CREATE TABLE new_form_key (
  key INTEGER NOT NULL, -- 63 bits of a hash of the key
  form_id INTEGER NOT NULL, -- form.id
  PRIMARY KEY (key, form_id)
) STRICT, WITHOUT ROWID;
INSERT INTO new_form_key SELECT content_hash(key, 63), form_id FROM form_key ORDER BY 1, 2;

CREATE TABLE new_article_entity (
  article_id INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  number INTEGER NOT NULL,
  type_code INTEGER NOT NULL CHECK (type_code BETWEEN 0 AND 4),
  name_id INTEGER NOT NULL, -- the fullest name, name.id
  iso TEXT,
  country TEXT,
  vessel_kind TEXT,
  percent INTEGER NOT NULL CHECK (percent BETWEEN 0 AND 100), -- confidence, in hundredths
  mentions INTEGER NOT NULL DEFAULT 0, -- words in the article that stand for it
  form_id INTEGER NOT NULL REFERENCES form (id),
  entity_number INTEGER REFERENCES entity (number), -- the form's; NULL until it is decided
  type TEXT NOT NULL AS (CASE type_code WHEN 0 THEN 'person' WHEN 1 THEN 'organisation'
    WHEN 2 THEN 'country' WHEN 3 THEN 'place' ELSE 'vessel' END),
  confidence REAL NOT NULL AS (percent / 100.0),
  PRIMARY KEY (article_id, number)
) STRICT, WITHOUT ROWID;
INSERT INTO new_article_entity
SELECT article_id, number, type_code, name_id, iso, country, vessel_kind,
  CAST(round(confidence * 100) AS INTEGER), mentions, form_id, entity_number
FROM article_entity ORDER BY article_id, number;

CREATE TABLE new_mention (
  article_id INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  number INTEGER NOT NULL,
  span_start INTEGER NOT NULL,
  span_length INTEGER NOT NULL CHECK (span_length >= 0),
  code INTEGER NOT NULL CHECK (code BETWEEN 0 AND 24), -- five times the kind, and the type
  entity INTEGER, -- article_entity.number; NULL where it is not known who is meant
  span_end INTEGER NOT NULL AS (span_start + span_length),
  kind TEXT NOT NULL AS (CASE code / 5 WHEN 0 THEN 'name' WHEN 1 THEN 'pronoun'
    WHEN 2 THEN 'title' WHEN 3 THEN 'demonym' ELSE 'metonym' END),
  type TEXT NOT NULL AS (CASE code % 5 WHEN 0 THEN 'person' WHEN 1 THEN 'organisation'
    WHEN 2 THEN 'country' WHEN 3 THEN 'place' ELSE 'vessel' END),
  PRIMARY KEY (article_id, number)
) STRICT, WITHOUT ROWID;
INSERT INTO new_mention
SELECT article_id, number, span_start, span_length, kind_code * 5 + type_code, entity
FROM mention ORDER BY article_id, number;

-- Whoever takes an article out takes out the event or promise that its reports lead.
CREATE TABLE new_event (
  id TEXT PRIMARY KEY, -- its first report in order of article name, such as 'seed-northwood#v1'
  article_id INTEGER NOT NULL, -- that report
  number INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO new_event SELECT id, article_id, number FROM event ORDER BY id;

CREATE TABLE new_commitment (
  id TEXT PRIMARY KEY, -- its first report in order of article name, such as 'seed-northwood#c1'
  article_id INTEGER NOT NULL, -- that report
  number INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO new_commitment SELECT id, article_id, number FROM commitment ORDER BY id;

DROP TABLE commitment; DROP TABLE event; DROP TABLE mention; DROP TABLE form_key;
DROP TABLE article_entity; DROP TABLE form;
ALTER TABLE new_form RENAME TO form;
ALTER TABLE new_form_key RENAME TO form_key;
ALTER TABLE new_article_entity RENAME TO article_entity;
ALTER TABLE new_mention RENAME TO mention;
ALTER TABLE new_event RENAME TO event;
ALTER TABLE new_commitment RENAME TO commitment;
PRAGMA legacy_alter_table = OFF;

-- The same as in 0004.
CREATE UNIQUE INDEX event_by_report ON event (article_id, number);
CREATE INDEX form_by_entity ON form (entity_number);
CREATE INDEX form_corrected ON form (machine_id) WHERE machine_id IS NOT NULL;
CREATE INDEX article_entity_by_entity ON article_entity (entity_number);
CREATE INDEX article_entity_by_form ON article_entity (form_id);
CREATE TRIGGER article_entity_counted_in AFTER INSERT ON article_entity
WHEN new.entity_number IS NOT NULL BEGIN
  UPDATE entity SET articles = articles + 1, mentions = mentions + new.mentions
  WHERE number = new.entity_number;
END;
CREATE TRIGGER article_entity_counted_out AFTER DELETE ON article_entity
WHEN old.entity_number IS NOT NULL BEGIN
  UPDATE entity SET articles = articles - 1, mentions = mentions - old.mentions
  WHERE number = old.entity_number;
END;
CREATE TRIGGER article_entity_moved AFTER UPDATE OF entity_number ON article_entity
WHEN old.entity_number IS NOT new.entity_number BEGIN
  UPDATE entity SET articles = articles - 1, mentions = mentions - old.mentions
  WHERE number = old.entity_number;
  UPDATE entity SET articles = articles + 1, mentions = mentions + new.mentions
  WHERE number = new.entity_number;
END;

-- As in 0004, but for how a report finds its commitment: by the name that its first report makes.
-- The other two conditions find the reports where the commitment is given.
CREATE VIEW commitments AS
SELECT a.name || '#c' || c.number AS fact,
  k.id AS commitment_id, coalesce(actor.name, c.actor_name) AS actor, actor.id AS actor_id,
  c.status, c.what,
  coalesce(beneficiary.name, c.beneficiary_name) AS beneficiary,
  beneficiary.id AS beneficiary_id, c.deadline,
  coalesce(speaker.name, c.spokesperson_name) AS spokesperson, speaker.id AS spokesperson_id,
  substr(a.text, c.evidence_start + 1, c.evidence_end - c.evidence_start) AS evidence,
  (SELECT name FROM rule WHERE id = c.rule_id) AS rule, c.confidence, a.name AS article,
  a.title AS article_title, a.published, a.source
FROM commitment_report c
JOIN article a ON a.id = c.article_id
LEFT JOIN commitment k
  ON k.id = (SELECT name FROM article WHERE id = c.first_article) || '#c' || c.first_number
    AND k.article_id = c.first_article AND k.number = c.first_number
LEFT JOIN article_entity ae ON ae.article_id = c.article_id AND ae.number = c.actor_entity
LEFT JOIN entity actor ON actor.number = ae.entity_number
LEFT JOIN article_entity se ON se.article_id = c.article_id AND se.number = c.spokesperson_entity
LEFT JOIN entity speaker ON speaker.number = se.entity_number
LEFT JOIN article_entity be ON be.article_id = c.article_id AND be.number = c.beneficiary_entity
LEFT JOIN (SELECT number, id, name FROM entity) beneficiary ON beneficiary.number = be.entity_number
WHERE NOT EXISTS (SELECT 1 FROM verdict x
    WHERE x.fact = a.name || '#c' || c.number AND x.verdict = 'rejected');

-- The reports of each promise in the order of time, copies of one text once.
CREATE VIEW commitment_history AS
SELECT commitment_id, position, actor, actor_id, published,
  iif(status = 'new' AND position > 1, 'repeated', status) AS step, what, beneficiary,
  beneficiary_id, deadline, spokesperson, spokesperson_id, evidence, article, article_title,
  source, fact
FROM (
  SELECT c.*,
    (SELECT count(*)
     FROM commitment k
     CROSS JOIN commitment_report e ON e.first_article = k.article_id AND e.first_number = k.number
     CROSS JOIN article a ON a.id = e.article_id
     WHERE k.id = c.commitment_id
       AND (coalesce(a.published, '~'), a.name, a.name || '#c' || e.number)
         <= (coalesce(c.published, '~'), c.article, c.fact)
       AND NOT EXISTS (SELECT 1 FROM text_sketch s
         WHERE s.article_id = e.article_id AND s.original_id <> e.article_id)
       AND NOT EXISTS (SELECT 1 FROM verdict x
         WHERE x.fact = a.name || '#c' || e.number AND x.verdict = 'rejected')) AS position
  FROM commitments c
  WHERE NOT EXISTS (SELECT 1 FROM copies p WHERE p.article = c.article)
);
