-- name: offices
-- purpose: Who holds which office, rank or job.
-- parameter: person person Only this person.
-- parameter: title words Words of the office.
-- parameter: of entity Of this country or body.
-- example: dossier query offices --title "foreign minister"
-- column: person Who holds it.
-- column: title The office in the article's words.
-- column: of The country or body.
-- column: published Day of the article.
-- column: evidence The sentence that says so.
-- column: article The article that says so.
-- column: fact Names the fact for `dossier explain`.
SELECT person, title, of, published, evidence, article, fact
FROM offices
WHERE (:person IS NULL OR article IN (SELECT a.name FROM article_entity ae JOIN article a ON a.id = ae.article_id
    WHERE ae.entity_number IN (SELECT number FROM entity WHERE id IN (SELECT value FROM json_each(:person)))))
  AND (:person IS NULL OR person_id IN (SELECT value FROM json_each(:person)))
  AND (:title IS NULL OR title IN (
    SELECT title FROM (SELECT DISTINCT title FROM office) WHERE has_words(:title, title)))
  AND (:of IS NULL OR article IN (SELECT a.name FROM article_entity ae JOIN article a ON a.id = ae.article_id
    WHERE ae.entity_number IN (SELECT number FROM entity WHERE id IN (SELECT value FROM json_each(:of)))))
  AND (:of IS NULL OR of_id IN (SELECT value FROM json_each(:of)))
ORDER BY of, title, person, published, fact
