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
SELECT id, type, label, date, place, place_id, status, reports
FROM events
ORDER BY id
