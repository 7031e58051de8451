-- name: vessels
-- purpose: The ships in most articles.
-- parameter: name vessel In any form that the articles use.
-- parameter: kind words Words of its kind.
-- parameter: limit number Most rows; 100 when left out.
-- example: dossier query vessels --kind submarine
-- column: name Its fullest name.
-- column: kind What the articles call it: submarine, ferry.
-- column: articles Articles that name it.
-- column: mentions Times that they do so.
-- column: aliases Other forms of the name.
WITH chosen AS MATERIALIZED (
  SELECT e.number, e.id, e.articles
  FROM entity e
  WHERE e.type = 'vessel'
    AND (:name IS NULL OR e.id IN (SELECT value FROM json_each(:name)))
    AND (:kind IS NULL OR has_words(:kind, e.vessel_kind))
  ORDER BY e.articles DESC, e.name, e.id
  LIMIT coalesce(:limit, 100)
)
SELECT v.name, v.kind, c.articles, v.mentions, v.aliases
FROM chosen c
JOIN vessels v ON v.id = c.id
ORDER BY c.articles DESC, v.mentions DESC, v.name
