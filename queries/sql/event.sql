-- name: event
-- purpose: Everything about one event: who was there, and what each article tells of it.
-- parameter: id text! The event's name: the column `event_id` or `id`, or a report's `fact`.
-- example: dossier query event --id "02-summit-held#v1"
-- column: name What the article calls it.
-- column: kind host, attendee, absent or report.
-- column: date When, by this report.
-- column: says The fact in short.
-- column: evidence The sentence that says so.
-- column: article The article that says so.
-- column: fact Names the fact for `dossier explain`.
-- column: article_title Its title.
-- column: published:date Its day of publication.
-- column: source Its publisher.
WITH wanted AS (
  SELECT r.event_id
  FROM event_report r
  JOIN article a ON a.id = r.article_id
  WHERE a.name = substr(:id, 1, length(rtrim(:id, '0123456789')) - 2)
    AND :id = a.name || '#v' || r.number
), told AS (
  SELECT event AS name, role AS kind, date, who || ', ' || status AS says, evidence, article, fact,
    article_title, published, source
  FROM attendance
  WHERE event_id IN wanted
  UNION ALL
  SELECT r.label, 'report', r.date,
    r.status || ' ' || r.type || coalesce(' at ' || r.place_name, '')
      || coalesce((SELECT ', a copy of ' || c.original FROM copies c WHERE c.article = a.name), ''),
    substr(a.text, r.evidence_start + 1, r.evidence_end - r.evidence_start),
    a.name, a.name || '#v' || r.number, a.title, a.published, a.source
  FROM event_report r
  JOIN article a ON a.id = r.article_id
  WHERE r.event_id IN wanted AND NOT EXISTS (SELECT 1 FROM verdict x
    WHERE x.fact = a.name || '#v' || r.number AND x.verdict = 'rejected')
)
SELECT name, kind, date, says, evidence, article, fact, article_title, published, source
FROM told
ORDER BY kind = 'report', kind DESC, article, fact
