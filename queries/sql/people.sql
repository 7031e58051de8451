-- name: people
-- purpose: The people, those in most articles first.
-- parameter: name person In any form that the articles use.
-- example: dossier query people
-- column: name The fullest name.
-- column: offices Offices that the articles state.
-- column: articles Articles that name the person.
-- column: mentions Times that they do so.
-- column: aliases Other forms of the name.
SELECT name, offices, articles, mentions, aliases
FROM people
WHERE (:name IS NULL OR id IN (SELECT value FROM json_each(:name)))
ORDER BY articles DESC, mentions DESC, name
