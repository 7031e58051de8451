-- name: timeline
-- purpose: What happened or will happen, in order of time.
-- parameter: who entity Only what involves this person, country, ship or body.
-- parameter: from date On this day or later.
-- parameter: to date On this day or earlier.
-- example: dossier query timeline --from 2025-03 --to 2025-04
-- column: date When.
-- column: what The event, or the relation.
-- column: who Who takes part.
-- column: place Where.
-- column: status Whether it took place.
-- column: evidence The sentence that says so.
-- column: article The article that says so.
-- column: fact Names the fact for `dossier explain`.
SELECT date, what, who, place, status, evidence, article, fact
FROM timeline
WHERE (:from IS NULL OR date >= :from)
  AND (:to IS NULL OR date <= :to || '~')
  AND (:who IS NULL OR fact IN (
    SELECT rtrim(rtrim(fact, '0123456789'), '.') FROM attendance
    WHERE who_id IN (SELECT value FROM json_each(:who))
    UNION ALL
    SELECT fact FROM relations
    WHERE subject_id IN (SELECT value FROM json_each(:who))
      OR object_id IN (SELECT value FROM json_each(:who))))
ORDER BY date, fact
