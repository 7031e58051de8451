-- name: events.csv
-- purpose: The events, each once.
-- example: dossier export csv --output tables/
-- column: id Names the event.
-- column: type Kind of event.
-- column: label What the articles call it.
-- column: date When: a day, a month or a year.
-- column: place Where.
-- column: place_id Names that place.
-- column: status occurred, ongoing, planned, cancelled or proposed, as the latest report has it.
-- column: reports:integer Articles that tell of it.
-- column: sources:integer The same, copies of one text counted once.
-- column: article The first article that tells of it.
SELECT v.id, v.type, v.label, v.date, v.place, v.place_id, v.status, v.reports, v.sources,
  a.name AS article
FROM events v
JOIN event e ON e.id = v.id
JOIN article a ON a.id = e.article_id
ORDER BY v.id
