-- name: quotes.csv
-- purpose: Who said what.
-- example: dossier export csv --output tables/
-- column: fact Names the fact for `dossier explain`.
-- column: speaker Who speaks; empty where the article does not say.
-- column: speaker_id Names them.
-- column: kind direct or indirect speech.
-- column: words The words themselves.
-- column: evidence The words of the article that say so.
-- column: rule The rule that read it; its row is in seeds/rules.
-- column: confidence:number Belief that it is right, 0 to 1.
-- column: article The article that says so.
-- column: article_title Its title.
-- column: published:date Its day of publication.
-- column: source Its publisher.
SELECT fact, speaker, speaker_id, kind, words, evidence, rule, confidence, article,
  article_title, published, source
FROM quotes
ORDER BY article, fact
