-- Fewer bytes and quicker answers: articles and entities go by small numbers, names and rules that
-- repeat are kept once, counts of mentions are kept, and words of events have an index.
-- Needs the SQL functions content_hash(text, bits) and folded_words(text, ...), which the program
-- brings along. Long, as every table is built anew.
PRAGMA legacy_alter_table = ON; -- tables name each other while they are built anew

DROP VIEW office_terms; DROP VIEW commitment_history; DROP VIEW events; DROP VIEW copies;
DROP VIEW doubts; DROP VIEW timeline; DROP VIEW relations; DROP VIEW quotes;
DROP VIEW commitments; DROP VIEW attendance; DROP VIEW mentions; DROP VIEW organisations;
DROP VIEW vessels; DROP VIEW countries; DROP VIEW places; DROP VIEW people; DROP VIEW offices;
DROP VIEW entities; DROP VIEW articles;
DROP TABLE article_search; DROP TABLE name_search;

-- Articles are numbered as they come, so that rows of one are written side by side.
CREATE TABLE renumbered (old INTEGER PRIMARY KEY, new INTEGER NOT NULL) STRICT;
INSERT INTO renumbered SELECT id, row_number() OVER (ORDER BY published, name) FROM article;

CREATE TABLE new_article (
  id INTEGER PRIMARY KEY, -- one behind the last; means nothing
  name TEXT NOT NULL UNIQUE, -- the input's own id, else its URL, else its file name
  title TEXT,
  published TEXT,
  published_from TEXT CHECK (published_from IN
    ('option', 'field', 'json-ld', 'opengraph', 'meta', 'time-element', 'dateline')),
  source TEXT,
  url TEXT UNIQUE,
  author TEXT,
  language TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  run_id TEXT NOT NULL REFERENCES run (id),
  text TEXT NOT NULL -- title, blank line, body; last, for the others to be read without it
) STRICT;
INSERT INTO new_article
SELECT n.new, name, title, published, published_from, source, url, author, language, sha256,
  run_id, text
FROM article JOIN renumbered n ON n.old = id ORDER BY n.new;

CREATE TABLE new_sentence (
  article_id INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  number INTEGER NOT NULL,
  span_start INTEGER NOT NULL,
  span_length INTEGER NOT NULL CHECK (span_length >= 0),
  span_end INTEGER NOT NULL AS (span_start + span_length),
  PRIMARY KEY (article_id, number)
) STRICT, WITHOUT ROWID;
INSERT INTO new_sentence
SELECT n.new, number, span_start, span_end - span_start
FROM sentence JOIN renumbered n ON n.old = article_id ORDER BY 1, 2;

CREATE TABLE new_time_expression (
  article_id INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  number INTEGER NOT NULL,
  span_start INTEGER NOT NULL,
  span_length INTEGER NOT NULL CHECK (span_length >= 0),
  type TEXT NOT NULL CHECK (type IN ('date', 'time', 'duration', 'set')),
  value TEXT,
  span_end INTEGER NOT NULL AS (span_start + span_length),
  PRIMARY KEY (article_id, number)
) STRICT, WITHOUT ROWID;
INSERT INTO new_time_expression
SELECT n.new, number, span_start, span_end - span_start, type, value
FROM time_expression JOIN renumbered n ON n.old = article_id ORDER BY 1, 2;

CREATE TABLE new_entity (
  number INTEGER PRIMARY KEY, -- 47 bits of a hash of id
  id TEXT NOT NULL UNIQUE, -- 'country/GB', 'person/keir-starmer'
  type TEXT NOT NULL CHECK (type IN ('person', 'place', 'country', 'vessel', 'organisation')),
  name TEXT NOT NULL,
  iso TEXT, -- ISO 3166-1 alpha-2: of a country its own, of a place that of its country
  country TEXT, -- the country that a place lies in
  latitude REAL,
  longitude REAL,
  vessel_kind TEXT,
  articles INTEGER NOT NULL DEFAULT 0, -- that name it
  mentions INTEGER NOT NULL DEFAULT 0 -- words in them that stand for it
) STRICT;
INSERT INTO new_entity
SELECT content_hash(id, 47), id, type, name, iso, country, latitude, longitude, vessel_kind,
  (SELECT count(*) FROM article_entity ae WHERE ae.entity_id = entity.id),
  (SELECT count(*) FROM article_entity ae
   JOIN mention m ON m.article_id = ae.article_id AND m.entity = ae.number
   WHERE ae.entity_id = entity.id)
FROM entity ORDER BY 1;

