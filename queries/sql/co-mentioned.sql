-- name: co-mentioned
-- purpose: Who or what is named in the same sentences as somebody or something.
-- parameter: who entity! A person, place, country, ship or body.
-- parameter: type person|place|country|vessel|organisation Only what is of this type.
-- example: dossier query co-mentioned --who "Catalina Rojas"
-- column: name Who or what is named too.
-- column: type person, place, country, vessel or organisation.
-- column: sentences Sentences that name both.
-- column: articles Articles that hold such a sentence.
-- column: example One such sentence.
WITH here AS (
  SELECT s.article_id, s.span_start, s.span_end
  FROM article_entity ae
  JOIN mention m ON m.article_id = ae.article_id AND m.entity = ae.number
  JOIN sentence s ON s.article_id = m.article_id
    AND s.span_start <= m.span_start AND s.span_end >= m.span_end
  WHERE ae.entity_number IN (SELECT number FROM entity WHERE id IN (SELECT value FROM json_each(:who)))
  GROUP BY s.article_id, s.number
)
SELECT e.name, e.type, count(DISTINCT here.article_id || '.' || here.span_start) AS sentences,
  count(DISTINCT here.article_id) AS articles,
  min(substr(a.text, here.span_start + 1, here.span_end - here.span_start)) AS example
FROM here
JOIN article a ON a.id = here.article_id
JOIN mention m ON m.article_id = here.article_id
  AND m.span_start >= here.span_start AND m.span_end <= here.span_end
JOIN article_entity ae ON ae.article_id = m.article_id AND ae.number = m.entity
JOIN entity e ON e.number = ae.entity_number
WHERE e.id NOT IN (SELECT value FROM json_each(:who))
  AND (:type IS NULL OR e.type = :type)
GROUP BY e.id
ORDER BY sentences DESC, articles DESC, e.name, e.id
