-- name: commitments.csv
-- purpose: Promises and refusals, by each report.
-- example: dossier export csv --output tables/
-- column: fact Names the fact for `dossier explain`.
-- column: commitment_id Names the commitment.
-- column: actor Who is bound.
-- column: actor_id Names them.
-- column: status new, reaffirmed, conditional, fulfilled or refused.
-- column: what What is promised, in the article's words.
-- column: beneficiary To whom.
-- column: beneficiary_id Names them.
-- column: deadline By when, in the article's words.
-- column: spokesperson Who said so.
-- column: spokesperson_id Names them.
-- column: evidence The words of the article that say so.
-- column: rule The rule that read it; its row is in seeds/rules.
-- column: confidence:number Belief that it is right, 0 to 1.
-- column: article The article that says so.
-- column: article_title Its title.
-- column: published:date Its day of publication.
-- column: source Its publisher.
SELECT fact, commitment_id, actor, actor_id, status, what, beneficiary, beneficiary_id, deadline,
  spokesperson, spokesperson_id, evidence, rule, confidence, article, article_title, published,
  source
FROM commitments
ORDER BY article, fact
