-- name: commitments
-- purpose: Who promised what to whom, and by when.
-- parameter: actor entity Who is bound.
-- parameter: beneficiary entity To whom.
-- parameter: what words Words of the promise.
-- parameter: status new|reaffirmed|conditional|fulfilled|refused How it stands.
-- parameter: from date Published on this day or later.
-- parameter: to date Published on this day or earlier.
-- example: dossier query commitments --actor Norway
-- column: actor Who is bound.
-- column: status new, reaffirmed, conditional, fulfilled or refused.
-- column: what What is promised, in the article's words.
-- column: beneficiary To whom.
-- column: deadline By when, in the article's words.
-- column: spokesperson Who said so.
-- column: evidence The sentence that says so.
-- column: article The article that says so.
-- column: fact Names the fact for `dossier explain`.
SELECT actor, status, what, beneficiary, deadline, spokesperson, evidence, article, fact
FROM commitments
WHERE (:actor IS NULL OR article IN (SELECT a.name FROM article_entity ae JOIN article a ON a.id = ae.article_id
    WHERE ae.entity_number IN (SELECT number FROM entity WHERE id IN (SELECT value FROM json_each(:actor)))))
  AND (:actor IS NULL OR actor_id IN (SELECT value FROM json_each(:actor)))
  AND (:beneficiary IS NULL OR article IN (SELECT a.name FROM article_entity ae JOIN article a ON a.id = ae.article_id
    WHERE ae.entity_number IN (SELECT number FROM entity WHERE id IN (SELECT value FROM json_each(:beneficiary)))))
  AND (:beneficiary IS NULL OR beneficiary_id IN (SELECT value FROM json_each(:beneficiary)))
  AND (:what IS NULL OR has_words(:what, what, evidence))
  AND (:status IS NULL OR status = :status)
  AND (:from IS NULL OR published >= :from)
  AND (:to IS NULL OR published <= :to || '~')
ORDER BY published, actor, fact
