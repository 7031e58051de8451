-- name: quotes
-- purpose: Who said what.
-- parameter: speaker entity Who speaks.
-- parameter: words words Words of the quotation.
-- parameter: kind direct|indirect Word for word, or not.
-- parameter: from date Published on this day or later.
-- parameter: to date Published on this day or earlier.
-- example: dossier query quotes --speaker "Catalina Rojas"
-- column: speaker Who speaks; empty where the article does not say.
-- column: words The words themselves.
-- column: kind direct or indirect speech.
-- column: published Day of the article.
-- column: evidence The sentence around them.
-- column: article The article that says so.
-- column: fact Names the fact for `dossier explain`.
SELECT speaker, words, kind, published, evidence, article, fact
FROM quotes
WHERE (:speaker IS NULL OR article IN (SELECT a.name FROM article_entity ae JOIN article a ON a.id = ae.article_id
    WHERE ae.entity_number IN (SELECT number FROM entity WHERE id IN (SELECT value FROM json_each(:speaker)))))
  AND (:speaker IS NULL OR speaker_id IN (SELECT value FROM json_each(:speaker)))
  AND (:words IS NULL OR has_words(:words, words))
  AND (:kind IS NULL OR kind = :kind)
  AND (:from IS NULL OR published >= :from)
  AND (:to IS NULL OR published <= :to || '~')
ORDER BY published, article, fact
