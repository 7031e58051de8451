-- name: copies
-- purpose: Articles that say the same as an earlier one in nearly the same words; they count once as a source.
-- parameter: article text Only the copies of this article, or this copy.
-- parameter: source words Only copies that this publisher has.
-- example: dossier query copies
-- column: original The first of them by day and name.
-- column: original_source Its publisher.
-- column: article The copy.
-- column: published:date Day of the copy.
-- column: source Publisher of the copy.
-- column: article_title Title of the copy.
SELECT original, original_source, article, published, source, article_title
FROM copies
WHERE (:article IS NULL OR :article IN (article, original))
  AND (:source IS NULL OR has_words(:source, source))
ORDER BY original, published, article
