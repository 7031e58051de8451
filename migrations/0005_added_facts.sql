-- Facts that people add. Why: what no article says, or the program does not find, may be known.
-- Old rows: copied as they are. Frozen once merged; correct it in a later file.

DROP VIEW corrections;

CREATE TABLE new_correction (
  id INTEGER PRIMARY KEY,
  made_at TEXT NOT NULL, -- ISO 8601, UTC
  author TEXT NOT NULL,
  reason TEXT NOT NULL,
  action TEXT NOT NULL CHECK (action IN ('merge', 'split', 'rename', 'retype', 'alias', 'reject',
    'accept', 'add', 'undo')),
  what TEXT NOT NULL, -- the target for people: entities, or what a fact says
  article TEXT, -- that of a fact
  target TEXT NOT NULL CHECK (json_valid(target)),
  value TEXT, -- the new name or type
  undoes INTEGER REFERENCES correction (id),
  CHECK ((action = 'undo') = (undoes IS NOT NULL))
) STRICT;
INSERT INTO new_correction SELECT * FROM correction;
DROP TABLE correction;
ALTER TABLE new_correction RENAME TO correction;
CREATE TRIGGER correction_is_never_changed BEFORE UPDATE ON correction BEGIN
  SELECT raise(ABORT, 'corrections are append-only: add an undo');
END;
CREATE TRIGGER correction_is_never_removed BEFORE DELETE ON correction BEGIN
  SELECT raise(ABORT, 'corrections are append-only: add an undo');
END;

-- The same as in 0002.
CREATE VIEW corrections AS
SELECT c.id, c.made_at, c.author, c.action, c.what, c.article, c.value, c.reason, c.undoes,
  x.reason AS conflict
FROM correction c
LEFT JOIN correction_conflict x ON x.correction_id = c.id;
