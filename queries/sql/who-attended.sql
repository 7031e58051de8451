-- name: who-attended
-- purpose: Who takes part in an event, hosts it or stays away.
-- parameter: event words Words of the event's name, kind, place or article title.
-- parameter: place place Where it was held.
-- parameter: date date When it was held: the day, or any day of a month or year.
-- parameter: person person Only events in which this person has a part.
-- example: dossier query who-attended --event Northwood
-- column: who A person, country, body or described group.
-- column: role attendee, host or absent.
-- column: status attended, expected, possible or declined.
-- column: event What the article calls the event.
-- column: date When it was or will be held.
-- column: place Where.
-- column: event_status occurred, ongoing, planned, cancelled or proposed.
-- column: evidence The sentence that says so.
-- column: article The article that says so.
-- column: fact Names the fact for `dossier explain`.
SELECT who, role, status, event, date, place, event_status, evidence, article, fact
FROM attendance
WHERE has_words(:event, event, event_type, place, article_title)
  AND (:place IS NULL OR place_id IN (SELECT value FROM json_each(:place)))
  AND (:date IS NULL OR date LIKE :date || '%')
  AND (:person IS NULL OR event_id IN (
    SELECT event_id FROM attendance
    WHERE who_id IN (SELECT value FROM json_each(:person))))
ORDER BY date, event_id, role = 'absent', role = 'attendee', status = 'declined', who, fact
