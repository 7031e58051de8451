-- name: entities
-- purpose: The people, places, countries, ships and bodies, those in most articles first.
-- parameter: name entity In any form that the articles use.
-- parameter: type person|place|country|vessel|organisation Only what is of this type.
-- given: articles Only offices of these articles: a JSON array of row numbers.
-- given: most No offices of who is told of in more articles.
-- example: dossier query entities --name Rojas
-- column: name The fullest name.
-- column: type person, place, country, vessel or organisation.
-- column: description Offices, country or kind of ship.
-- column: iso ISO 3166-1 alpha-2 code of a country or of a place's country.
-- column: articles Articles that name it.
-- column: mentions Times that they do so.
-- column: aliases Other forms of the name.
-- column: id Names the entity.
SELECT e.name, e.type, coalesce(iif(
    e.type = 'person' AND (:most IS NULL OR e.articles <= :most), (
    SELECT group_concat(office, '; ') FROM (
      SELECT DISTINCT t.title || coalesce(' of ' || coalesce(body.name, t.of_name), '') AS office
      FROM (
        SELECT DISTINCT o.title, be.entity_number AS body,
          iif(be.entity_number IS NULL, o.of_name, NULL) AS of_name
        FROM article_entity ae
        CROSS JOIN office o ON o.article_id = ae.article_id AND o.entity = ae.number
        LEFT JOIN article_entity be ON be.article_id = o.article_id AND be.number = o.of_entity
        WHERE ae.entity_number = k.number
          AND (:articles IS NULL OR ae.article_id IN (SELECT value FROM json_each(:articles)))) t
      LEFT JOIN entity body ON body.number = t.body
      ORDER BY 1)), NULL), e.vessel_kind, e.country) AS description, e.iso,
  e.articles, e.mentions, e.aliases, e.id
FROM entity k
JOIN entities e ON e.id = k.id
WHERE (:name IS NULL OR k.id IN (SELECT value FROM json_each(:name)))
  AND (:type IS NULL OR k.type = :type)
ORDER BY e.articles DESC, e.mentions DESC, e.name, e.id
