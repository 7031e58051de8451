-- name: reports.csv
-- purpose: What each article tells of an event.
-- example: dossier export csv --output tables/
-- column: fact Names the fact for `dossier explain`.
-- column: event_id Names the event in events.
-- column: type Kind of event.
-- column: label What the article calls it.
-- column: date When, by this report.
-- column: place Where, by this report.
-- column: place_id Names that place.
-- column: status occurred, ongoing, planned, cancelled or proposed, by this report.
-- column: told_by Whom the article names as its source for it.
-- column: evidence The words of the article that say so.
-- column: rule The rule that read it; its row is in seeds/rules.
-- column: confidence:number Belief that it is right, 0 to 1.
-- column: article The article that says so.
-- column: article_title Its title.
-- column: published:date Its day of publication.
-- column: source Its publisher.
SELECT a.name || '#v' || r.number AS fact, r.event_id, r.type, r.label, r.date,
  coalesce(place.name, r.place_name) AS place, place.id AS place_id, r.status,
  r.source_name AS told_by,
  substr(a.text, r.evidence_start + 1, r.evidence_end - r.evidence_start) AS evidence,
  (SELECT name FROM rule WHERE id = r.rule_id) AS rule, r.confidence, a.name AS article, a.title AS article_title, a.published, a.source
FROM event_report r
JOIN article a ON a.id = r.article_id
LEFT JOIN article_entity pe ON pe.article_id = r.article_id AND pe.number = r.place_entity
LEFT JOIN entity place ON place.number = pe.entity_number
WHERE NOT EXISTS (SELECT 1 FROM verdict x
  WHERE x.fact = a.name || '#v' || r.number AND x.verdict = 'rejected')
ORDER BY article, fact
