-- name: mentions.csv
-- purpose: Every place in the articles that speaks of somebody or something.
-- example: dossier export csv --output tables/
-- column: entity Who or what is meant; empty where that is not known.
-- column: entity_id Names it.
-- column: type person, place, country, vessel or organisation.
-- column: kind name, demonym, metonym, title or pronoun.
-- column: words The words.
-- column: span_start:integer First character in the article's text, from 0, in Unicode scalars.
-- column: span_end:integer End of the words, exclusive.
-- column: article The article that says so.
-- column: article_title Its title.
-- column: published:date Its day of publication.
-- column: source Its publisher.
SELECT entity, entity_id, type, kind, words, span_start, span_end, article, article_title,
  published, source
FROM mentions
ORDER BY article, span_start, span_end