CREATE TABLE new_form (
  id INTEGER PRIMARY KEY, -- 47 bits of a hash of words
  words TEXT NOT NULL, -- 'person|full|ana li|government@NO|2024|': all that its articles share
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
SELECT content_hash(iif(f.words LIKE 'split|%', f.type || '|' || f.words, f.words), 47),
  iif(f.words LIKE 'split|%', f.type || '|' || f.words, f.words),
  nullif(f.said_name, f.name), f.said_iso, f.said_country, f.said_kind,
  (SELECT number FROM new_entity WHERE id = f.entity_id),
  iif(f.machine_id IS NULL, iif(f.entity_id IS NULL, NULL, ''), nullif(f.machine_id, f.entity_id)),
  f.score, f.reason, f.name, f.iso, f.country, f.latitude, f.longitude, f.vessel_kind
FROM form f ORDER BY 1;

-- Keys of 47 bits instead of 53: each reference is two bytes shorter.
CREATE TABLE renumbered_form (old INTEGER PRIMARY KEY, new INTEGER NOT NULL) STRICT;
INSERT INTO renumbered_form
SELECT f.id, n.id FROM form f
JOIN new_form n ON n.id =
  content_hash(iif(f.words LIKE 'split|%', f.type || '|' || f.words, f.words), 47);

CREATE TABLE new_name (
  id INTEGER PRIMARY KEY, -- 53 bits of a hash of text
  text TEXT NOT NULL,
  folding TEXT, -- what is below, where that is more than the text in lower case
  folded TEXT NOT NULL AS (coalesce(folding, lower(text))) -- without diacritics and punctuation
) STRICT;
INSERT INTO new_name SELECT id, text, nullif(folded, lower(text)) FROM name ORDER BY 1;

CREATE TABLE new_article_entity (
  article_id INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  number INTEGER NOT NULL,
  type_code INTEGER NOT NULL CHECK (type_code BETWEEN 0 AND 4),
  name_id INTEGER NOT NULL, -- the fullest name, name.id
  iso TEXT,
  country TEXT,
  vessel_kind TEXT,
  confidence REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1),
  mentions INTEGER NOT NULL DEFAULT 0, -- words in the article that stand for it
  form_id INTEGER NOT NULL REFERENCES form (id),
  entity_number INTEGER REFERENCES entity (number), -- the form's; NULL until it is decided
  type TEXT NOT NULL AS (CASE type_code WHEN 0 THEN 'person' WHEN 1 THEN 'organisation'
    WHEN 2 THEN 'country' WHEN 3 THEN 'place' ELSE 'vessel' END),
  PRIMARY KEY (article_id, number)
) STRICT, WITHOUT ROWID;
INSERT INTO new_article_entity
SELECT n.new, number, CASE type WHEN 'person' THEN 0 WHEN 'organisation' THEN 1
    WHEN 'country' THEN 2 WHEN 'place' THEN 3 ELSE 4 END,
  (SELECT id FROM name WHERE text = ae.name), iso, country, vessel_kind, confidence,
  (SELECT count(*) FROM mention m WHERE m.article_id = ae.article_id AND m.entity = ae.number),
  f.new, (SELECT number FROM new_entity WHERE id = ae.entity_id)
FROM article_entity ae
JOIN renumbered n ON n.old = ae.article_id
JOIN renumbered_form f ON f.old = ae.form_id ORDER BY 1, 2;

CREATE TABLE new_form_key (
  key TEXT NOT NULL,
  form_id INTEGER NOT NULL REFERENCES form (id) ON DELETE CASCADE,
  PRIMARY KEY (key, form_id)
) STRICT, WITHOUT ROWID;
INSERT INTO new_form_key
SELECT key, f.new FROM form_key JOIN renumbered_form f ON f.old = form_id ORDER BY 1, 2;

