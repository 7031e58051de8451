-- name: refusals
-- purpose: Who refused to do what.
-- parameter: actor entity Who refuses.
-- parameter: what words Words of the refusal.
-- example: dossier query refusals
-- column: actor Who is bound.
-- column: what What is promised, in the article's words.
-- column: beneficiary To whom.
-- column: spokesperson Who said so.
-- column: evidence The sentence that says so.
-- column: article The article that says so.
-- column: fact Names the fact for `dossier explain`.
SELECT actor, what, beneficiary, spokesperson, evidence, article, fact
FROM commitments
WHERE status = 'refused'
  AND (:actor IS NULL OR actor_id IN (SELECT value FROM json_each(:actor)))
  AND (:what IS NULL OR has_words(:what, what, evidence))
ORDER BY published, actor, fact
