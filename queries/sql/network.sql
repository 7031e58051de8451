-- name: network
-- purpose: Whom somebody or something is tied to by facts, the most often tied first.
-- parameter: who entity! A person, place, country, ship or body.
-- parameter: type person|place|country|vessel|organisation Only ties to what is of this type.
-- parameter: limit number Most rows; 100 when left out.
-- example: dossier query network --who "Catalina Rojas"
-- column: other The other end of the ties.
-- column: type person, place, country, vessel or organisation.
-- column: ties:integer Facts that tie the two.
-- column: how Kinds of events that they share, relations, office, commitment.
-- column: articles:integer Articles that tell so.
-- column: last The day of the latest of these articles.
-- column: evidence A sentence of the latest that says so.
-- column: fact Names its fact for `dossier explain`.
WITH mine AS (
  SELECT article_id, number FROM article_entity
  WHERE entity_number IN (SELECT number FROM entity WHERE id IN (SELECT value FROM json_each(:who)))
), pair (own, one, other, how, article_id, evidence_start, evidence_end, part) AS (
  SELECT -1, -1, o.who_entity, r.type, o.article_id, o.evidence_start, o.evidence_end,
    '#v' || o.event || '.' || o.number
  FROM mine m
  JOIN participation p ON p.article_id = m.article_id AND p.who_entity = m.number
  JOIN event_report own ON own.article_id = p.article_id AND own.number = p.event
  JOIN event_report r ON r.event_id = own.event_id
  JOIN participation o ON o.article_id = r.article_id AND o.event = r.number
  WHERE p.role <> 'absent' AND o.role <> 'absent'
    AND NOT EXISTS (SELECT 1 FROM verdict x
      JOIN article b ON b.id = p.article_id JOIN article c ON c.id = o.article_id
      WHERE x.verdict = 'rejected' AND x.fact IN (c.name || '#v' || o.event,
        b.name || '#v' || p.event, b.name || '#v' || p.event || '.' || p.number))
  UNION ALL
  SELECT m.number, f.subject_entity, f.object_entity, replace(f.predicate, '_', ' '),
    f.article_id, f.evidence_start, f.evidence_end, '#r' || f.number
  FROM mine m
  JOIN relation f ON f.article_id = m.article_id
    AND m.number IN (f.subject_entity, f.object_entity)
  UNION ALL
  SELECT m.number, f.entity, f.of_entity, 'office', f.article_id, f.evidence_start,
    f.evidence_end, '#e' || f.entity
  FROM mine m
  JOIN office f ON f.article_id = m.article_id AND m.number IN (f.entity, f.of_entity)
  UNION ALL
  SELECT m.number, f.actor_entity, f.beneficiary_entity, 'commitment', f.article_id,
    f.evidence_start, f.evidence_end, '#c' || f.number
  FROM mine m
  JOIN commitment_report f ON f.article_id = m.article_id
    AND m.number IN (f.actor_entity, f.beneficiary_entity)
), tie AS (
  SELECT oe.entity_number AS number, p.how, a.published, p.article_id, p.evidence_start, p.evidence_end,
    a.name || p.part AS fact, substr(p.part, 2, 1) AS kind
  FROM pair p
  JOIN article_entity oe ON oe.article_id = p.article_id
    AND oe.number = iif(p.one = p.own, p.other, p.one)
  JOIN article a ON a.id = p.article_id
), summed AS MATERIALIZED (
  SELECT e.name AS other, e.id, e.type, count(DISTINCT fact) AS ties,
    json_group_array(DISTINCT how) AS how, count(DISTINCT article_id) AS articles,
    coalesce(published, '') AS last, article_id, evidence_start, evidence_end, fact,
    -- The other columns are those of the row of the least: the latest day, then an event,
    -- relation, office, commitment, then the first fact.
    min(format('%08d ', 99999999 - substr(replace(coalesce(published, ''), '-', '') || '00000000', 1, 8))
      || format('%d %05d ', instr('vrec', kind), length(fact)) || fact) AS latest
  FROM tie
  JOIN entity e ON e.number = tie.number
  WHERE e.id NOT IN (SELECT value FROM json_each(:who)) AND (:type IS NULL OR e.type = :type)
    AND NOT EXISTS (SELECT 1 FROM verdict x
      WHERE x.fact = tie.fact AND x.verdict = 'rejected')
  GROUP BY e.id
  ORDER BY ties DESC, articles DESC, other, e.id
  LIMIT coalesce(:limit, 100)
)
SELECT s.other, s.type, s.ties, (
    SELECT group_concat(value, ', ') FROM (SELECT value FROM json_each(s.how) ORDER BY 1)) AS how, s.articles,
  nullif(s.last, '') AS last,
  substr(a.text, s.evidence_start + 1, s.evidence_end - s.evidence_start) AS evidence, s.fact
FROM summed s
JOIN article a ON a.id = s.article_id
ORDER BY s.ties DESC, s.articles DESC, s.other, s.id
