-- name: offices.csv
-- purpose: Offices, ranks and jobs that an article states for a person.
-- example: dossier export csv --output tables/
-- column: fact Names the fact for `dossier explain`.
-- column: person The person.
-- column: person_id Names the person in people.
-- column: title The office in the article's words.
-- column: of The country or body.
-- column: of_id Names it in countries or organisations.
-- column: evidence The words of the article that say so.
-- column: rule The rule that read it; its row is in seeds/rules.
-- column: article The article that says so.
-- column: article_title Its title.
-- column: published:date Its day of publication.
-- column: source Its publisher.
SELECT fact, person, person_id, title, of, of_id, evidence, rule, article, article_title,
  published, source
FROM offices
ORDER BY article, evidence, fact, title
