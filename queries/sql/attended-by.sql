-- name: attended-by
-- purpose: The events in which somebody takes part, and how.
-- parameter: who entity! A person, country or body.
-- parameter: event words Words of its name, kind, place, article title or sentences.
-- parameter: from date On this day or later.
-- parameter: to date On this day or earlier.
-- example: dossier query attended-by --who "Catalina Rojas"
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
WHERE article IN (SELECT a.name FROM article_entity ae JOIN article a ON a.id = ae.article_id
    WHERE ae.entity_number IN (SELECT number FROM entity WHERE id IN (SELECT value FROM json_each(:who))))
  AND who_id IN (SELECT value FROM json_each(:who))
  AND (:event IS NULL OR event_id IN (
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
  AND (:from IS NULL OR date >= :from)
  AND (:to IS NULL OR date <= :to || '~')
ORDER BY date IS NULL, date, event_id, fact
