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
  SELECT DISTINCT a.name AS article
  FROM article_entity ae JOIN article a ON a.id = ae.article_id
  WHERE ae.entity_number IN (SELECT number FROM entity WHERE id IN (SELECT value FROM json_each(:who)))
), event_part AS MATERIALIZED (
  SELECT DISTINCT t.article, rtrim(rtrim(t.fact, '0123456789'), '.') AS fact
  FROM mine CROSS JOIN attendance t ON t.article = mine.article
  WHERE who_id IN (SELECT value FROM json_each(:who))
), found AS (
  SELECT date, what, who, place, status, evidence, article, fact
  FROM timeline
  WHERE :who IS NULL
  UNION ALL
  SELECT r.date, r.label, (
      SELECT group_concat(who, '; ') FROM (
        SELECT t.who || iif(t.role = 'attendee', '', ' (' || t.role || ')') AS who
        FROM attendance t
        WHERE t.article = p.article AND rtrim(rtrim(t.fact, '0123456789'), '.') = p.fact
        ORDER BY length(t.fact), t.fact)),
    coalesce(place.name, r.place_name), r.status,
    substr(a.text, r.evidence_start + 1, r.evidence_end - r.evidence_start), p.article, p.fact
  FROM event_part p
  CROSS JOIN article a ON a.name = p.article
  CROSS JOIN event_report r ON r.article_id = a.id AND a.name || '#v' || r.number = p.fact
  LEFT JOIN article_entity pe ON pe.article_id = r.article_id AND pe.number = r.place_entity
  LEFT JOIN entity place ON place.number = pe.entity_number
  WHERE r.date IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM verdict x WHERE x.fact = p.fact AND x.verdict = 'rejected')
  UNION ALL
  SELECT date, predicate, subject, object, status, evidence, t.article, fact
  FROM mine CROSS JOIN relations t ON t.article = mine.article
  WHERE date IS NOT NULL AND (subject_id IN (SELECT value FROM json_each(:who))
    OR object_id IN (SELECT value FROM json_each(:who)))
)
SELECT date, what, who, place, status, evidence, article, fact
FROM found
WHERE (:from IS NULL OR date >= :from)
  AND (:to IS NULL OR date <= :to || '~')
ORDER BY date, fact
