-- name: entities
-- purpose: The people, places, countries, ships and bodies, those in most articles first.
-- parameter: name entity In any form that the articles use.
-- parameter: type person|place|country|vessel|organisation Only what is of this type.
-- example: dossier query entities --name Rojas
-- column: name The fullest name.
-- column: type person, place, country, vessel or organisation.
-- column: description Offices, country or kind of ship.
-- column: iso ISO 3166-1 alpha-2 code of a country or of a place's country.
-- column: articles Articles that name it.
-- column: mentions Times that they do so.
-- column: aliases Other forms of the name.
-- column: id Names the entity.
SELECT e.name, e.type, coalesce(p.offices, e.vessel_kind, e.country) AS description, e.iso,
  e.articles, e.mentions, e.aliases, e.id
FROM entities e
LEFT JOIN people p ON p.id = e.id
WHERE (:name IS NULL OR e.id IN (SELECT value FROM json_each(:name)))
  AND (:type IS NULL OR e.type = :type)
ORDER BY e.articles DESC, e.mentions DESC, e.name, e.id
