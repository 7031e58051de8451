-- name: sources
-- purpose: The publishers, and what was read of each.
-- example: dossier query sources
-- column: source Publisher.
-- column: articles Articles read.
-- column: first Day of the oldest.
-- column: last Day of the newest.
SELECT source, count(*) AS articles, min(published) AS first, max(published) AS last
FROM articles
GROUP BY source
ORDER BY articles DESC, source
