-- name: conflicts
-- purpose: What reports of one event say against each other: status, date, place, who came.
-- parameter: event words Words of the event's name or kind.
-- example: dossier query conflicts
-- column: kind status, date, place or attendance.
-- column: event What the report calls it.
-- column: who Who is said to have come or stayed away.
-- column: says What this report says.
-- column: published Day of the report.
-- column: evidence The sentence that says so.
-- column: article The article that says so.
-- column: fact Names the fact for `dossier explain`.
-- column: event_id The event.
WITH report AS (
  SELECT r.event_id, r.type, r.label, r.status, r.date,
    coalesce(pe.entity_id, r.place_name) AS place_key, r.place_name,
    substr(a.text, r.evidence_start + 1, r.evidence_end - r.evidence_start) AS evidence,
    a.name AS article, a.published, a.name || '#v' || r.number AS fact
  FROM event_report r
  JOIN article a ON a.id = r.article_id
  LEFT JOIN article_entity pe ON pe.article_id = r.article_id AND pe.number = r.place_entity
  WHERE r.event_id IN (SELECT event_id FROM event_report GROUP BY event_id HAVING count(*) > 1)
    AND NOT EXISTS (SELECT 1 FROM verdict x
      WHERE x.fact = a.name || '#v' || r.number AND x.verdict = 'rejected')
),
said AS MATERIALIZED (
  SELECT 'status' AS kind, event_id, label, type, NULL AS who, status AS says, status AS against,
    evidence, article, published, fact
  FROM report
  UNION ALL
  SELECT 'date', event_id, label, type, NULL, date, date, evidence, article, published, fact
  FROM report WHERE date IS NOT NULL
  UNION ALL
  SELECT 'place', event_id, label, type, NULL, place_name, place_key, evidence, article, published,
    fact
  FROM report WHERE place_name IS NOT NULL
  UNION ALL
  SELECT 'attendance', event_id, event, event_type, who, status,
    iif(status = 'declined' OR role = 'absent', 'absent', 'present'), evidence, article, published,
    fact
  FROM attendance
  WHERE event_id IN (SELECT event_id FROM report)
)
SELECT kind, label AS event, who, says, published, evidence, article, fact, event_id
FROM said
WHERE has_words(:event, label, type)
  AND (SELECT count(DISTINCT other.against) FROM said other
    WHERE other.event_id = said.event_id AND other.kind = said.kind AND other.who IS said.who) > 1
ORDER BY event_id, kind, who, published, fact
