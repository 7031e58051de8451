-- name: contradictions
-- purpose: Events whose reports disagree on status, date or place.
-- parameter: event words Words of the event's name or kind.
-- example: dossier query contradictions
-- column: event What the report calls it.
-- column: status What the report says of it.
-- column: date When, by this report.
-- column: place Where, by this report.
-- column: published Day of the report.
-- column: evidence The sentence that says so.
-- column: article The article that says so.
-- column: fact Names the fact for `dossier explain`.
WITH several AS MATERIALIZED (
  SELECT event_id FROM event_report GROUP BY event_id HAVING count(*) > 1
), told AS (
  SELECT r.*, a.name, a.published FROM event_report r JOIN article a ON a.id = r.article_id
  WHERE r.event_id IN several AND NOT EXISTS (SELECT 1 FROM verdict x
    WHERE x.fact = a.name || '#v' || r.number AND x.verdict = 'rejected')
)
SELECT r.label AS event, r.status, r.date, r.place_name AS place, r.published,
  substr(a.text, r.evidence_start + 1, r.evidence_end - r.evidence_start) AS evidence,
  r.name AS article, r.name || '#v' || r.number AS fact
FROM told r
JOIN article a ON a.id = r.article_id
WHERE r.event_id IN (
    SELECT event_id FROM told GROUP BY event_id
    HAVING count(DISTINCT status) > 1 OR count(DISTINCT date) > 1
      OR count(DISTINCT place_name) > 1)
  AND (:event IS NULL OR has_words(:event, r.label, r.type))
ORDER BY r.event_id, r.published, fact
