-- name: profile
-- purpose: Every fact about somebody or something, each with its sentence.
-- parameter: who entity! A person, place, country, ship or body.
-- example: dossier query profile --who "Catalina Rojas"
-- column: name Who or what it is about.
-- column: kind office, event, place of an event, commitment, quote or relation.
-- column: date When; of an office or quotation the day of the article.
-- column: says The fact in short.
-- column: evidence The sentence that says so.
-- column: article The article that says so.
-- column: fact Names the fact for `dossier explain`.
-- column: article_title Its title.
-- column: published:date Its day of publication.
-- column: source Its publisher.
WITH mine AS MATERIALIZED (
  SELECT e.id, e.name, a.name AS article, ae.article_id, ae.number
  FROM json_each(:who) j
  CROSS JOIN entity e ON e.id = j.value
  CROSS JOIN article_entity ae ON ae.entity_number = e.number
  CROSS JOIN article a ON a.id = ae.article_id
)
SELECT m.name, 'office' AS kind, published AS date, title || coalesce(', ' || of, '') AS says,
  evidence, t.article, fact, article_title, published, source
FROM (SELECT DISTINCT id, name, article FROM mine CROSS JOIN office f
    ON f.article_id = mine.article_id AND f.entity = mine.number) m
  CROSS JOIN offices t ON t.article = m.article AND person_id = m.id
UNION ALL
SELECT m.name, 'office', published, person || ': ' || title, evidence, t.article, fact,
  article_title, published, source
FROM (SELECT DISTINCT id, name, article FROM mine CROSS JOIN office f
    ON f.article_id = mine.article_id AND f.of_entity = mine.number) m
  CROSS JOIN offices t ON t.article = m.article AND of_id = m.id
UNION ALL
SELECT m.name, 'event', date,
  format('%s, %s: %s', role, status, event) || coalesce(' at ' || place, '')
    || ' (' || event_status || ')',
  evidence, t.article, fact, article_title, published, source
FROM (SELECT DISTINCT id, name, article FROM mine CROSS JOIN participation f
    ON f.article_id = mine.article_id AND f.who_entity = mine.number) m
  CROSS JOIN attendance t ON t.article = m.article AND who_id = m.id
UNION ALL
SELECT m.name, 'event here', date,
  format('%s, %s: %s (%s)', who, role, event, event_status), evidence, t.article, fact,
  article_title, published, source
FROM (SELECT DISTINCT id, name, article FROM mine CROSS JOIN event_report f
    ON f.article_id = mine.article_id AND f.place_entity = mine.number) m
  CROSS JOIN attendance t ON t.article = m.article AND place_id = m.id
UNION ALL
SELECT m.name, 'commitment', published,
  status || ': ' || what || coalesce(' (to ' || beneficiary || ')', ''), evidence, t.article, fact,
  article_title, published, source
FROM (SELECT DISTINCT id, name, article FROM mine CROSS JOIN commitment_report f
    ON f.article_id = mine.article_id AND f.actor_entity = mine.number) m
  CROSS JOIN commitments t ON t.article = m.article AND actor_id = m.id
UNION ALL
SELECT m.name, 'commitment to it', published, format('%s, %s: %s', actor, status, what), evidence,
  t.article, fact, article_title, published, source
FROM (SELECT DISTINCT id, name, article FROM mine CROSS JOIN commitment_report f
    ON f.article_id = mine.article_id AND f.beneficiary_entity = mine.number) m
  CROSS JOIN commitments t ON t.article = m.article AND beneficiary_id = m.id
UNION ALL
SELECT m.name, 'quote', published,
  iif(kind = 'direct', '“' || words || '”', 'said: ' || words), evidence, t.article, fact,
  article_title, published, source
FROM (SELECT DISTINCT id, name, article FROM mine CROSS JOIN quote f
    ON f.article_id = mine.article_id AND f.speaker_entity = mine.number) m
  CROSS JOIN quotes t ON t.article = m.article AND speaker_id = m.id
UNION ALL
SELECT m.name, 'relation', date, format('%s %s %s (%s)', subject, replace(predicate, '_', ' '),
    object, status),
  evidence, t.article, fact, article_title, published, source
FROM (SELECT DISTINCT id, name, article FROM mine CROSS JOIN relation f
    ON f.article_id = mine.article_id AND f.subject_entity = mine.number) m
  CROSS JOIN relations t ON t.article = m.article AND subject_id = m.id
UNION ALL
SELECT m.name, 'relation', date, format('%s %s %s (%s)', subject, replace(predicate, '_', ' '),
    object, status),
  evidence, t.article, fact, article_title, published, source
FROM (SELECT DISTINCT id, name, article FROM mine CROSS JOIN relation f
    ON f.article_id = mine.article_id AND f.object_entity = mine.number) m
  CROSS JOIN relations t ON t.article = m.article AND object_id = m.id AND subject_id <> m.id
ORDER BY 1, 2, 3, 6, 7
