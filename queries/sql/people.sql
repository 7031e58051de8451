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
  SELECT e.id, (SELECT count(*) FROM article_entity ae WHERE ae.entity_id = e.id) AS articles
  FROM entity e
  WHERE e.type = 'person'
    AND (:name IS NULL OR e.id IN (SELECT value FROM json_each(:name)))
  ORDER BY articles DESC, e.name, e.id
  LIMIT coalesce(:limit, 100)
)
SELECT v.name, v.offices, c.articles, v.mentions, v.aliases
FROM chosen c
JOIN people v ON v.id = c.id
ORDER BY c.articles DESC, v.mentions DESC, v.name
