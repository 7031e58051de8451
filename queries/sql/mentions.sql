-- name: mentions
-- purpose: Where the articles speak of somebody or something.
-- parameter: who entity! A person, place, country, ship or body.
-- parameter: kind name|demonym|metonym|title|pronoun What the words are.
-- example: dossier query mentions --who Lisbon
-- column: entity Who or what is meant.
-- column: words The words that stand for it.
-- column: kind name, demonym, metonym, title or pronoun.
-- column: sentence The sentence around them.
-- column: article The article.
SELECT e.name AS entity, substr(a.text, m.span_start + 1, m.span_end - m.span_start) AS words,
  m.kind, substr(a.text, s.span_start + 1, s.span_end - s.span_start) AS sentence,
  a.name AS article
FROM article_entity ae
JOIN entity e ON e.number = ae.entity_number
JOIN mention m ON m.article_id = ae.article_id AND m.entity = ae.number
JOIN article a ON a.id = ae.article_id
LEFT JOIN sentence s ON s.article_id = m.article_id
  AND s.span_start <= m.span_start AND s.span_end >= m.span_end
WHERE ae.entity_number IN (SELECT number FROM entity WHERE id IN (SELECT value FROM json_each(:who)))
  AND (:kind IS NULL OR m.kind = :kind)
ORDER BY a.published, article, m.number
