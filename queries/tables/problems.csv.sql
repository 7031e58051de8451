-- name: problems.csv
-- purpose: What could not be read.
-- example: dossier export csv --output tables/
-- column: input The file, or - for standard input.
-- column: line:integer Line of a JSON Lines file.
-- column: byte_offset:integer Byte of the input, from 0.
-- column: message What is wrong.
-- column: advice What to do.
SELECT input, line, byte_offset, message, advice
FROM problems
ORDER BY input, line
