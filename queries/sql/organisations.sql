-- name: organisations
-- purpose: The organisations in most articles.
-- parameter: name organisation In any form that the articles use.
-- parameter: limit number Most rows; 100 when left out.
-- example: dossier query organisations
-- column: name Its fullest name.
-- column: articles Articles that name it.
-- column: mentions Times that they do so.
-- column: aliases Other forms of the name.
WITH chosen AS MATERIALIZED (
  SELECT e.number, e.id, e.articles
  FROM entity e
  WHERE e.type = 'organisation'
    AND (:name IS NULL OR e.id IN (SELECT value FROM json_each(:name)))
  ORDER BY e.articles DESC, e.name, e.id
  LIMIT coalesce(:limit, 100)
)
SELECT v.name, c.articles, v.mentions, v.aliases
FROM chosen c
JOIN organisations v ON v.id = c.id
ORDER BY c.articles DESC, v.mentions DESC, v.name
