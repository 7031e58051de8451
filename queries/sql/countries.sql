-- name: countries
-- purpose: The countries in most articles.
-- parameter: name country In any form that the articles use.
-- parameter: limit number Most rows; 100 when left out.
-- example: dossier query countries
-- column: name Its fullest name.
-- column: iso ISO 3166-1 alpha-2 code.
-- column: articles Articles that name it.
-- column: mentions Times that they do so.
-- column: aliases Other forms of the name.
WITH chosen AS MATERIALIZED (
  SELECT e.number, e.id, e.articles
  FROM entity e
  WHERE e.type = 'country'
    AND (:name IS NULL OR e.id IN (SELECT value FROM json_each(:name)))
  ORDER BY e.articles DESC, e.name, e.id
  LIMIT coalesce(:limit, 100)
)
SELECT v.name, v.iso, c.articles, v.mentions, v.aliases
FROM chosen c
JOIN countries v ON v.id = c.id
ORDER BY c.articles DESC, v.mentions DESC, v.name
