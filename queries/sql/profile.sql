-- name: profile
-- purpose: Every fact about somebody or something, each with its sentence.
-- parameter: who entity! A person, place, country, ship or body.
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
WITH wanted AS (
  SELECT e.id, e.name FROM entity e JOIN json_each(:who) j ON j.value = e.id
)
SELECT name, 'office' AS kind, published AS date, title || coalesce(', ' || of, '') AS says,
  evidence, article, fact, article_title, published, source
FROM wanted JOIN offices ON person_id = id
UNION ALL
SELECT name, 'office', published, person || ': ' || title, evidence, article, fact,
  article_title, published, source
FROM wanted JOIN offices ON of_id = id
UNION ALL
SELECT name, 'event', date,
  format('%s, %s: %s', role, status, event) || coalesce(' at ' || place, '')
    || ' (' || event_status || ')',
  evidence, article, fact, article_title, published, source
FROM wanted JOIN attendance ON who_id = id
UNION ALL
SELECT name, 'event here', date,
  format('%s, %s: %s (%s)', who, role, event, event_status), evidence, article, fact,
  article_title, published, source
FROM wanted JOIN attendance ON place_id = id
UNION ALL
SELECT name, 'commitment', published,
  status || ': ' || what || coalesce(' (to ' || beneficiary || ')', ''), evidence, article, fact,
  article_title, published, source
FROM wanted JOIN commitments ON actor_id = id
UNION ALL
SELECT name, 'commitment to it', published, format('%s, %s: %s', actor, status, what), evidence,
  article, fact, article_title, published, source
FROM wanted JOIN commitments ON beneficiary_id = id
UNION ALL
SELECT name, 'quote', published,
  iif(kind = 'direct', '“' || words || '”', 'said: ' || words), evidence, article, fact,
  article_title, published, source
FROM wanted JOIN quotes ON speaker_id = id
UNION ALL
SELECT name, 'relation', date, format('%s %s %s (%s)', subject, replace(predicate, '_', ' '),
    object, status),
  evidence, article, fact, article_title, published, source
FROM wanted JOIN relations ON id IN (subject_id, object_id)
ORDER BY name, kind, date, article, fact
