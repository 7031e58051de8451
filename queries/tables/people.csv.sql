-- name: people.csv
-- purpose: The people.
-- example: dossier export csv --output tables/
-- column: id Names the entity; stays the same while the articles do.
-- column: name The fullest name.
-- column: aliases Other forms of the name, parted by '; '.
-- column: offices Offices that the articles state, parted by '; '.
-- column: articles:integer Articles that name it.
-- column: mentions:integer Times that they do so.
SELECT id, name, aliases, offices, articles, mentions
FROM people
ORDER BY id
