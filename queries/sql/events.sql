-- name: events
-- purpose: The events, each once, however many articles report it.
-- parameter: event words Words of the event's name, kind or place.
-- parameter: place place Where it was held.
-- parameter: status occurred|ongoing|planned|cancelled|proposed Whether it took place.
-- parameter: from date On this day or later.
-- parameter: to date On this day or earlier.
-- example: dossier query events --status planned
-- column: date When.
-- column: event What the articles call it.
-- column: type Kind of event.
-- column: place Where.
-- column: status As the latest report has it.
-- column: reports Articles that report it.
-- column: sources The same, copies of one text counted once.
-- column: id Names the event.
SELECT date, label AS event, type, place, status, reports, sources, id
FROM events
WHERE (:event IS NULL OR has_words(:event, label, type, place))
  AND (:place IS NULL OR place_id IN (SELECT value FROM json_each(:place)))
  AND (:status IS NULL OR status = :status)
  AND (:from IS NULL OR date >= :from)
  AND (:to IS NULL OR date <= :to || '~')
ORDER BY date IS NULL, date, id
