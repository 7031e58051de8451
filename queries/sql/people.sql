-- name: people
-- purpose: The people in most articles.
-- parameter: name person In any form that the articles use.
-- parameter: limit number Most rows; 100 when left out.
-- example: dossier query people
-- column: name The fullest name.
-- column: offices Offices that the articles state.
-- column: articles Articles that name the person.
-- column: mentions Times that they do so.
-- column: aliases Other forms of the name.
WITH chosen AS MATERIALIZED (
  SELECT e.number, e.id, e.articles
  FROM entity e
  WHERE e.type = 'person'
    AND (:name IS NULL OR e.id IN (SELECT value FROM json_each(:name)))
  ORDER BY e.articles DESC, e.name, e.id
  LIMIT coalesce(:limit, 100)
)
SELECT v.name, (
    SELECT group_concat(office, '; ') FROM (
      SELECT DISTINCT t.title || coalesce(' of ' || coalesce(body.name, t.of_name), '') AS office
      FROM (
        SELECT DISTINCT o.title, be.entity_number AS body,
          iif(be.entity_number IS NULL, o.of_name, NULL) AS of_name
        FROM article_entity ae
        CROSS JOIN office o ON o.article_id = ae.article_id AND o.entity = ae.number
        LEFT JOIN article_entity be ON be.article_id = o.article_id AND be.number = o.of_entity
        WHERE ae.entity_number = c.number) t
      LEFT JOIN entity body ON body.number = t.body
      ORDER BY 1)) AS offices,
  c.articles, v.mentions, v.aliases
FROM chosen c
JOIN entities v ON v.id = c.id
ORDER BY c.articles DESC, v.mentions DESC, v.name
