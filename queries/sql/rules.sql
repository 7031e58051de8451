-- name: rules
-- purpose: How often each rule read a fact, and how sure it was.
-- example: dossier query rules
-- column: rule The rule; its row is in seeds/rules.
-- column: facts Facts that it read.
-- column: confidence Mean belief that they are right, 0 to 1.
SELECT rule, count(*) AS facts, round(avg(confidence), 3) AS confidence
FROM (
  SELECT rule, confidence FROM event_report
  UNION ALL SELECT rule, confidence FROM participation
  UNION ALL SELECT rule, confidence FROM commitment_report
  UNION ALL SELECT rule, confidence FROM quote
  UNION ALL SELECT rule, confidence FROM relation
)
GROUP BY rule
ORDER BY facts DESC, rule
