-- name: names.csv
-- purpose: Every name of every entity, one a row.
-- example: dossier export csv --output tables/
-- column: entity_id Names the entity.
-- column: name One of its names.
SELECT e.id AS entity_id, n.text AS name
FROM entity_name en
JOIN entity e ON e.number = en.entity_number
JOIN name n ON n.id = en.name_id
ORDER BY entity_id, name
