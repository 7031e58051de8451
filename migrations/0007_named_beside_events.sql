-- Whom the sentence of an event names is kept: looking for it among all mentions of an article took
-- most of the time in which reports are compared.
-- Frozen once merged: correct it in a later file.
CREATE TABLE event_named (
  article_id INTEGER NOT NULL,
  event INTEGER NOT NULL,
  entity INTEGER NOT NULL, -- article_entity.number; no place
  PRIMARY KEY (article_id, event, entity),
  FOREIGN KEY (article_id, event) REFERENCES event_report (article_id, number)
    ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

INSERT INTO event_named (article_id, event, entity)
SELECT DISTINCT r.article_id, r.number, m.entity
FROM event_report r
JOIN mention m ON m.article_id = r.article_id
  AND m.span_start >= r.evidence_start AND m.span_end <= r.evidence_end
JOIN article_entity e ON e.article_id = m.article_id AND e.number = m.entity
WHERE e.type_code <> 3;
