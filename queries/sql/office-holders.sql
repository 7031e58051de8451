-- name: office-holders
-- purpose: Who held which office when, as far as articles tell: "the prime minister" of 2008 and of 2024.
-- parameter: title words Words of the office.
-- parameter: of entity Of this country or body.
-- parameter: person person Only this person.
-- parameter: at date Only who was told of as holding it nearest to this day.
-- example: dossier query office-holders --title "prime minister"
-- column: of The country or body.
-- column: office The office in the articles' words.
-- column: person Who is told of as holding it.
-- column: first_told:date Day of the first article that says so.
-- column: last_told:date Day of the last.
-- column: told_as_former:date Day of the first article that calls the person a former one.
-- column: articles:integer Articles that say either.
-- column: article The first of them by name.
-- column: fact Names its fact for `dossier explain`.
WITH chosen AS (
  SELECT *,
    CASE
      WHEN :at IS NULL OR first_told IS NULL THEN 0
      WHEN :at < first_told THEN julianday(first_told) - julianday(:at)
      WHEN :at > last_told THEN julianday(:at) - julianday(last_told)
      ELSE 0
    END AS distance
  FROM office_terms
  WHERE (:title IS NULL OR has_words(:title, office))
    AND (:of IS NULL OR of_id IN (SELECT value FROM json_each(:of)))
    AND (:at IS NULL OR first_told IS NOT NULL)
    AND (:person IS NULL OR person_id IN (SELECT value FROM json_each(:person)))
)
SELECT of, office, person, first_told, last_told, told_as_former, articles, article, fact
FROM chosen c
WHERE :at IS NULL
  OR distance = (SELECT min(n.distance) FROM chosen n
    WHERE n.of_id IS c.of_id AND n.office = c.office)
ORDER BY of IS NULL, of, office, coalesce(first_told, told_as_former), person
