-- name: relations
-- purpose: Ties between people, places, countries, ships and bodies.
-- parameter: who entity Only ties of this one.
-- parameter: predicate visited|met|accompanied|leads|owns|operates|opposes|sanctions|located_in|holds_office|member_of|part_of|allied_with|spokesperson_of|succeeded_by What ties the two.
-- example: dossier query relations --predicate visited
-- column: subject Who or what.
-- column: predicate The tie.
-- column: object To whom or what.
-- column: date When.
-- column: status Whether it holds.
-- column: evidence The sentence that says so.
-- column: article The article that says so.
-- column: fact Names the fact for `dossier explain`.
SELECT subject, predicate, object, date, status, evidence, article, fact
FROM relations
WHERE (:who IS NULL OR subject_id IN (SELECT value FROM json_each(:who))
    OR object_id IN (SELECT value FROM json_each(:who)))
  AND (:predicate IS NULL OR predicate = :predicate)
ORDER BY predicate, subject, object, published, fact
