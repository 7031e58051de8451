-- name: articles
-- purpose: The articles that were read, newest first.
-- parameter: source words Only this publisher.
-- parameter: words words Words of the title.
-- parameter: about entity Only those that name this person, place, country, ship or body.
-- parameter: from date Published on this day or later.
-- parameter: to date Published on this day or earlier.
-- example: dossier query articles --about Chile
-- column: article Names the article in every other query.
-- column: published Day of publication.
-- column: source Publisher.
-- column: title Title.
-- column: url Address.
SELECT article, published, source, title, url
FROM articles
WHERE (:source IS NULL OR has_words(:source, source))
  AND (:words IS NULL OR has_words(:words, title))
  AND (:about IS NULL OR article IN (
    SELECT a.name FROM article_entity ae JOIN article a ON a.id = ae.article_id
    WHERE ae.entity_number IN (SELECT number FROM entity WHERE id IN (SELECT value FROM json_each(:about)))))
  AND (:from IS NULL OR published >= :from)
  AND (:to IS NULL OR published <= :to || '~')
ORDER BY published DESC, article
