-- name: visits
-- purpose: Who visited, or will visit, which place or country.
-- parameter: who entity Only this visitor.
-- parameter: where entity Only this place or country.
-- parameter: status occurred|ongoing|planned|cancelled|proposed Whether it took place.
-- parameter: from date On this day or later.
-- parameter: to date On this day or earlier.
-- example: dossier query visits --where Norway
-- column: who The visitor.
-- column: destination The place or country.
-- column: date When.
-- column: status Whether it took place.
-- column: evidence The sentence that says so.
-- column: article The article that says so.
-- column: fact Names the fact for `dossier explain`.
SELECT subject AS who, object AS destination, date, status, evidence, article, fact
FROM relations
WHERE predicate = 'visited'
  AND (:who IS NULL OR article IN (SELECT a.name FROM article_entity ae JOIN article a ON a.id = ae.article_id
    WHERE ae.entity_number IN (SELECT number FROM entity WHERE id IN (SELECT value FROM json_each(:who)))))
  AND (:who IS NULL OR subject_id IN (SELECT value FROM json_each(:who)))
  AND (:where IS NULL OR object_id IN (SELECT value FROM json_each(:where)))
  AND (:status IS NULL OR status = :status)
  AND (:from IS NULL OR date >= :from)
  AND (:to IS NULL OR date <= :to || '~')
ORDER BY date IS NULL, date, who, fact
