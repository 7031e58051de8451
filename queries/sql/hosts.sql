-- name: hosts
-- purpose: Who hosts which event.
-- parameter: event words Words of the event's name, kind, place or article title.
-- parameter: who entity Only what this person, country or body hosts.
-- parameter: from date On this day or later.
-- parameter: to date On this day or earlier.
-- example: dossier query hosts
-- column: who The host.
-- column: event What the article calls the event.
-- column: date When.
-- column: place Where.
-- column: event_status occurred, ongoing, planned, cancelled or proposed.
-- column: evidence The sentence that says so.
-- column: article The article that says so.
-- column: fact Names the fact for `dossier explain`.
SELECT who, event, date, place, event_status, evidence, article, fact
FROM attendance
WHERE role = 'host'
  AND has_words(:event, event, event_type, place, article_title)
  AND (:who IS NULL OR who_id IN (SELECT value FROM json_each(:who)))
  AND (:from IS NULL OR date >= :from)
  AND (:to IS NULL OR date <= :to || '~')
ORDER BY date, event_id, who, fact
