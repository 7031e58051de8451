-- name: relations.csv
-- purpose: Ties between people, places, countries, ships and bodies.
-- example: dossier export csv --output tables/
-- column: fact Names the fact for `dossier explain`.
-- column: subject Who or what.
-- column: subject_id Names it.
-- column: predicate The tie.
-- column: object To whom or what.
-- column: object_id Names it.
-- column: status Whether it holds or took place.
-- column: date When: a day, a month or a year.
-- column: evidence The words of the article that say so.
-- column: rule The rule that read it; its row is in seeds/rules.
-- column: confidence:number Belief that it is right, 0 to 1.
-- column: article The article that says so.
-- column: article_title Its title.
-- column: published:date Its day of publication.
-- column: source Its publisher.
SELECT fact, subject, subject_id, predicate, object, object_id, status, date, evidence, rule,
  confidence, article, article_title, published, source
FROM relations
ORDER BY article, fact
