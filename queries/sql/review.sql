-- name: review
-- purpose: Pairs of entities that may be one, the likeliest first.
-- example: dossier query review
-- column: first The name of the one.
-- column: second The name of the other.
-- column: score:number How likely they are one, 0 to 1.
-- column: reason What speaks for and against.
-- column: first_id Key of the one, for 'dossier fix'.
-- column: second_id Key of the other.
SELECT first, second, max(score) AS score, reason, first_id, second_id
FROM doubts
GROUP BY min(first_id, second_id), max(first_id, second_id)
ORDER BY score DESC, first_id, second_id
