-- name: places.csv
-- purpose: The places.
-- example: dossier export csv --output tables/
-- column: id Names the entity; stays the same while the articles do.
-- column: name The fullest name.
-- column: aliases Other forms of the name, parted by '; '.
-- column: country The country that it lies in.
-- column: iso ISO 3166-1 alpha-2 code of that country.
-- column: latitude:number Degrees north.
-- column: longitude:number Degrees east.
-- column: articles:integer Articles that name it.
-- column: mentions:integer Times that they do so.
SELECT id, name, aliases, country, iso, latitude, longitude, articles, mentions
FROM places
ORDER BY id
