-- name: deadlines
-- purpose: Promises that name a time by which they are to be kept.
-- parameter: actor entity Who is bound.
-- example: dossier query deadlines
-- column: deadline By when, in the article's words.
-- column: actor Who is bound.
-- column: what What is promised.
-- column: status new, reaffirmed, conditional, fulfilled or refused.
-- column: published Day of the article.
-- column: evidence The sentence that says so.
-- column: article The article that says so.
-- column: fact Names the fact for `dossier explain`.
SELECT deadline, actor, what, status, published, evidence, article, fact
FROM commitments
WHERE deadline IS NOT NULL
  AND (:actor IS NULL OR actor_id IN (SELECT value FROM json_each(:actor)))
ORDER BY published, fact