CREATE TABLE new_article_key (
  article_id INTEGER NOT NULL,
  entity INTEGER NOT NULL,
  key TEXT NOT NULL,
  form_id INTEGER NOT NULL REFERENCES form (id),
  PRIMARY KEY (article_id, entity, key),
  FOREIGN KEY (article_id, entity) REFERENCES article_entity (article_id, number)
    ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
INSERT INTO new_article_key
SELECT n.new, entity, key, f.new
FROM article_key JOIN renumbered n ON n.old = article_id
JOIN renumbered_form f ON f.old = form_id ORDER BY 1, 2, 3;

-- Further names of an article's entity, in order of appearance; the fullest is article_entity's.
CREATE TABLE new_article_name (
  article_id INTEGER NOT NULL,
  entity INTEGER NOT NULL,
  position INTEGER NOT NULL, -- from 1
  name_id INTEGER NOT NULL, -- name.id
  PRIMARY KEY (article_id, entity, position),
  FOREIGN KEY (article_id, entity) REFERENCES article_entity (article_id, number)
    ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
INSERT INTO new_article_name
SELECT n.new, entity, position, name_id
FROM article_name JOIN renumbered n ON n.old = article_id
WHERE position > 0 ORDER BY 1, 2, 3;

CREATE TABLE new_entity_name (
  entity_number INTEGER NOT NULL REFERENCES entity (number) ON DELETE CASCADE,
  name_id INTEGER NOT NULL, -- name.id
  PRIMARY KEY (entity_number, name_id)
) STRICT, WITHOUT ROWID;
INSERT INTO new_entity_name
SELECT e.number, name_id FROM entity_name JOIN new_entity e ON e.id = entity_id ORDER BY 1, 2;

CREATE TABLE new_mention (
  article_id INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  number INTEGER NOT NULL,
  span_start INTEGER NOT NULL,
  span_length INTEGER NOT NULL CHECK (span_length >= 0),
  kind_code INTEGER NOT NULL CHECK (kind_code BETWEEN 0 AND 4),
  type_code INTEGER NOT NULL CHECK (type_code BETWEEN 0 AND 4),
  entity INTEGER, -- article_entity.number; NULL where it is not known who is meant
  span_end INTEGER NOT NULL AS (span_start + span_length),
  kind TEXT NOT NULL AS (CASE kind_code WHEN 0 THEN 'name' WHEN 1 THEN 'pronoun'
    WHEN 2 THEN 'title' WHEN 3 THEN 'demonym' ELSE 'metonym' END),
  type TEXT NOT NULL AS (CASE type_code WHEN 0 THEN 'person' WHEN 1 THEN 'organisation'
    WHEN 2 THEN 'country' WHEN 3 THEN 'place' ELSE 'vessel' END),
  PRIMARY KEY (article_id, number)
) STRICT, WITHOUT ROWID;
INSERT INTO new_mention
SELECT n.new, number, span_start, span_end - span_start,
  CASE kind WHEN 'name' THEN 0 WHEN 'pronoun' THEN 1 WHEN 'title' THEN 2 WHEN 'demonym' THEN 3
    ELSE 4 END,
  CASE type WHEN 'person' THEN 0 WHEN 'organisation' THEN 1 WHEN 'country' THEN 2
    WHEN 'place' THEN 3 ELSE 4 END,
  entity
FROM mention JOIN renumbered n ON n.old = article_id ORDER BY 1, 2;

-- The rules that facts were read by; a fact names its rule by number.
CREATE TABLE rule (
  id INTEGER PRIMARY KEY, -- 31 bits of a hash of name
  name TEXT NOT NULL UNIQUE -- its row is in seeds/rules
) STRICT;
INSERT INTO rule
SELECT content_hash(rule, 31), rule FROM (
  SELECT rule FROM office UNION SELECT rule FROM event_report UNION SELECT rule FROM participation
  UNION SELECT rule FROM commitment_report UNION SELECT rule FROM quote
  UNION SELECT rule FROM relation);

CREATE TABLE new_office (
  article_id INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  number INTEGER NOT NULL,
  entity INTEGER NOT NULL,
  title TEXT NOT NULL,
  of_name TEXT,
  of_entity INTEGER,
  evidence_start INTEGER NOT NULL,
  evidence_end INTEGER NOT NULL CHECK (evidence_end >= evidence_start),
  rule_id INTEGER NOT NULL,
  -- Where the office begins in a title that tells of one that is over; 1 in others.
  title_start INTEGER NOT NULL AS (CASE WHEN title LIKE 'former %' THEN 8
    WHEN title LIKE 'then %' OR title LIKE 'late %' THEN 6 WHEN title LIKE 'ex-%' THEN 4
    ELSE 1 END) STORED,
  PRIMARY KEY (article_id, number),
  FOREIGN KEY (article_id, entity) REFERENCES article_entity (article_id, number)
    ON DELETE CASCADE,
  FOREIGN KEY (article_id, of_entity) REFERENCES article_entity (article_id, number)
    ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
INSERT INTO new_office
SELECT n.new, number, entity, title, of_name, of_entity, evidence_start, evidence_end,
  content_hash(rule, 31)
FROM office JOIN renumbered n ON n.old = article_id ORDER BY 1, 2;

CREATE TABLE new_event (
  id TEXT PRIMARY KEY, -- its first report in order of article name, such as 'seed-northwood#v1'
  article_id INTEGER NOT NULL, -- that report
  number INTEGER NOT NULL,
  FOREIGN KEY (article_id, number) REFERENCES event_report (article_id, number)
    ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
INSERT INTO new_event
SELECT id, n.new, number FROM event JOIN renumbered n ON n.old = article_id ORDER BY 1;

CREATE TABLE new_event_report (
  article_id INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  number INTEGER NOT NULL,
  event_id TEXT REFERENCES event (id) ON DELETE SET NULL,
  type TEXT NOT NULL CHECK (type IN ('meeting', 'summit', 'talks', 'conference', 'hearing',
    'ceremony', 'visit', 'exercise', 'call', 'signing', 'vote', 'rally', 'other')),
  label TEXT NOT NULL,
  date TEXT,
  place_name TEXT,
  place_entity INTEGER,
  status TEXT NOT NULL
    CHECK (status IN ('occurred', 'ongoing', 'planned', 'cancelled', 'proposed')),
  source_name TEXT,
  source_entity INTEGER,
  evidence_start INTEGER NOT NULL,
  evidence_end INTEGER NOT NULL CHECK (evidence_end >= evidence_start),
  rule_id INTEGER NOT NULL,
  trigger_start INTEGER NOT NULL,
  trigger_end INTEGER NOT NULL CHECK (trigger_end >= trigger_start),
  confidence REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1),
  PRIMARY KEY (article_id, number),
  FOREIGN KEY (article_id, place_entity) REFERENCES article_entity (article_id, number)
    ON DELETE CASCADE,
  FOREIGN KEY (article_id, source_entity) REFERENCES article_entity (article_id, number)
    ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
INSERT INTO new_event_report
SELECT n.new, number, event_id, type, label, date, place_name, place_entity, status, source_name,
  source_entity, evidence_start, evidence_end, content_hash(rule, 31), trigger_start, trigger_end,
  confidence
FROM event_report JOIN renumbered n ON n.old = article_id ORDER BY 1, 2;

CREATE TABLE new_event_evidence (
  article_id INTEGER NOT NULL,
  event INTEGER NOT NULL,
  position INTEGER NOT NULL,
  evidence_start INTEGER NOT NULL,
  evidence_end INTEGER NOT NULL CHECK (evidence_end >= evidence_start),
  PRIMARY KEY (article_id, event, position),
  FOREIGN KEY (article_id, event) REFERENCES event_report (article_id, number)
    ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
INSERT INTO new_event_evidence
SELECT n.new, event, position, evidence_start, evidence_end
FROM event_evidence JOIN renumbered n ON n.old = article_id ORDER BY 1, 2, 3;

CREATE TABLE new_participation (
  article_id INTEGER NOT NULL,
  event INTEGER NOT NULL,
  number INTEGER NOT NULL,
  who_name TEXT NOT NULL,
  who_entity INTEGER, -- NULL for a described group
  kind TEXT NOT NULL
    CHECK (kind IN ('person', 'country', 'organisation', 'vessel', 'place', 'group')),
  role TEXT NOT NULL CHECK (role IN ('attendee', 'host', 'absent')),
  status TEXT NOT NULL CHECK (status IN ('attended', 'expected', 'possible', 'declined')),
  evidence_start INTEGER NOT NULL,
  evidence_end INTEGER NOT NULL CHECK (evidence_end >= evidence_start),
  rule_id INTEGER NOT NULL,
  trigger_start INTEGER NOT NULL,
  trigger_end INTEGER NOT NULL CHECK (trigger_end >= trigger_start),
  confidence REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1),
  PRIMARY KEY (article_id, event, number),
  FOREIGN KEY (article_id, event) REFERENCES event_report (article_id, number)
    ON DELETE CASCADE,
  FOREIGN KEY (article_id, who_entity) REFERENCES article_entity (article_id, number)
    ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
INSERT INTO new_participation
SELECT n.new, event, number, who_name, who_entity, kind, role, status, evidence_start,
  evidence_end, content_hash(rule, 31), trigger_start, trigger_end, confidence
FROM participation JOIN renumbered n ON n.old = article_id ORDER BY 1, 2, 3;

CREATE TABLE new_commitment_report (
  article_id INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  number INTEGER NOT NULL,
  -- The first report of the same promise in order of article name; NULL until it is decided.
  first_article INTEGER,
  first_number INTEGER,
  actor_name TEXT NOT NULL,
  actor_entity INTEGER,
  spokesperson_name TEXT,
  spokesperson_entity INTEGER,
  what TEXT NOT NULL,
  beneficiary_name TEXT,
  beneficiary_entity INTEGER,
  deadline TEXT, -- in the article's words
  status TEXT NOT NULL
    CHECK (status IN ('new', 'reaffirmed', 'conditional', 'fulfilled', 'refused')),
  evidence_start INTEGER NOT NULL,
  evidence_end INTEGER NOT NULL CHECK (evidence_end >= evidence_start),
  rule_id INTEGER NOT NULL,
  trigger_start INTEGER NOT NULL,
  trigger_end INTEGER NOT NULL CHECK (trigger_end >= trigger_start),
  confidence REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1),
  PRIMARY KEY (article_id, number),
  FOREIGN KEY (first_article, first_number) REFERENCES commitment_report (article_id, number)
    ON DELETE SET NULL,
  FOREIGN KEY (article_id, actor_entity) REFERENCES article_entity (article_id, number)
    ON DELETE CASCADE,
  FOREIGN KEY (article_id, spokesperson_entity) REFERENCES article_entity (article_id, number)
    ON DELETE CASCADE,
  FOREIGN KEY (article_id, beneficiary_entity) REFERENCES article_entity (article_id, number)
    ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
INSERT INTO new_commitment_report
SELECT n.new, r.number, f.new, c.number, actor_name, actor_entity, spokesperson_name,
  spokesperson_entity, what, beneficiary_name, beneficiary_entity, deadline, status,
  evidence_start, evidence_end, content_hash(rule, 31), trigger_start, trigger_end, confidence
FROM commitment_report r JOIN renumbered n ON n.old = r.article_id
LEFT JOIN commitment c ON c.id = r.commitment_id
LEFT JOIN renumbered f ON f.old = c.article_id ORDER BY 1, 2;

CREATE TABLE new_commitment (
  id TEXT PRIMARY KEY, -- its first report in order of article name, such as 'seed-northwood#c1'
  article_id INTEGER NOT NULL, -- that report
  number INTEGER NOT NULL,
  FOREIGN KEY (article_id, number) REFERENCES commitment_report (article_id, number)
    ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
INSERT INTO new_commitment
SELECT id, n.new, number FROM commitment JOIN renumbered n ON n.old = article_id ORDER BY 1;

CREATE TABLE new_commitment_word (
  word TEXT NOT NULL,
  article_id INTEGER NOT NULL,
  number INTEGER NOT NULL,
  PRIMARY KEY (word, article_id, number)
) STRICT, WITHOUT ROWID;
INSERT INTO new_commitment_word
SELECT word, n.new, number
FROM commitment_word JOIN renumbered n ON n.old = article_id ORDER BY 1, 2, 3;

CREATE TABLE new_quote (
  article_id INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  number INTEGER NOT NULL,
  speaker_name TEXT,
  speaker_entity INTEGER,
  kind TEXT NOT NULL CHECK (kind IN ('direct', 'indirect')),
  span_start INTEGER NOT NULL, -- the words themselves
  span_end INTEGER NOT NULL CHECK (span_end >= span_start),
  evidence_start INTEGER NOT NULL,
  evidence_end INTEGER NOT NULL CHECK (evidence_end >= evidence_start),
  rule_id INTEGER NOT NULL,
  trigger_start INTEGER NOT NULL,
  trigger_end INTEGER NOT NULL CHECK (trigger_end >= trigger_start),
  confidence REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1),
  PRIMARY KEY (article_id, number),
  FOREIGN KEY (article_id, speaker_entity) REFERENCES article_entity (article_id, number)
    ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
INSERT INTO new_quote
SELECT n.new, number, speaker_name, speaker_entity, kind, span_start, span_end, evidence_start,
  evidence_end, content_hash(rule, 31), trigger_start, trigger_end, confidence
FROM quote JOIN renumbered n ON n.old = article_id ORDER BY 1, 2;

CREATE TABLE new_relation (
  article_id INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  number INTEGER NOT NULL,
  subject_entity INTEGER NOT NULL,
  predicate TEXT NOT NULL CHECK (predicate IN ('visited', 'met', 'accompanied', 'leads', 'owns',
    'operates', 'opposes', 'sanctions', 'located_in', 'holds_office', 'member_of', 'part_of',
    'allied_with', 'spokesperson_of', 'succeeded_by')),
  object_entity INTEGER NOT NULL,
  status TEXT NOT NULL
    CHECK (status IN ('occurred', 'ongoing', 'planned', 'cancelled', 'proposed')),
  date TEXT,
  evidence_start INTEGER NOT NULL,
  evidence_end INTEGER NOT NULL CHECK (evidence_end >= evidence_start),
  rule_id INTEGER NOT NULL,
  trigger_start INTEGER NOT NULL,
  trigger_end INTEGER NOT NULL CHECK (trigger_end >= trigger_start),
  confidence REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1),
  PRIMARY KEY (article_id, number),
  FOREIGN KEY (article_id, subject_entity) REFERENCES article_entity (article_id, number)
    ON DELETE CASCADE,
  FOREIGN KEY (article_id, object_entity) REFERENCES article_entity (article_id, number)
    ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
INSERT INTO new_relation
SELECT n.new, number, subject_entity, predicate, object_entity, status, date, evidence_start,
  evidence_end, content_hash(rule, 31), trigger_start, trigger_end, confidence
FROM relation JOIN renumbered n ON n.old = article_id ORDER BY 1, 2;

CREATE TABLE new_text_sketch (
  article_id INTEGER PRIMARY KEY REFERENCES article (id) ON DELETE CASCADE,
  minhashes BLOB NOT NULL CHECK (length(minhashes) = 240), -- 60 numbers of four bytes
  original_id INTEGER NOT NULL -- the first of its copies by day and name; itself where it is none
) STRICT;
INSERT INTO new_text_sketch
SELECT n.new, minhashes, o.new FROM text_sketch
JOIN renumbered n ON n.old = article_id JOIN renumbered o ON o.old = original_id ORDER BY 1;

CREATE TABLE new_text_band (
  band INTEGER NOT NULL, -- 31 bits
  article_id INTEGER NOT NULL,
  PRIMARY KEY (band, article_id)
) STRICT, WITHOUT ROWID;
INSERT OR IGNORE INTO new_text_band
SELECT band >> 22, n.new FROM text_band JOIN renumbered n ON n.old = article_id ORDER BY 1, 2;

CREATE TABLE new_review (
  block TEXT NOT NULL, -- the key under which both were decided
  first_form INTEGER NOT NULL REFERENCES form (id) ON DELETE CASCADE,
  second_form INTEGER NOT NULL REFERENCES form (id) ON DELETE CASCADE,
  score REAL NOT NULL CHECK (score BETWEEN 0 AND 1),
  reason TEXT NOT NULL,
  PRIMARY KEY (block, first_form, second_form)
) STRICT, WITHOUT ROWID;
INSERT INTO new_review
SELECT block, f.new, s.new, score, reason FROM review
JOIN renumbered_form f ON f.old = first_form JOIN renumbered_form s ON s.old = second_form
ORDER BY 1, 2, 3;

CREATE TABLE new_article_entity_split (
  article_id INTEGER NOT NULL,
  entity INTEGER NOT NULL,
  entity_id TEXT NOT NULL,
  PRIMARY KEY (article_id, entity),
  FOREIGN KEY (article_id, entity) REFERENCES article_entity (article_id, number)
    ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
INSERT INTO new_article_entity_split
SELECT n.new, entity, entity_id FROM article_entity_split JOIN renumbered n ON n.old = article_id;

CREATE TABLE new_pending (
  kind TEXT NOT NULL
    CHECK (kind IN ('article', 'form', 'key', 'entity', 'name', 'report', 'promise')),
  what ANY NOT NULL, -- a number; a key; an entity; 'ARTICLE NUMBER' of a report
  PRIMARY KEY (kind, what)
) STRICT, WITHOUT ROWID;
INSERT INTO new_pending
SELECT kind, CASE kind
  WHEN 'article' THEN (SELECT new FROM renumbered WHERE old = what)
  WHEN 'form' THEN (SELECT new FROM renumbered_form WHERE old = what)
  WHEN 'report' THEN
    (SELECT new FROM renumbered WHERE old = CAST(substr(what, 1, instr(what, ' ') - 1) AS INTEGER))
      || substr(what, instr(what, ' '))
  ELSE what END AS moved
FROM pending WHERE moved IS NOT NULL;

DROP TABLE pending; DROP TABLE article_entity_split; DROP TABLE review; DROP TABLE text_band;
DROP TABLE text_sketch; DROP TABLE relation; DROP TABLE quote; DROP TABLE commitment_word;
DROP TABLE commitment; DROP TABLE commitment_report; DROP TABLE participation;
DROP TABLE event_evidence; DROP TABLE event; DROP TABLE event_report; DROP TABLE office;
DROP TABLE mention; DROP TABLE entity_name; DROP TABLE article_name; DROP TABLE article_key;
DROP TABLE form_key; DROP TABLE article_entity; DROP TABLE name; DROP TABLE form;
DROP TABLE entity; DROP TABLE time_expression; DROP TABLE sentence; DROP TABLE article;
DROP TABLE renumbered; DROP TABLE renumbered_form;
ALTER TABLE new_article RENAME TO article;
ALTER TABLE new_sentence RENAME TO sentence;
ALTER TABLE new_time_expression RENAME TO time_expression;
ALTER TABLE new_entity RENAME TO entity;
ALTER TABLE new_form RENAME TO form;
ALTER TABLE new_name RENAME TO name;
ALTER TABLE new_article_entity RENAME TO article_entity;
ALTER TABLE new_form_key RENAME TO form_key;
ALTER TABLE new_article_key RENAME TO article_key;
ALTER TABLE new_article_name RENAME TO article_name;
ALTER TABLE new_entity_name RENAME TO entity_name;
ALTER TABLE new_mention RENAME TO mention;
ALTER TABLE new_office RENAME TO office;
ALTER TABLE new_event_report RENAME TO event_report;
ALTER TABLE new_event RENAME TO event;
ALTER TABLE new_event_evidence RENAME TO event_evidence;
ALTER TABLE new_participation RENAME TO participation;
ALTER TABLE new_commitment_report RENAME TO commitment_report;
ALTER TABLE new_commitment RENAME TO commitment;
ALTER TABLE new_commitment_word RENAME TO commitment_word;
ALTER TABLE new_quote RENAME TO quote;
ALTER TABLE new_relation RENAME TO relation;
ALTER TABLE new_text_sketch RENAME TO text_sketch;
ALTER TABLE new_text_band RENAME TO text_band;
ALTER TABLE new_review RENAME TO review;
ALTER TABLE new_article_entity_split RENAME TO article_entity_split;
ALTER TABLE new_pending RENAME TO pending;
PRAGMA legacy_alter_table = OFF;

CREATE INDEX article_by_published ON article (published);
CREATE INDEX article_by_run ON article (run_id);
CREATE INDEX entity_by_articles ON entity (type, articles);
CREATE INDEX form_by_entity ON form (entity_number);
CREATE INDEX form_corrected ON form (machine_id) WHERE machine_id IS NOT NULL;
CREATE INDEX article_entity_by_entity ON article_entity (entity_number);
CREATE INDEX article_entity_by_form ON article_entity (form_id);
CREATE INDEX form_key_by_form ON form_key (form_id);
CREATE INDEX article_key_by_key ON article_key (key, form_id);
CREATE INDEX article_key_by_form ON article_key (form_id);
CREATE INDEX name_by_folded ON name (folded);
CREATE INDEX entity_name_by_name ON entity_name (name_id);
CREATE INDEX office_by_title ON office (title);
CREATE UNIQUE INDEX event_by_report ON event (article_id, number);
CREATE INDEX event_report_by_event ON event_report (event_id);
CREATE INDEX event_report_by_day ON event_report (date, type);
CREATE UNIQUE INDEX commitment_by_report ON commitment (article_id, number);
CREATE INDEX commitment_report_by_first ON commitment_report (first_article, first_number);
CREATE INDEX text_sketch_by_original ON text_sketch (original_id);
CREATE INDEX review_by_first_form ON review (first_form);
CREATE INDEX review_by_second_form ON review (second_form);

-- Counts of entities follow the rows of their articles.
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

CREATE VIRTUAL TABLE article_search USING fts5 (
  text, content = 'article', content_rowid = 'id',
  tokenize = 'porter unicode61 remove_diacritics 2'
);
INSERT INTO article_search (rowid, text) SELECT id, text FROM article;
CREATE TRIGGER article_search_insert AFTER INSERT ON article BEGIN
  INSERT INTO article_search (rowid, text) VALUES (new.id, new.text);
END;
CREATE TRIGGER article_search_delete AFTER DELETE ON article BEGIN
  INSERT INTO article_search (article_search, rowid, text) VALUES ('delete', old.id, old.text);
END;

CREATE VIRTUAL TABLE name_search USING fts5 (
  text, content = 'name', content_rowid = 'id', columnsize = 0,
  tokenize = 'unicode61 remove_diacritics 2'
);
INSERT INTO name_search (rowid, text) SELECT id, text FROM name;
CREATE TRIGGER name_search_insert AFTER INSERT ON name BEGIN
  INSERT INTO name_search (rowid, text) VALUES (new.id, new.text);
END;
CREATE TRIGGER name_search_delete AFTER DELETE ON name BEGIN
  INSERT INTO name_search (name_search, rowid, text) VALUES ('delete', old.id, old.text);
END;

-- The folded words by which reports of events are found, one row an article that has one: of their
-- labels, kinds, places and sentences, and of its title.
CREATE VIRTUAL TABLE event_search USING fts5 (
  words, content = '', detail = none, columnsize = 0, tokenize = 'ascii'
);
INSERT INTO event_search (rowid, words)
SELECT a.id, folded_words(a.title, group_concat(t.words, ' '))
FROM (
  SELECT r.article_id AS id, r.label || ' ' || r.type || ' ' || coalesce(r.place_name, '') || ' '
    || substr(a.text, r.evidence_start + 1, r.evidence_end - r.evidence_start) || ' '
    || coalesce((SELECT group_concat(
        substr(a.text, e.evidence_start + 1, e.evidence_end - e.evidence_start), ' ')
      FROM event_evidence e WHERE e.article_id = r.article_id AND e.event = r.number), '')
    AS words
  FROM event_report r JOIN article a ON a.id = r.article_id) t
JOIN article a ON a.id = t.id GROUP BY a.id;

-- Views for people ------------------------------------------------------------------------------
-- The last entity of each is joined as a subquery: SQLite then looks twice at which outer joins a
-- condition on an …_id makes inner ones, and finds the rows by index.

CREATE VIEW articles AS
SELECT name AS article, title, published, published_from, source, url, author, language
FROM article;

CREATE VIEW copies AS
SELECT a.name AS article, a.title AS article_title, a.published, a.source, o.name AS original,
  o.published AS original_published, o.source AS original_source
FROM text_sketch s
JOIN article a ON a.id = s.article_id
JOIN article o ON o.id = s.original_id
WHERE s.original_id <> s.article_id;

CREATE VIEW entities AS
SELECT e.id, e.type, e.name, e.iso, e.country, e.latitude, e.longitude, e.vessel_kind,
  (SELECT group_concat(n.text, '; ')
   FROM entity_name en JOIN name n ON n.id = en.name_id
   WHERE en.entity_number = e.number AND n.text <> e.name) AS aliases,
  e.articles, e.mentions
FROM entity e;

CREATE VIEW offices AS
SELECT a.name || '#e' || o.entity AS fact, person.name AS person, person.id AS person_id,
  o.title, coalesce(of.name, o.of_name) AS of, of.id AS of_id,
  substr(a.text, o.evidence_start + 1, o.evidence_end - o.evidence_start) AS evidence,
  (SELECT name FROM rule WHERE id = o.rule_id) AS rule, a.name AS article,
  a.title AS article_title, a.published, a.source
FROM office o
JOIN article a ON a.id = o.article_id
JOIN article_entity ae ON ae.article_id = o.article_id AND ae.number = o.entity
JOIN entity person ON person.number = ae.entity_number
LEFT JOIN article_entity ofe ON ofe.article_id = o.article_id AND ofe.number = o.of_entity
LEFT JOIN (SELECT number, id, name FROM entity) of ON of.number = ofe.entity_number;

CREATE VIEW people AS
SELECT e.id, e.name, e.aliases,
  (SELECT group_concat(office, '; ') FROM
    (SELECT DISTINCT o.title || coalesce(' of ' || coalesce(body.name, o.of_name), '') AS office
     FROM article_entity ae
     JOIN office o ON o.article_id = ae.article_id AND o.entity = ae.number
     LEFT JOIN article_entity be ON be.article_id = o.article_id AND be.number = o.of_entity
     LEFT JOIN entity body ON body.number = be.entity_number
     WHERE ae.entity_number = (SELECT number FROM entity WHERE id = e.id) ORDER BY 1)) AS offices,
  e.articles, e.mentions
FROM entities e WHERE e.type = 'person';

CREATE VIEW places AS
SELECT id, name, aliases, country, iso, latitude, longitude, articles, mentions
FROM entities WHERE type = 'place';

CREATE VIEW countries AS
SELECT id, name, aliases, iso, articles, mentions FROM entities WHERE type = 'country';

CREATE VIEW vessels AS
SELECT id, name, aliases, vessel_kind AS kind, articles, mentions
FROM entities WHERE type = 'vessel';

CREATE VIEW organisations AS
SELECT id, name, aliases, articles, mentions FROM entities WHERE type = 'organisation';

CREATE VIEW mentions AS
SELECT e.name AS entity, e.id AS entity_id, m.type, m.kind,
  substr(a.text, m.span_start + 1, m.span_end - m.span_start) AS words,
  m.span_start, m.span_end, a.name AS article, a.title AS article_title, a.published, a.source
FROM mention m
JOIN article a ON a.id = m.article_id
LEFT JOIN article_entity ae ON ae.article_id = m.article_id AND ae.number = m.entity
LEFT JOIN (SELECT number, id, name FROM entity) e ON e.number = ae.entity_number;

CREATE VIEW doubts AS
SELECT first.name AS first, first.id AS first_id, second.name AS second, second.id AS second_id,
  r.score, r.reason
FROM review r
JOIN form f ON f.id = r.first_form
JOIN form s ON s.id = r.second_form
JOIN entity first ON first.number = f.entity_number
JOIN entity second ON second.number = s.entity_number
WHERE f.entity_number <> s.entity_number
  AND NOT EXISTS (SELECT 1 FROM kept_apart k
    WHERE k.first_id = first.id AND k.second_id = second.id);

-- One row an occurrence, as its first report describes it; `status` is the latest report's. Most
-- have one report, which is quickly told; whether all are rejected is only looked up where people
-- said anything of facts.
CREATE VIEW events AS
SELECT v.id, r.type, r.label, r.date, coalesce(place.name, r.place_name) AS place,
  place.id AS place_id,
  iif((SELECT count(*) FROM event_report each WHERE each.event_id = v.id) = 1, r.status, 
    (SELECT latest.status FROM event_report latest JOIN article a ON a.id = latest.article_id
     WHERE latest.event_id = v.id ORDER BY a.published DESC, a.name LIMIT 1)) AS status,
  iif((SELECT count(*) FROM event_report each WHERE each.event_id = v.id) = 1, 1, 
    (SELECT count(*) FROM event_report each JOIN article a ON a.id = each.article_id
     WHERE each.event_id = v.id
       AND NOT EXISTS (SELECT 1 FROM verdict x WHERE x.verdict = 'rejected'
         AND x.fact = a.name || '#v' || each.number))) AS reports,
  iif((SELECT count(*) FROM event_report each WHERE each.event_id = v.id) = 1, 1, 
    (SELECT count(DISTINCT coalesce(s.original_id, a.id))
     FROM event_report each JOIN article a ON a.id = each.article_id
     LEFT JOIN text_sketch s ON s.article_id = a.id
     WHERE each.event_id = v.id
       AND NOT EXISTS (SELECT 1 FROM verdict x WHERE x.verdict = 'rejected'
         AND x.fact = a.name || '#v' || each.number))) AS sources
FROM event v
JOIN event_report r ON r.article_id = v.article_id AND r.number = v.number
LEFT JOIN article_entity pe ON pe.article_id = r.article_id AND pe.number = r.place_entity
LEFT JOIN (SELECT number, id, name FROM entity) place ON place.number = pe.entity_number
WHERE NOT EXISTS (SELECT 1 FROM verdict WHERE fact >= '')
  OR EXISTS (SELECT 1 FROM event_report each JOIN article a ON a.id = each.article_id
    WHERE each.event_id = v.id
      AND NOT EXISTS (SELECT 1 FROM verdict x WHERE x.verdict = 'rejected'
        AND x.fact = a.name || '#v' || each.number));

-- One row for each who, by each report.
CREATE VIEW attendance AS
SELECT a.name || '#v' || p.event || '.' || p.number AS fact, r.event_id, r.type AS event_type,
  r.label AS event, r.date, coalesce(place.name, r.place_name) AS place, place.id AS place_id,
  r.status AS event_status, coalesce(who.name, p.who_name) AS who, who.id AS who_id, p.kind,
  p.role, p.status,
  substr(a.text, p.evidence_start + 1, p.evidence_end - p.evidence_start) AS evidence,
  (SELECT name FROM rule WHERE id = p.rule_id) AS rule, p.confidence, a.name AS article,
  a.title AS article_title, a.published, a.source
FROM participation p
JOIN event_report r ON r.article_id = p.article_id AND r.number = p.event
JOIN article a ON a.id = p.article_id
LEFT JOIN article_entity we ON we.article_id = p.article_id AND we.number = p.who_entity
LEFT JOIN entity who ON who.number = we.entity_number
LEFT JOIN article_entity pe ON pe.article_id = r.article_id AND pe.number = r.place_entity
LEFT JOIN (SELECT number, id, name FROM entity) place ON place.number = pe.entity_number
WHERE NOT EXISTS (SELECT 1 FROM verdict x
    WHERE x.fact = a.name || '#v' || p.event || '.' || p.number AND x.verdict = 'rejected')
  AND NOT EXISTS (SELECT 1 FROM verdict x
    WHERE x.fact = a.name || '#v' || p.event AND x.verdict = 'rejected');

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
LEFT JOIN commitment k ON k.article_id = c.first_article AND k.number = c.first_number
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

CREATE VIEW quotes AS
SELECT a.name || '#q' || q.number AS fact, coalesce(e.name, q.speaker_name) AS speaker,
  e.id AS speaker_id, q.kind,
  substr(a.text, q.span_start + 1, q.span_end - q.span_start) AS words,
  substr(a.text, q.evidence_start + 1, q.evidence_end - q.evidence_start) AS evidence,
  (SELECT name FROM rule WHERE id = q.rule_id) AS rule, q.confidence, a.name AS article,
  a.title AS article_title, a.published, a.source
FROM quote q
JOIN article a ON a.id = q.article_id
LEFT JOIN article_entity ae ON ae.article_id = q.article_id AND ae.number = q.speaker_entity
LEFT JOIN (SELECT number, id, name FROM entity) e ON e.number = ae.entity_number
WHERE NOT EXISTS (SELECT 1 FROM verdict x
    WHERE x.fact = a.name || '#q' || q.number AND x.verdict = 'rejected');

CREATE VIEW relations AS
SELECT a.name || '#r' || r.number AS fact, s.name AS subject, s.id AS subject_id, r.predicate,
  o.name AS object, o.id AS object_id, r.status, r.date,
  substr(a.text, r.evidence_start + 1, r.evidence_end - r.evidence_start) AS evidence,
  (SELECT name FROM rule WHERE id = r.rule_id) AS rule, r.confidence, a.name AS article,
  a.title AS article_title, a.published, a.source
FROM relation r
JOIN article a ON a.id = r.article_id
JOIN article_entity se ON se.article_id = r.article_id AND se.number = r.subject_entity
JOIN entity s ON s.number = se.entity_number
JOIN article_entity oe ON oe.article_id = r.article_id AND oe.number = r.object_entity
JOIN entity o ON o.number = oe.entity_number
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
     LEFT JOIN entity e ON e.number = ae.entity_number
     WHERE p.article_id = r.article_id AND p.event = r.number
       AND NOT EXISTS (SELECT 1 FROM verdict x WHERE x.verdict = 'rejected'
         AND x.fact = a.name || '#v' || p.event || '.' || p.number)
     ORDER BY p.number)) AS who,
  substr(a.text, r.evidence_start + 1, r.evidence_end - r.evidence_start) AS evidence,
  a.name AS article, a.title AS article_title, a.published, a.source
FROM event_report r
JOIN article a ON a.id = r.article_id
LEFT JOIN article_entity pe ON pe.article_id = r.article_id AND pe.number = r.place_entity
LEFT JOIN entity place ON place.number = pe.entity_number
WHERE r.date IS NOT NULL
  AND NOT EXISTS (SELECT 1 FROM verdict x
    WHERE x.fact = a.name || '#v' || r.number AND x.verdict = 'rejected')
UNION ALL
SELECT date, 'relation', fact, predicate, object, status, subject, evidence, article,
  article_title, published, source
FROM relations WHERE date IS NOT NULL;

-- Who is told of in which office, from when to when. What an article leaves unsaid does not count.
CREATE VIEW office_terms AS
SELECT * FROM (
  SELECT of.name AS of, of.id AS of_id, substr(lower(o.title), o.title_start) AS office,
    person.name AS person, person.id AS person_id,
    min(iif(o.title_start = 1, a.published, NULL)) AS first_told,
    max(iif(o.title_start = 1, a.published, NULL)) AS last_told,
    min(iif(o.title_start = 1, NULL, a.published)) AS told_as_former,
    count(DISTINCT a.id) AS articles, min(a.name) AS article,
    min(a.name || '#e' || o.entity) AS fact
  FROM office o
  JOIN article a ON a.id = o.article_id
  JOIN article_entity ae ON ae.article_id = o.article_id AND ae.number = o.entity
  JOIN entity person ON person.number = ae.entity_number
  JOIN article_entity ofe ON ofe.article_id = o.article_id AND ofe.number = o.of_entity
  JOIN entity of ON of.number = ofe.entity_number
  WHERE o.rule_id <> coalesce((SELECT id FROM rule WHERE name = 'office/unsaid-country'), 0)
  GROUP BY of.id, 3, person.id
);

-- Corrections may add facts: what no article says, or the program does not find, may be known.
DROP VIEW corrections;

CREATE TABLE new_correction (
  id INTEGER PRIMARY KEY,
  made_at TEXT NOT NULL, -- ISO 8601, UTC
  author TEXT NOT NULL,
  reason TEXT NOT NULL,
  action TEXT NOT NULL CHECK (action IN ('merge', 'split', 'rename', 'retype', 'alias', 'reject',
    'accept', 'add', 'undo')),
  what TEXT NOT NULL, -- the target for people: entities, or what a fact says
  article TEXT, -- that of a fact
  target TEXT NOT NULL CHECK (json_valid(target)),
  value TEXT, -- the new name or type
  undoes INTEGER REFERENCES correction (id),
  CHECK ((action = 'undo') = (undoes IS NOT NULL))
) STRICT;
INSERT INTO new_correction SELECT * FROM correction;
DROP TABLE correction;
ALTER TABLE new_correction RENAME TO correction;
CREATE TRIGGER correction_is_never_changed BEFORE UPDATE ON correction BEGIN
  SELECT raise(ABORT, 'corrections are append-only: add an undo');
END;
CREATE TRIGGER correction_is_never_removed BEFORE DELETE ON correction BEGIN
  SELECT raise(ABORT, 'corrections are append-only: add an undo');
END;

-- The same as in 0002.
CREATE VIEW corrections AS
SELECT c.id, c.made_at, c.author, c.action, c.what, c.article, c.value, c.reason, c.undoes,
  x.reason AS conflict
FROM correction c
LEFT JOIN correction_conflict x ON x.correction_id = c.id;
