-- name: problems
-- purpose: What could not be read, and why.
-- example: dossier query problems
-- column: input The file, or - for standard input.
-- column: line Line of a JSON Lines file.
-- column: message What is wrong.
-- column: advice What to do.
SELECT input, line, message, advice
FROM problems
ORDER BY input, line
