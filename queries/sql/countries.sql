-- name: countries
-- purpose: The countries, those in most articles first.
-- parameter: name country In any form that the articles use.
-- example: dossier query countries
-- column: name Its fullest name.
-- column: iso ISO 3166-1 alpha-2 code.
-- column: articles Articles that name it.
-- column: mentions Times that they do so.
-- column: aliases Other forms of the name.
SELECT name, iso, articles, mentions, aliases
FROM countries
WHERE (:name IS NULL OR id IN (SELECT value FROM json_each(:name)))
ORDER BY articles DESC, mentions DESC, name
