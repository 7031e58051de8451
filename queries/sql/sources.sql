-- name: sources
-- purpose: The publishers, and what was read of each.
-- example: dossier query sources
-- column: source Publisher.
-- column: articles Articles read.
-- column: copies Those of them that say the same as an earlier one in nearly the same words.
-- column: first Day of the oldest.
-- column: last Day of the newest.
SELECT a.source, count(*) AS articles, count(s.article_id) AS copies, min(a.published) AS first,
  max(a.published) AS last
FROM article a
LEFT JOIN text_sketch s ON s.article_id = a.id AND s.original_id <> a.id
GROUP BY a.source
ORDER BY articles DESC, a.source
