-- name: rules
-- purpose: How often each rule read a fact, and how sure it was.
-- example: dossier query rules
-- column: rule The rule; its row is in seeds/rules.
-- column: facts Facts that it read.
-- column: confidence Mean belief that they are right, 0 to 1.
SELECT r.name AS rule, t.value ->> 1 AS facts,
  round((t.value ->> 2) / (t.value ->> 1), 3) AS confidence
FROM json_each((SELECT tally(rule_id, confidence) FROM (
  SELECT rule_id, confidence FROM event_report
  UNION ALL SELECT rule_id, confidence FROM participation
  UNION ALL SELECT rule_id, confidence FROM commitment_report
  UNION ALL SELECT rule_id, confidence FROM quote
  UNION ALL SELECT rule_id, confidence FROM relation))) t
JOIN rule r ON r.id = t.value ->> 0
ORDER BY 2 DESC, r.name
