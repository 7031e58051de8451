-- name: names.csv
-- purpose: Every name of every entity, one a row.
-- example: dossier export csv --output tables/
-- column: entity_id Names the entity.
-- column: name One of its names.
SELECT en.entity_id, n.text AS name
FROM entity_name en
JOIN name n ON n.id = en.name_id
ORDER BY entity_id, name
