-- name: attended-by
-- purpose: The events in which somebody takes part, and how.
-- parameter: who entity! A person, country or body.
-- parameter: event words Words of the event's name, kind, place or article title.
-- parameter: from date On this day or later.
-- parameter: to date On this day or earlier.
-- example: dossier query attended-by --who "Keir Starmer"
-- column: date When.
-- column: event What the article calls the event.
-- column: place Where.
-- column: who Who takes part.
-- column: role attendee, host or absent.
-- column: status attended, expected, possible or declined.
-- column: event_status occurred, ongoing, planned, cancelled or proposed.
-- column: evidence The sentence that says so.
-- column: article The article that says so.
-- column: fact Names the fact for `dossier explain`.
SELECT date, event, place, who, role, status, event_status, evidence, article, fact
FROM attendance
WHERE who_id IN (SELECT value FROM json_each(:who))
  AND has_words(:event, event, event_type, place, article_title)
  AND (:from IS NULL OR date >= :from)
  AND (:to IS NULL OR date <= :to || '~')
ORDER BY date, event_id, fact
