-- name: said-about
-- purpose: What is said about somebody or something: quotations whose sentence mentions it.
-- parameter: subject entity! Whom or what it is about.
-- example: dossier query said-about --subject Russia
-- column: speaker Who speaks.
-- column: words The words themselves.
-- column: subject Whom or what they mention.
-- column: published Day of the article.
-- column: article The article that says so.
-- column: fact Names the fact for `dossier explain`.
SELECT DISTINCT coalesce(speaker.name, q.speaker_name) AS speaker,
  substr(a.text, q.span_start + 1, q.span_end - q.span_start) AS words,
  about.name AS subject, a.published, a.name AS article, a.name || '#q' || q.number AS fact
FROM article_entity ae
JOIN entity about ON about.number = ae.entity_number
JOIN mention m ON m.article_id = ae.article_id AND m.entity = ae.number
JOIN quote q ON q.article_id = m.article_id
  AND m.span_start >= q.span_start AND m.span_end <= q.span_end
JOIN article a ON a.id = q.article_id
LEFT JOIN article_entity se ON se.article_id = q.article_id AND se.number = q.speaker_entity
LEFT JOIN entity speaker ON speaker.number = se.entity_number
WHERE ae.entity_number IN (SELECT number FROM entity WHERE id IN (SELECT value FROM json_each(:subject)))
ORDER BY a.published, article, q.number
