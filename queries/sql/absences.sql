-- name: absences
-- purpose: Who stays away from an event, or declines to come.
-- parameter: event words Words of the event's name, kind, place or article title.
-- parameter: who entity Only this person, country or body.
-- parameter: from date On this day or later.
-- parameter: to date On this day or earlier.
-- example: dossier query absences
-- column: who Who stays away.
-- column: status declined, or what else the article says.
-- column: event What the article calls the event.
-- column: date When.
-- column: place Where.
-- column: evidence The sentence that says so.
-- column: article The article that says so.
-- column: fact Names the fact for `dossier explain`.
SELECT who, status, event, date, place, evidence, article, fact
FROM attendance
WHERE (role = 'absent' OR status = 'declined')
  AND has_words(:event, event, event_type, place, article_title)
  AND (:who IS NULL OR who_id IN (SELECT value FROM json_each(:who)))
  AND (:from IS NULL OR date >= :from)
  AND (:to IS NULL OR date <= :to || '~')
ORDER BY date, event_id, who, fact
