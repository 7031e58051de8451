-- name: who-attended
-- purpose: Who takes part in an event, hosts it or stays away.
-- parameter: event words Words of its name, kind, place, article title or sentences.
-- parameter: place place Where it was held: the place, or one that lies in it.
-- parameter: date date When it was held: the day, or any day of a month or year.
-- parameter: person person Only events in which this person has a part.
-- example: dossier query who-attended --event summit
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
SELECT -- as the view `attendance`, which would look for a rejection of each row
  coalesce(who.name, p.who_name) AS who, p.role, p.status, v.label AS event, v.date,
  coalesce(held.name, v.place_name) AS place, v.status AS event_status,
  substr(b.text, p.evidence_start + 1, p.evidence_end - p.evidence_start) AS evidence,
  b.name AS article, b.name || '#v' || p.event || '.' || p.number AS fact
FROM participation p
JOIN event_report v ON v.article_id = p.article_id AND v.number = p.event
JOIN article b ON b.id = p.article_id
LEFT JOIN article_entity we ON we.article_id = p.article_id AND we.number = p.who_entity
LEFT JOIN entity who ON who.number = we.entity_number
LEFT JOIN article_entity pe ON pe.article_id = v.article_id AND pe.number = v.place_entity
LEFT JOIN entity held ON held.number = pe.entity_number
WHERE (:event IS NULL OR v.event_id IN (
    SELECT r.event_id
    FROM event_report r
    JOIN article a ON a.id = r.article_id
    WHERE (word_beginnings(:event) IS NULL OR r.article_id IN (
        SELECT rowid FROM event_search WHERE event_search MATCH word_beginnings(:event)))
      AND (has_words(:event, r.label, r.type, r.place_name, a.title)
        OR has_words(:event, r.label, r.type, r.place_name, a.title,
      substr(a.text, r.evidence_start + 1, r.evidence_end - r.evidence_start), (
        SELECT group_concat(
          substr(a.text, e.evidence_start + 1, e.evidence_end - e.evidence_start), ' ')
        FROM event_evidence e
        WHERE e.article_id = r.article_id AND e.event = r.number)))))
  AND (:place IS NULL OR held.id IN (
    SELECT value FROM json_each(:place)
    UNION
    SELECT subject_id FROM relations
    WHERE predicate = 'located_in' AND object_id IN (SELECT value FROM json_each(:place))))
  AND (:date IS NULL OR v.date LIKE :date || '%')
  AND (:person IS NULL OR v.event_id IN (
    SELECT r.event_id
    FROM json_each(:person) j
    CROSS JOIN entity e ON e.id = j.value
    CROSS JOIN article_entity ae ON ae.entity_number = e.number
    CROSS JOIN participation p ON p.article_id = ae.article_id AND p.who_entity = ae.number
    CROSS JOIN event_report r ON r.article_id = p.article_id AND r.number = p.event
    WHERE NOT EXISTS (SELECT 1 FROM verdict WHERE fact >= '')
      OR NOT EXISTS (SELECT 1 FROM article a JOIN verdict x
          ON x.fact IN (a.name || '#v' || p.event, a.name || '#v' || p.event || '.' || p.number)
        WHERE a.id = p.article_id AND x.verdict = 'rejected')))
  AND (NOT EXISTS (SELECT 1 FROM verdict WHERE fact >= '')
    OR NOT EXISTS (SELECT 1 FROM verdict x
      WHERE x.fact IN (b.name || '#v' || p.event, b.name || '#v' || p.event || '.' || p.number)
        AND x.verdict = 'rejected'))
ORDER BY v.date IS NULL, v.date, v.event_id, p.role = 'absent', p.role = 'attendee',
  p.status = 'declined', who, fact
