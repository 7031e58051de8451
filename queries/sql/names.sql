-- name: names
-- purpose: Every name that contains some words, and whom or what it names.
-- parameter: words words! Words of the name.
-- example: dossier query names --words star
-- column: written The name as articles write it.
-- column: name The fullest name.
-- column: type person, place, country, vessel or organisation.
-- column: id Names the entity.
SELECT n.text AS written, e.name, e.type, e.id
FROM name n
CROSS JOIN entity_name en ON en.name_id = n.id
CROSS JOIN entity e ON e.number = en.entity_number
WHERE (:words IS NULL OR has_words(:words, n.folded))
ORDER BY e.name, e.type, written
