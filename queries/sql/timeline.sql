-- name: timeline
-- purpose: What happened or will happen, in order of time.
-- parameter: who entity Only what involves this person, country, ship or body.
-- parameter: from date On this day or later.
-- parameter: to date On this day or earlier.
-- example: dossier query timeline --from 2025-03 --to 2025-04
-- column: date When.
-- column: what The event, or the relation.
-- column: who Who takes part.
-- column: place Where.
-- column: status Whether it took place.
-- column: evidence The sentence that says so.
-- column: article The article that says so.
-- column: fact Names the fact for `dossier explain`.
WITH mine AS MATERIALIZED (
  SELECT ae.article_id, ae.number
  FROM entity e CROSS JOIN article_entity ae ON ae.entity_number = e.number
  WHERE e.id IN (SELECT value FROM json_each(:who))
), event_part AS MATERIALIZED (
  SELECT DISTINCT p.article_id, p.event
  FROM mine
  CROSS JOIN participation p ON p.article_id = mine.article_id AND p.who_entity = mine.number
  WHERE NOT EXISTS (SELECT 1 FROM verdict WHERE fact >= '')
    OR NOT EXISTS (SELECT 1 FROM article a JOIN verdict x
        ON x.fact IN (a.name || '#v' || p.event, a.name || '#v' || p.event || '.' || p.number)
      WHERE a.id = p.article_id AND x.verdict = 'rejected')
), found AS (
  SELECT date, what, who, place, status, evidence, article, fact
  FROM timeline
  WHERE :who IS NULL
  UNION ALL
  SELECT r.date, r.label, (
      SELECT group_concat(who, '; ') FROM (
        SELECT coalesce(w.name, p.who_name)
          || iif(p.role = 'attendee', '', ' (' || p.role || ')') AS who
        FROM participation p
        LEFT JOIN article_entity we ON we.article_id = p.article_id AND we.number = p.who_entity
        LEFT JOIN entity w ON w.number = we.entity_number
        WHERE p.article_id = r.article_id AND p.event = r.number
          AND (NOT EXISTS (SELECT 1 FROM verdict WHERE fact >= '')
            OR NOT EXISTS (SELECT 1 FROM verdict x WHERE x.verdict = 'rejected'
              AND x.fact = a.name || '#v' || p.event || '.' || p.number))
        ORDER BY p.number)),
    coalesce(place.name, r.place_name), r.status,
    substr(a.text, r.evidence_start + 1, r.evidence_end - r.evidence_start), a.name,
    a.name || '#v' || r.number
  FROM event_part m
  CROSS JOIN event_report r ON r.article_id = m.article_id AND r.number = m.event
  CROSS JOIN article a ON a.id = r.article_id
  LEFT JOIN article_entity pe ON pe.article_id = r.article_id AND pe.number = r.place_entity
  LEFT JOIN entity place ON place.number = pe.entity_number
  WHERE r.date IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM verdict x
      WHERE x.fact = a.name || '#v' || r.number AND x.verdict = 'rejected')
  UNION ALL
  SELECT r.date, r.predicate, s.name, o.name, r.status,
    substr(a.text, r.evidence_start + 1, r.evidence_end - r.evidence_start), a.name,
    a.name || '#r' || r.number
  FROM mine m
  CROSS JOIN relation r ON r.article_id = m.article_id AND r.date IS NOT NULL
    AND m.number IN (r.subject_entity, r.object_entity)
  CROSS JOIN article a ON a.id = r.article_id
  CROSS JOIN article_entity se ON se.article_id = r.article_id AND se.number = r.subject_entity
  CROSS JOIN entity s ON s.number = se.entity_number
  CROSS JOIN article_entity oe ON oe.article_id = r.article_id AND oe.number = r.object_entity
  CROSS JOIN entity o ON o.number = oe.entity_number
  -- Once, where both ends are meant.
  WHERE (m.number = r.subject_entity OR s.id NOT IN (SELECT value FROM json_each(:who)))
    AND NOT EXISTS (SELECT 1 FROM verdict x
      WHERE x.fact = a.name || '#r' || r.number AND x.verdict = 'rejected')
)
SELECT date, what, who, place, status, evidence, article, fact
FROM found
WHERE (:from IS NULL OR date >= :from)
  AND (:to IS NULL OR date <= :to || '~')
ORDER BY date, fact
