-- name: vessels.csv
-- purpose: The ships.
-- example: dossier export csv --output tables/
-- column: id Names the entity; stays the same while the articles do.
-- column: name The fullest name.
-- column: aliases Other forms of the name, parted by '; '.
-- column: kind What the articles call it.
-- column: articles:integer Articles that name it.
-- column: mentions:integer Times that they do so.
SELECT id, name, aliases, kind, articles, mentions
FROM vessels
ORDER BY id
