-- name: vessels
-- purpose: The ships, those in most articles first.
-- parameter: name vessel In any form that the articles use.
-- parameter: kind words Words of its kind.
-- example: dossier query vessels --kind submarine
-- column: name Its fullest name.
-- column: kind What the articles call it: submarine, ferry.
-- column: articles Articles that name it.
-- column: mentions Times that they do so.
-- column: aliases Other forms of the name.
SELECT name, kind, articles, mentions, aliases
FROM vessels
WHERE (:name IS NULL OR id IN (SELECT value FROM json_each(:name)))
  AND has_words(:kind, kind)
ORDER BY articles DESC, mentions DESC, name
