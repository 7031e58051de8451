-- name: met-with
-- purpose: Who met whom: pairs that share a meeting or call, or are said to have met.
-- parameter: who entity! A person, country or body.
-- parameter: other entity Only with this one.
-- parameter: from date On this day or later.
-- parameter: to date On this day or earlier.
-- example: dossier query met-with --who "Catalina Rojas"
-- column: who One of the two.
-- column: other The other.
-- column: date When.
-- column: event What the article calls the event.
-- column: status Whether it took place.
-- column: evidence The sentence that says so.
-- column: article The article that says so.
-- column: fact Names the fact for `dossier explain`.
WITH mine AS MATERIALIZED (
  SELECT DISTINCT a.name AS article
  FROM article_entity ae JOIN article a ON a.id = ae.article_id
  WHERE ae.entity_number IN (SELECT number FROM entity WHERE id IN (SELECT value FROM json_each(:who)))
), met AS (
  SELECT one.who, two.who AS other, two.who_id AS other_id, one.date, one.event,
    one.event_status AS status, one.evidence, one.article, one.fact
  FROM mine
  CROSS JOIN attendance one ON one.article = mine.article
  CROSS JOIN attendance two ON two.article = one.article AND two.event_id = one.event_id
  WHERE one.who_id IN (SELECT value FROM json_each(:who))
    AND one.event_type IN ('meeting', 'summit', 'talks', 'call', 'conference')
    AND one.role <> 'absent' AND two.role <> 'absent' AND one.fact <> two.fact
  UNION ALL
  SELECT subject, object, object_id, date, predicate, status, evidence, mine.article, fact
  FROM mine CROSS JOIN relations r ON r.article = mine.article
  WHERE predicate = 'met' AND subject_id IN (SELECT value FROM json_each(:who))
  UNION ALL
  SELECT object, subject, subject_id, date, predicate, status, evidence, mine.article, fact
  FROM mine CROSS JOIN relations r ON r.article = mine.article
  WHERE predicate = 'met' AND object_id IN (SELECT value FROM json_each(:who))
)
SELECT who, other, date, event, status, evidence, article, fact
FROM met
WHERE (:other IS NULL OR other_id IN (SELECT value FROM json_each(:other)))
  AND (:from IS NULL OR date >= :from)
  AND (:to IS NULL OR date <= :to || '~')
ORDER BY date IS NULL, date, other, fact
