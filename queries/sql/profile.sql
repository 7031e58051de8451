-- name: profile
-- purpose: Every fact about somebody or something, each with its sentence.
-- parameter: who entity! A person, place, country, ship or body.
-- given: articles Only facts of these articles: a JSON array of row numbers.
-- example: dossier query profile --who "Catalina Rojas"
-- column: name Who or what it is about.
-- column: kind office, event, place of an event, commitment, quote or relation.
-- column: date When; of an office or quotation the day of the article.
-- column: says The fact in short.
-- column: evidence The sentence that says so.
-- column: article The article that says so.
-- column: fact Names the fact for `dossier explain`.
-- column: article_title Its title.
-- column: published:date Its day of publication.
-- column: source Its publisher.
WITH mine AS MATERIALIZED (
  SELECT e.name, e.number AS entity, ae.article_id, ae.number
  FROM json_each(:who) j
  CROSS JOIN entity e ON e.id = j.value
  CROSS JOIN article_entity ae ON ae.entity_number = e.number
  WHERE :articles IS NULL OR ae.article_id IN (SELECT value FROM json_each(:articles))
), told AS ( -- as the views tell it, which would look up the article of each fact first
  SELECT m.name, 'office' AS kind, NULL AS date,
    o.title || coalesce(', ' || coalesce(of.name, o.of_name), '') AS says,
    o.article_id, o.evidence_start AS start, o.evidence_end AS end, '#e' || o.entity AS mark,
    NULL AS rejected_as, NULL AS rejected_with
  FROM mine m
  CROSS JOIN office o ON o.article_id = m.article_id AND o.entity = m.number
  LEFT JOIN article_entity ofe ON ofe.article_id = o.article_id AND ofe.number = o.of_entity
  LEFT JOIN entity of ON of.number = ofe.entity_number
  UNION ALL
  SELECT m.name, 'office', NULL, person.name || ': ' || o.title, o.article_id, o.evidence_start,
    o.evidence_end, '#e' || o.entity, NULL, NULL
  FROM mine m
  CROSS JOIN office o ON o.article_id = m.article_id AND o.of_entity = m.number
  CROSS JOIN article_entity ae ON ae.article_id = o.article_id AND ae.number = o.entity
  CROSS JOIN entity person ON person.number = ae.entity_number
  UNION ALL
  SELECT m.name, 'event', r.date,
    format('%s, %s: %s', p.role, p.status, r.label)
      || coalesce(' at ' || coalesce(place.name, r.place_name), '') || ' (' || r.status || ')',
    p.article_id, p.evidence_start, p.evidence_end, '#v' || p.event || '.' || p.number,
    '#v' || p.event || '.' || p.number, '#v' || p.event
  FROM mine m
  CROSS JOIN participation p ON p.article_id = m.article_id AND p.who_entity = m.number
  CROSS JOIN event_report r ON r.article_id = p.article_id AND r.number = p.event
  LEFT JOIN article_entity pe ON pe.article_id = r.article_id AND pe.number = r.place_entity
  LEFT JOIN entity place ON place.number = pe.entity_number
  UNION ALL
  SELECT m.name, 'event here', r.date,
    format('%s, %s: %s (%s)', coalesce(who.name, p.who_name), p.role, r.label, r.status),
    p.article_id, p.evidence_start, p.evidence_end, '#v' || p.event || '.' || p.number,
    '#v' || p.event || '.' || p.number, '#v' || p.event
  FROM mine m
  CROSS JOIN event_report r ON r.article_id = m.article_id AND r.place_entity = m.number
  CROSS JOIN participation p ON p.article_id = r.article_id AND p.event = r.number
  LEFT JOIN article_entity we ON we.article_id = p.article_id AND we.number = p.who_entity
  LEFT JOIN entity who ON who.number = we.entity_number
  UNION ALL
  SELECT m.name, 'commitment', NULL,
    c.status || ': ' || c.what
      || coalesce(' (to ' || coalesce(beneficiary.name, c.beneficiary_name) || ')', ''),
    c.article_id, c.evidence_start, c.evidence_end, '#c' || c.number, '#c' || c.number, NULL
  FROM mine m
  CROSS JOIN commitment_report c ON c.article_id = m.article_id AND c.actor_entity = m.number
  LEFT JOIN article_entity be ON be.article_id = c.article_id AND be.number = c.beneficiary_entity
  LEFT JOIN entity beneficiary ON beneficiary.number = be.entity_number
  UNION ALL
  SELECT m.name, 'commitment to it', NULL,
    format('%s, %s: %s', coalesce(actor.name, c.actor_name), c.status, c.what),
    c.article_id, c.evidence_start, c.evidence_end, '#c' || c.number, '#c' || c.number, NULL
  FROM mine m
  CROSS JOIN commitment_report c ON c.article_id = m.article_id AND c.beneficiary_entity = m.number
  LEFT JOIN article_entity ae ON ae.article_id = c.article_id AND ae.number = c.actor_entity
  LEFT JOIN entity actor ON actor.number = ae.entity_number
  UNION ALL
  SELECT m.name, 'quote', NULL, (
      SELECT iif(q.kind = 'direct', '“' || words || '”', 'said: ' || words)
      FROM (SELECT substr(text, q.span_start + 1, q.span_end - q.span_start) AS words
        FROM article WHERE id = q.article_id)),
    q.article_id, q.evidence_start, q.evidence_end, '#q' || q.number, '#q' || q.number, NULL
  FROM mine m
  CROSS JOIN quote q ON q.article_id = m.article_id AND q.speaker_entity = m.number
  UNION ALL
  SELECT m.name, 'relation', r.date,
    format('%s %s %s (%s)', m.name, replace(r.predicate, '_', ' '), o.name, r.status),
    r.article_id, r.evidence_start, r.evidence_end, '#r' || r.number, '#r' || r.number, NULL
  FROM mine m
  CROSS JOIN relation r ON r.article_id = m.article_id AND r.subject_entity = m.number
  CROSS JOIN article_entity oe ON oe.article_id = r.article_id AND oe.number = r.object_entity
  CROSS JOIN entity o ON o.number = oe.entity_number
  UNION ALL
  SELECT m.name, 'relation', r.date,
    format('%s %s %s (%s)', s.name, replace(r.predicate, '_', ' '), m.name, r.status),
    r.article_id, r.evidence_start, r.evidence_end, '#r' || r.number, '#r' || r.number, NULL
  FROM mine m
  CROSS JOIN relation r ON r.article_id = m.article_id AND r.object_entity = m.number
  CROSS JOIN article_entity se ON se.article_id = r.article_id AND se.number = r.subject_entity
  CROSS JOIN entity s ON s.number = se.entity_number AND s.number <> m.entity
)
SELECT t.name, t.kind,
  iif(t.kind IN ('event', 'event here', 'relation'), t.date, a.published) AS date, t.says,
  substr(a.text, t.start + 1, t.end - t.start) AS evidence, a.name AS article,
  a.name || t.mark AS fact, a.title AS article_title, a.published, a.source
FROM told t CROSS JOIN article a ON a.id = t.article_id
WHERE NOT EXISTS (SELECT 1 FROM verdict WHERE fact >= '')
  OR NOT EXISTS (SELECT 1 FROM verdict x
    WHERE x.fact IN (a.name || t.rejected_as, a.name || t.rejected_with)
      AND x.verdict = 'rejected')
ORDER BY 1, 2, 3, 6, 7
