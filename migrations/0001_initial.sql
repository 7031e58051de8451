-- The whole knowledge base; docs/schema.md explains it.
-- Frozen once merged: correct it in a later file.
--
-- Offsets (…_start, …_end) count Unicode scalars in article.text, from 0, end exclusive:
--   substr(text, evidence_start + 1, evidence_end - evidence_start)
-- gives the words. Facts of an article are numbered from 1 in text order, as in its extraction
-- record: event report 2 of article "a" is "a#v2" there and in the column `fact` of the views.
-- Keys come from content, never from a counter: the same articles give the same rows in any order.

-- Which program and which models read an article.
CREATE TABLE run (
  id TEXT PRIMARY KEY,
  program TEXT NOT NULL,
  models TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- One news article as it was read.
CREATE TABLE article (
  id INTEGER PRIMARY KEY, -- 40 bits of a hash of name
  name TEXT NOT NULL UNIQUE, -- the input's own id, else its URL, else its file name
  title TEXT,
  text TEXT NOT NULL, -- title, blank line, body
  published TEXT,
  published_from TEXT CHECK (published_from IN
    ('option', 'field', 'json-ld', 'opengraph', 'meta', 'time-element', 'dateline')),
  source TEXT,
  url TEXT UNIQUE,
  author TEXT,
  language TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  run_id TEXT NOT NULL REFERENCES run (id)
) STRICT;
CREATE INDEX article_by_published ON article (published);
CREATE INDEX article_by_run ON article (run_id);

CREATE VIRTUAL TABLE article_search USING fts5 (
  text, content = 'article', content_rowid = 'id',
  tokenize = 'porter unicode61 remove_diacritics 2'
);
CREATE TRIGGER article_search_insert AFTER INSERT ON article BEGIN
  INSERT INTO article_search (rowid, text) VALUES (new.id, new.text);
END;
CREATE TRIGGER article_search_delete AFTER DELETE ON article BEGIN
  INSERT INTO article_search (article_search, rowid, text) VALUES ('delete', old.id, old.text);
END;

CREATE TABLE sentence (
  article_id INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  number INTEGER NOT NULL,
  span_start INTEGER NOT NULL,
  span_end INTEGER NOT NULL CHECK (span_end >= span_start),
  PRIMARY KEY (article_id, number)
) STRICT, WITHOUT ROWID;

-- Words that tell when, with their TIMEX3 value.
CREATE TABLE time_expression (
  article_id INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  number INTEGER NOT NULL,
  span_start INTEGER NOT NULL,
  span_end INTEGER NOT NULL CHECK (span_end >= span_start),
  type TEXT NOT NULL CHECK (type IN ('date', 'time', 'duration', 'set')),
  value TEXT,
  PRIMARY KEY (article_id, number)
) STRICT, WITHOUT ROWID;

-- Somebody or something in the world, as far as all articles tell. Recomputable.
CREATE TABLE entity (
  id TEXT PRIMARY KEY, -- 'country/GB', 'person/keir-starmer'
  type TEXT NOT NULL CHECK (type IN ('person', 'place', 'country', 'vessel', 'organisation')),
  name TEXT NOT NULL,
  iso TEXT, -- ISO 3166-1 alpha-2: of a country its own, of a place that of its country
  country TEXT, -- the country that a place lies in
  latitude REAL,
  longitude REAL,
  vessel_kind TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX entity_by_name ON entity (name, type);

-- One way of naming that all articles with it share: decided as one, so that the order of
-- articles does not matter. 'person|george w bush' and 'person|george bush' are two forms.
CREATE TABLE form (
  id TEXT PRIMARY KEY,
  type TEXT NOT NULL CHECK (type IN ('person', 'place', 'country', 'vessel', 'organisation')),
  entity_id TEXT REFERENCES entity (id),
  score REAL NOT NULL DEFAULT 0 CHECK (score BETWEEN 0 AND 1),
  reason TEXT NOT NULL DEFAULT '', -- why it is this entity
  -- What it says of the entity; NULL name where it is only a short form.
  name TEXT,
  iso TEXT,
  country TEXT,
  latitude REAL,
  longitude REAL,
  vessel_kind TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX form_by_entity ON form (entity_id, name);

-- Somebody or something in one article, with what that article says of its identity.
CREATE TABLE article_entity (
  article_id INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  number INTEGER NOT NULL,
  type TEXT NOT NULL CHECK (type IN ('person', 'place', 'country', 'vessel', 'organisation')),
  name TEXT NOT NULL,
  iso TEXT,
  country TEXT,
  vessel_kind TEXT,
  confidence REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1),
  form_id TEXT NOT NULL REFERENCES form (id),
  entity_id TEXT REFERENCES entity (id), -- the form's, repeated to keep queries short
  PRIMARY KEY (article_id, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX article_entity_by_entity ON article_entity (entity_id);
CREATE INDEX article_entity_by_form ON article_entity (form_id, name, iso, country, vessel_kind);

-- What an article's entity is looked up by when forms are compared.
CREATE TABLE form_key (
  article_id INTEGER NOT NULL,
  entity INTEGER NOT NULL,
  key TEXT NOT NULL,
  form_id TEXT NOT NULL REFERENCES form (id),
  PRIMARY KEY (article_id, entity, key),
  FOREIGN KEY (article_id, entity) REFERENCES article_entity (article_id, number)
    ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE INDEX form_key_by_key ON form_key (key, form_id);
CREATE INDEX form_key_by_form ON form_key (form_id, key);

-- Every string that names an entity somewhere.
CREATE TABLE name (
  id INTEGER PRIMARY KEY, -- 53 bits of a hash of text
  text TEXT NOT NULL UNIQUE,
  folded TEXT NOT NULL -- lower case, without diacritics and punctuation
) STRICT;
CREATE INDEX name_by_folded ON name (folded);

CREATE VIRTUAL TABLE name_search USING fts5 (
  text, content = 'name', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2'
);
CREATE TRIGGER name_search_insert AFTER INSERT ON name BEGIN
  INSERT INTO name_search (rowid, text) VALUES (new.id, new.text);
END;
CREATE TRIGGER name_search_delete AFTER DELETE ON name BEGIN
  INSERT INTO name_search (name_search, rowid, text) VALUES ('delete', old.id, old.text);
END;

-- The names of an article's entity: position 0 is the fullest, the others in order of appearance.
CREATE TABLE article_name (
  article_id INTEGER NOT NULL,
  entity INTEGER NOT NULL,
  position INTEGER NOT NULL,
  name_id INTEGER NOT NULL REFERENCES name (id),
  PRIMARY KEY (article_id, entity, position),
  FOREIGN KEY (article_id, entity) REFERENCES article_entity (article_id, number)
    ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE INDEX article_name_by_name ON article_name (name_id);

CREATE TABLE entity_name (
  entity_id TEXT NOT NULL REFERENCES entity (id) ON DELETE CASCADE,
  name_id INTEGER NOT NULL REFERENCES name (id),
  PRIMARY KEY (entity_id, name_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX entity_name_by_name ON entity_name (name_id);

-- Words of an article that stand for somebody or something.
CREATE TABLE mention (
  article_id INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  number INTEGER NOT NULL,
  span_start INTEGER NOT NULL,
  span_end INTEGER NOT NULL CHECK (span_end >= span_start),
  kind TEXT NOT NULL CHECK (kind IN ('name', 'demonym', 'metonym', 'title', 'pronoun')),
  type TEXT NOT NULL CHECK (type IN ('person', 'place', 'country', 'vessel', 'organisation')),
  entity INTEGER, -- NULL where it is not known who is meant
  PRIMARY KEY (article_id, number),
  FOREIGN KEY (article_id, entity) REFERENCES article_entity (article_id, number)
    ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

-- An office, rank or job that an article states for a person.
CREATE TABLE office (
  article_id INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  number INTEGER NOT NULL,
  entity INTEGER NOT NULL,
  title TEXT NOT NULL,
  of_name TEXT,
  of_entity INTEGER,
  evidence_start INTEGER NOT NULL,
  evidence_end INTEGER NOT NULL CHECK (evidence_end >= evidence_start),
  rule TEXT NOT NULL,
  PRIMARY KEY (article_id, number),
  FOREIGN KEY (article_id, entity) REFERENCES article_entity (article_id, number)
    ON DELETE CASCADE,
  FOREIGN KEY (article_id, of_entity) REFERENCES article_entity (article_id, number)
    ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE INDEX office_by_title ON office (title);

-- One occurrence in the world: the reports that tell of it. Recomputable.
CREATE TABLE event (
  id TEXT PRIMARY KEY, -- its first report in order of article name, such as 'seed-northwood#v1'
  article_id INTEGER NOT NULL, -- that report
  number INTEGER NOT NULL,
  FOREIGN KEY (article_id, number) REFERENCES event_report (article_id, number)
    ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX event_by_report ON event (article_id, number);

-- What one article tells of an event.
CREATE TABLE event_report (
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
  rule TEXT NOT NULL,
  trigger_start INTEGER NOT NULL,
  trigger_end INTEGER NOT NULL CHECK (trigger_end >= trigger_start),
  confidence REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1),
  PRIMARY KEY (article_id, number),
  FOREIGN KEY (article_id, place_entity) REFERENCES article_entity (article_id, number)
    ON DELETE CASCADE,
  FOREIGN KEY (article_id, source_entity) REFERENCES article_entity (article_id, number)
    ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE INDEX event_report_by_event ON event_report (event_id);
CREATE INDEX event_report_by_day ON event_report (date, type);

-- Further sentences of a report, after the most telling one.
CREATE TABLE event_evidence (
  article_id INTEGER NOT NULL,
  event INTEGER NOT NULL,
  position INTEGER NOT NULL,
  evidence_start INTEGER NOT NULL,
  evidence_end INTEGER NOT NULL CHECK (evidence_end >= evidence_start),
  PRIMARY KEY (article_id, event, position),
  FOREIGN KEY (article_id, event) REFERENCES event_report (article_id, number)
    ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

-- Somebody's part in an event, by one report.
CREATE TABLE participation (
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
  rule TEXT NOT NULL,
  trigger_start INTEGER NOT NULL,
  trigger_end INTEGER NOT NULL CHECK (trigger_end >= trigger_start),
  confidence REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1),
  PRIMARY KEY (article_id, event, number),
  FOREIGN KEY (article_id, event) REFERENCES event_report (article_id, number)
    ON DELETE CASCADE,
  FOREIGN KEY (article_id, who_entity) REFERENCES article_entity (article_id, number)
    ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

-- One promise or refusal in the world: the reports that tell of it. Recomputable.
CREATE TABLE commitment (
  id TEXT PRIMARY KEY, -- its first report in order of article name, such as 'seed-northwood#c1'
  article_id INTEGER NOT NULL, -- that report
  number INTEGER NOT NULL,
  FOREIGN KEY (article_id, number) REFERENCES commitment_report (article_id, number)
    ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX commitment_by_report ON commitment (article_id, number);

-- What one article tells of a commitment.
CREATE TABLE commitment_report (
  article_id INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  number INTEGER NOT NULL,
  commitment_id TEXT REFERENCES commitment (id) ON DELETE SET NULL,
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
  rule TEXT NOT NULL,
  trigger_start INTEGER NOT NULL,
  trigger_end INTEGER NOT NULL CHECK (trigger_end >= trigger_start),
  confidence REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1),
  PRIMARY KEY (article_id, number),
  FOREIGN KEY (article_id, actor_entity) REFERENCES article_entity (article_id, number)
    ON DELETE CASCADE,
  FOREIGN KEY (article_id, spokesperson_entity) REFERENCES article_entity (article_id, number)
    ON DELETE CASCADE,
  FOREIGN KEY (article_id, beneficiary_entity) REFERENCES article_entity (article_id, number)
    ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE INDEX commitment_report_by_commitment ON commitment_report (commitment_id);

-- Somebody's words.
CREATE TABLE quote (
  article_id INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  number INTEGER NOT NULL,
  speaker_name TEXT,
  speaker_entity INTEGER,
  kind TEXT NOT NULL CHECK (kind IN ('direct', 'indirect')),
  span_start INTEGER NOT NULL, -- the words themselves
  span_end INTEGER NOT NULL CHECK (span_end >= span_start),
  evidence_start INTEGER NOT NULL,
  evidence_end INTEGER NOT NULL CHECK (evidence_end >= evidence_start),
  rule TEXT NOT NULL,
  trigger_start INTEGER NOT NULL,
  trigger_end INTEGER NOT NULL CHECK (trigger_end >= trigger_start),
  confidence REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1),
  PRIMARY KEY (article_id, number),
  FOREIGN KEY (article_id, speaker_entity) REFERENCES article_entity (article_id, number)
    ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

-- A lasting or dated tie between two entities of an article.
CREATE TABLE relation (
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
  rule TEXT NOT NULL,
  trigger_start INTEGER NOT NULL,
  trigger_end INTEGER NOT NULL CHECK (trigger_end >= trigger_start),
  confidence REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1),
  PRIMARY KEY (article_id, number),
  FOREIGN KEY (article_id, subject_entity) REFERENCES article_entity (article_id, number)
    ON DELETE CASCADE,
  FOREIGN KEY (article_id, object_entity) REFERENCES article_entity (article_id, number)
    ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE INDEX relation_by_predicate ON relation (predicate);

-- What could not be read, and why; replaced when the input is tried again.
CREATE TABLE problem (
  input TEXT NOT NULL, -- path, or '-' for standard input
  line INTEGER NOT NULL, -- 1-based line of a JSON Lines file; 0 where all of the input failed
  byte_offset INTEGER, -- from 0, in the decompressed input
  message TEXT NOT NULL,
  advice TEXT NOT NULL,
  PRIMARY KEY (input, line)
) STRICT, WITHOUT ROWID;

-- What people corrected. Append-only; named by article names, spans and words, so that it can be
-- replayed after any new reading, or in another database.
CREATE TABLE correction (
  id INTEGER PRIMARY KEY,
  made_at TEXT NOT NULL, -- ISO 8601, UTC
  author TEXT NOT NULL,
  reason TEXT NOT NULL,
  action TEXT NOT NULL CHECK (action IN ('merge', 'split', 'rename', 'retype', 'alias', 'reject',
    'accept', 'add', 'undo')),
  target TEXT NOT NULL CHECK (json_valid(target)),
  value TEXT CHECK (value IS NULL OR json_valid(value)),
  undoes INTEGER REFERENCES correction (id),
  CHECK ((action = 'undo') = (undoes IS NOT NULL))
) STRICT;
CREATE TRIGGER correction_is_never_changed BEFORE UPDATE ON correction BEGIN
  SELECT raise(ABORT, 'corrections are append-only: add an undo');
END;
CREATE TRIGGER correction_is_never_removed BEFORE DELETE ON correction BEGIN
  SELECT raise(ABORT, 'corrections are append-only: add an undo');
END;

-- Pairs of entities that may be one: for a person to decide.
CREATE TABLE review (
  first_id TEXT NOT NULL REFERENCES entity (id) ON DELETE CASCADE,
  second_id TEXT NOT NULL REFERENCES entity (id) ON DELETE CASCADE,
  score REAL NOT NULL CHECK (score BETWEEN 0 AND 1),
  reason TEXT NOT NULL,
  PRIMARY KEY (first_id, second_id),
  CHECK (first_id < second_id)
) STRICT, WITHOUT ROWID;

-- Views for people ------------------------------------------------------------------------------
-- Columns …_id come from article_entity, not from entity, for SQLite to find rows by index.

CREATE VIEW articles AS
SELECT name AS article, title, published, published_from, source, url, author, language
FROM article;

CREATE VIEW entities AS
SELECT e.id, e.type, e.name, e.iso, e.country, e.latitude, e.longitude, e.vessel_kind,
  (SELECT group_concat(n.text, '; ')
   FROM entity_name en JOIN name n ON n.id = en.name_id
   WHERE en.entity_id = e.id AND n.text <> e.name) AS aliases,
  (SELECT count(*) FROM article_entity ae WHERE ae.entity_id = e.id) AS articles,
  (SELECT count(*) FROM article_entity ae
   JOIN mention m ON m.article_id = ae.article_id AND m.entity = ae.number
   WHERE ae.entity_id = e.id) AS mentions
FROM entity e;

CREATE VIEW offices AS
SELECT a.name || '#e' || o.entity AS fact, person.name AS person, person.id AS person_id,
  o.title, coalesce(of.name, o.of_name) AS of, ofe.entity_id AS of_id,
  substr(a.text, o.evidence_start + 1, o.evidence_end - o.evidence_start) AS evidence,
  o.rule, a.name AS article, a.title AS article_title, a.published, a.source
FROM office o
JOIN article a ON a.id = o.article_id
JOIN article_entity ae ON ae.article_id = o.article_id AND ae.number = o.entity
JOIN entity person ON person.id = ae.entity_id
LEFT JOIN article_entity ofe ON ofe.article_id = o.article_id AND ofe.number = o.of_entity
LEFT JOIN entity of ON of.id = ofe.entity_id;

CREATE VIEW people AS
SELECT e.id, e.name, e.aliases,
  (SELECT group_concat(office, '; ') FROM
    (SELECT DISTINCT title || coalesce(' of ' || of, '') AS office FROM offices
     WHERE person_id = e.id ORDER BY 1)) AS offices,
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
SELECT e.name AS entity, ae.entity_id AS entity_id, m.type, m.kind,
  substr(a.text, m.span_start + 1, m.span_end - m.span_start) AS words,
  m.span_start, m.span_end, a.name AS article, a.title AS article_title, a.published, a.source
FROM mention m
JOIN article a ON a.id = m.article_id
LEFT JOIN article_entity ae ON ae.article_id = m.article_id AND ae.number = m.entity
LEFT JOIN entity e ON e.id = ae.entity_id;

-- One row an occurrence, as its first report describes it; `status` is the latest report's.
CREATE VIEW events AS
SELECT v.id, r.type, r.label, r.date, coalesce(place.name, r.place_name) AS place,
  pe.entity_id AS place_id,
  (SELECT latest.status FROM event_report latest JOIN article a ON a.id = latest.article_id
   WHERE latest.event_id = v.id ORDER BY a.published DESC, a.name LIMIT 1) AS status,
  (SELECT count(*) FROM event_report each WHERE each.event_id = v.id) AS reports
FROM event v
JOIN event_report r ON r.article_id = v.article_id AND r.number = v.number
LEFT JOIN article_entity pe ON pe.article_id = r.article_id AND pe.number = r.place_entity
LEFT JOIN entity place ON place.id = pe.entity_id;

-- One row for each who, by each report.
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
LEFT JOIN entity place ON place.id = pe.entity_id;

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
LEFT JOIN entity beneficiary ON beneficiary.id = be.entity_id;

CREATE VIEW quotes AS
SELECT a.name || '#q' || q.number AS fact, coalesce(e.name, q.speaker_name) AS speaker,
  ae.entity_id AS speaker_id, q.kind,
  substr(a.text, q.span_start + 1, q.span_end - q.span_start) AS words,
  substr(a.text, q.evidence_start + 1, q.evidence_end - q.evidence_start) AS evidence,
  q.rule, q.confidence, a.name AS article, a.title AS article_title, a.published, a.source
FROM quote q
JOIN article a ON a.id = q.article_id
LEFT JOIN article_entity ae ON ae.article_id = q.article_id AND ae.number = q.speaker_entity
LEFT JOIN entity e ON e.id = ae.entity_id;

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
JOIN entity o ON o.id = oe.entity_id;

-- What happened or will happen when, by each report; dates first that are known best.
CREATE VIEW timeline AS
SELECT r.date, 'event' AS kind, a.name || '#v' || r.number AS fact, r.label AS what,
  coalesce(place.name, r.place_name) AS place, r.status,
  (SELECT group_concat(who, '; ') FROM
    (SELECT coalesce(e.name, p.who_name) || iif(p.role = 'attendee', '', ' (' || p.role || ')')
       AS who
     FROM participation p
     LEFT JOIN article_entity ae ON ae.article_id = p.article_id AND ae.number = p.who_entity
     LEFT JOIN entity e ON e.id = ae.entity_id
     WHERE p.article_id = r.article_id AND p.event = r.number ORDER BY p.number)) AS who,
  substr(a.text, r.evidence_start + 1, r.evidence_end - r.evidence_start) AS evidence,
  a.name AS article, a.title AS article_title, a.published, a.source
FROM event_report r
JOIN article a ON a.id = r.article_id
LEFT JOIN article_entity pe ON pe.article_id = r.article_id AND pe.number = r.place_entity
LEFT JOIN entity place ON place.id = pe.entity_id
WHERE r.date IS NOT NULL
UNION ALL
SELECT date, 'relation', fact, predicate, object, status, subject, evidence, article,
  article_title, published, source
FROM relations WHERE date IS NOT NULL;

CREATE VIEW problems AS
SELECT input, nullif(line, 0) AS line, byte_offset, message, advice FROM problem;
