-- name: places
-- purpose: The places in most articles.
-- parameter: name place In any form that the articles use.
-- parameter: country words Only places in this country, by its common English name.
-- parameter: limit number Most rows; 100 when left out.
-- example: dossier query places --country Norway
-- column: name Its fullest name.
-- column: country The country that it lies in.
-- column: articles Articles that name it.
-- column: mentions Times that they do so.
-- column: aliases Other forms of the name.
WITH chosen AS MATERIALIZED (
  SELECT e.number, e.id, e.articles
  FROM entity e
  WHERE e.type = 'place'
    AND (:name IS NULL OR e.id IN (SELECT value FROM json_each(:name)))
    AND (:country IS NULL OR has_words(:country, e.country))
  ORDER BY e.articles DESC, e.name, e.id
  LIMIT coalesce(:limit, 100)
)
SELECT v.name, v.country, c.articles, v.mentions, v.aliases
FROM chosen c
JOIN places v ON v.id = c.id
ORDER BY c.articles DESC, v.mentions DESC, v.name
