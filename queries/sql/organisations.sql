-- name: organisations
-- purpose: The bodies, those in most articles first.
-- parameter: name organisation In any form that the articles use.
-- example: dossier query organisations
-- column: name Its fullest name.
-- column: articles Articles that name it.
-- column: mentions Times that they do so.
-- column: aliases Other forms of the name.
SELECT name, articles, mentions, aliases
FROM organisations
WHERE (:name IS NULL OR id IN (SELECT value FROM json_each(:name)))
ORDER BY articles DESC, mentions DESC, name
