-- name: review
-- purpose: Pairs of entities that may be one, the likeliest first.
-- example: dossier query review
-- column: first The name of the one.
-- column: second The name of the other.
-- column: score:number How likely they are one, 0 to 1.
-- column: reason What speaks for and against.
-- column: first_id Key of the one, for 'dossier fix'.
-- column: second_id Key of the other.
WITH doubt AS MATERIALIZED (SELECT first_form, second_form, score, reason FROM review)
SELECT first.name AS first, second.name AS second, score, reason, first.id AS first_id,
  second.id AS second_id
FROM (
  SELECT f.entity_number AS one, s.entity_number AS two, max(r.score) AS score, r.reason
  FROM doubt r
  CROSS JOIN form f ON f.id = r.first_form
  CROSS JOIN form s ON s.id = r.second_form
  WHERE f.entity_number <> s.entity_number
  GROUP BY min(f.entity_number, s.entity_number), max(f.entity_number, s.entity_number)
)
JOIN entity first ON first.number = one
JOIN entity second ON second.number = two
WHERE NOT EXISTS (SELECT 1 FROM kept_apart k
  WHERE k.first_id = first.id AND k.second_id = second.id)
ORDER BY score DESC, first_id, second_id
