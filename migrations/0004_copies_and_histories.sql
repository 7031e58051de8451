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
