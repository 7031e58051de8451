-- name: rules
-- purpose: How often each rule read a fact, and how sure it was.
-- example: dossier query rules
-- column: rule The rule; its row is in seeds/rules.
-- column: facts Facts that it read.
-- column: confidence Mean belief that they are right, 0 to 1.
SELECT r.name AS rule, sum(facts) AS facts, round(sum(belief) / sum(facts), 3) AS confidence
FROM (
  SELECT rule_id, count(*) AS facts, sum(confidence) AS belief FROM event_report GROUP BY 1
  UNION ALL SELECT rule_id, count(*), sum(confidence) FROM participation GROUP BY 1
  UNION ALL SELECT rule_id, count(*), sum(confidence) FROM commitment_report GROUP BY 1
  UNION ALL SELECT rule_id, count(*), sum(confidence) FROM quote GROUP BY 1
  UNION ALL SELECT rule_id, count(*), sum(confidence) FROM relation GROUP BY 1
) t
JOIN rule r ON r.id = t.rule_id
GROUP BY r.name
ORDER BY 2 DESC, r.name
