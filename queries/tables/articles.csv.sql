-- name: articles.csv
-- purpose: The articles that were read.
-- example: dossier export csv --output tables/
-- column: article Names the article.
-- column: title Title.
-- column: published:date Day of publication.
-- column: published_from What settled it: option, field, json-ld, opengraph, meta, dateline…
-- column: source Publisher.
-- column: url Address.
-- column: author Author.
-- column: language Language, as a BCP 47 tag.
SELECT article, title, published, published_from, source, url, author, language
FROM articles
ORDER BY article
