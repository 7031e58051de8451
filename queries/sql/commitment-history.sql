-- name: commitment-history
-- purpose: How each promise went on: new, repeated, reaffirmed, fulfilled, refused, in the order of time.
-- parameter: actor entity Who is bound.
-- parameter: what words Words of the promise.
-- parameter: step new|repeated|reaffirmed|conditional|fulfilled|refused Only promises that came to this.
-- parameter: from date Last told of on this day or later.
-- parameter: to date First told of on this day or earlier.
-- example: dossier query commitment-history --actor Norway
-- column: commitment_id Names the promise; its reports stand together.
-- column: position:integer 1 for the first report of it.
-- column: published:date Day of the article.
-- column: step new, repeated, reaffirmed, conditional, fulfilled or refused.
-- column: actor Who is bound.
-- column: what What is promised, in the article's words.
-- column: beneficiary To whom.
-- column: deadline By when, in the article's words.
-- column: spokesperson Who said so.
-- column: evidence The sentence that says so.
-- column: article The article that says so.
-- column: fact Names the fact for `dossier explain`.
WITH chosen AS (
  SELECT commitment_id, min(published) AS first_told, max(published) AS last,
    max(:step IS NOT NULL AND step = :step) AS has_step, max(:what IS NULL OR has_words(:what, what, evidence)) AS fits
  FROM commitment_history
  WHERE (:actor IS NULL OR article IN (SELECT a.name FROM article_entity ae JOIN article a ON a.id = ae.article_id
      WHERE ae.entity_number IN (SELECT number FROM entity WHERE id IN (SELECT value FROM json_each(:actor)))))
    AND (:actor IS NULL OR actor_id IN (SELECT value FROM json_each(:actor)))
  GROUP BY commitment_id
)
SELECT h.commitment_id, h.position, h.published, h.step, h.actor, h.what, h.beneficiary, h.deadline,
  h.spokesperson, h.evidence, h.article, h.fact
FROM chosen c
JOIN commitment_history h ON h.commitment_id = c.commitment_id
WHERE c.fits AND (:step IS NULL OR c.has_step)
  AND (:from IS NULL OR c.last >= :from)
  AND (:to IS NULL OR c.first_told <= :to || '~')
ORDER BY c.first_told, h.commitment_id, h.position
