-- name: countries.csv
-- purpose: The countries.
-- example: dossier export csv --output tables/
-- column: id Names the entity; stays the same while the articles do.
-- column: name Common English short name.
-- column: aliases Other forms of the name, parted by '; '.
-- column: iso ISO 3166-1 alpha-2 code.
-- column: articles:integer Articles that name it.
-- column: mentions:integer Times that they do so.
SELECT id, name, aliases, iso, articles, mentions
FROM countries
ORDER BY id
