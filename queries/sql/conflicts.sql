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
WITH report AS MATERIALIZED (
  SELECT r.event_id, r.type, r.label, r.status, r.date,
    coalesce(pe.entity_number, r.place_name) AS place_key, r.place_name, r.article_id,
    r.evidence_start, r.evidence_end, a.name || '#v' || r.number AS fact, r.number
  FROM event_report r
  JOIN article a ON a.id = r.article_id
  LEFT JOIN article_entity pe ON pe.article_id = r.article_id AND pe.number = r.place_entity
  WHERE r.event_id IN (SELECT event_id FROM event_report GROUP BY event_id HAVING count(*) > 1)
    AND NOT EXISTS (SELECT 1 FROM verdict x
      WHERE x.fact = a.name || '#v' || r.number AND x.verdict = 'rejected')
),
part AS MATERIALIZED (
  SELECT r.event_id, p.article_id, p.event, p.number, p.who_entity, p.who_name, p.status,
    iif(p.status = 'declined' OR p.role = 'absent', 'absent', 'present') AS presence,
    p.evidence_start, p.evidence_end
  FROM report r
  JOIN participation p ON p.article_id = r.article_id AND p.event = r.number
),
said AS MATERIALIZED (
  SELECT 'status' AS kind, event_id, label, type, NULL AS who, status AS says, status AS against,
    article_id, evidence_start, evidence_end, fact
  FROM report
  UNION ALL
  SELECT 'date', event_id, label, type, NULL, date, date, article_id, evidence_start,
    evidence_end, fact
  FROM report WHERE date IS NOT NULL
  UNION ALL
  SELECT 'place', event_id, label, type, NULL, place_name, place_key, article_id, evidence_start,
    evidence_end, fact
  FROM report WHERE place_name IS NOT NULL
  UNION ALL
  SELECT 'attendance', r.event_id, r.label, r.type, coalesce(who.name, p.who_name), p.status,
    p.presence, p.article_id, p.evidence_start, p.evidence_end, r.fact || '.' || p.number
  FROM part p
  JOIN report r ON r.article_id = p.article_id AND r.number = p.event
  LEFT JOIN article_entity we ON we.article_id = p.article_id AND we.number = p.who_entity
  LEFT JOIN entity who ON who.number = we.entity_number
  WHERE p.event_id IN (SELECT event_id FROM part WHERE presence = 'absent')
    AND NOT EXISTS (SELECT 1 FROM verdict x
      WHERE x.fact = r.fact || '.' || p.number AND x.verdict = 'rejected')
),
differing AS MATERIALIZED (
  SELECT event_id, kind, who FROM said GROUP BY 1, 2, 3 HAVING min(against) <> max(against)
)
SELECT s.kind, s.label AS event, s.who, s.says, a.published,
  substr(a.text, s.evidence_start + 1, s.evidence_end - s.evidence_start) AS evidence,
  a.name AS article, s.fact, s.event_id
FROM differing d
JOIN said s ON s.event_id = d.event_id AND s.kind = d.kind AND s.who IS d.who
JOIN article a ON a.id = s.article_id
WHERE has_words(:event, s.label, s.type)
ORDER BY s.event_id, s.kind, s.who, a.published, s.fact
