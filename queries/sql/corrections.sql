-- name: corrections
-- purpose: What people corrected, and what no longer finds anything to hold on to.
-- parameter: conflicts number 1 for those only that no longer apply.
-- example: dossier query corrections
-- column: id:integer Number, for 'dossier fix undo'.
-- column: made_at:date When, UTC.
-- column: author Who.
-- column: action What was done.
-- column: what The entities or the fact.
-- column: article The article of the fact.
-- column: value The new name or type.
-- column: reason Why.
-- column: undoes:integer The correction that an undo takes back.
-- column: conflict Why it does not apply; empty where it does.
SELECT id, made_at, author, action, what, article, value, reason, undoes, conflict
FROM corrections
WHERE (:conflicts IS NULL OR (conflict IS NOT NULL) = :conflicts)
ORDER BY made_at, id
