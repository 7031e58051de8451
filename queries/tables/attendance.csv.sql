-- name: attendance.csv
-- purpose: Who takes part in which event, by each report.
-- example: dossier export csv --output tables/
-- column: fact Names the fact for `dossier explain`.
-- column: event_id Names the event in events.
-- column: event_type Kind of event.
-- column: event What the article calls it.
-- column: date When, by this report.
-- column: place Where, by this report.
-- column: place_id Names that place.
-- column: event_status Status of the event, by this report.
-- column: who Who takes part.
-- column: who_id Names them; empty for a described group.
-- column: kind person, country, organisation, vessel, place or group.
-- column: role attendee, host or absent.
-- column: status attended, expected, possible or declined.
-- column: evidence The words of the article that say so.
-- column: rule The rule that read it; its row is in seeds/rules.
-- column: confidence:number Belief that it is right, 0 to 1.
-- column: article The article that says so.
-- column: article_title Its title.
-- column: published:date Its day of publication.
-- column: source Its publisher.
SELECT fact, event_id, event_type, event, date, place, place_id, event_status, who, who_id, kind,
  role, status, evidence, rule, confidence, article, article_title, published, source
FROM attendance
ORDER BY article, fact
