-- name: places
-- purpose: The places, those in most articles first.
-- parameter: name place In any form that the articles use.
-- parameter: country words Only places in this country, by its common English name.
-- example: dossier query places --country Norway
-- column: name Its fullest name.
-- column: country The country that it lies in.
-- column: articles Articles that name it.
-- column: mentions Times that they do so.
-- column: aliases Other forms of the name.
SELECT name, country, articles, mentions, aliases
FROM places
WHERE (:name IS NULL OR id IN (SELECT value FROM json_each(:name)))
  AND has_words(:country, country)
ORDER BY articles DESC, mentions DESC, name
