import Knowledge

/// The query over sentences for what no view tells.
///
/// It finds those that hold most of the question's words and names; `SentenceMatcher` then reads
/// the answer off their grammar.
struct SentencePlan {
  let question: Question

  /// Most sentences whose grammar is read.
  private static let sentenceLimit = 8
  /// Most articles that are looked into.
  private static let articleLimit = 8

  /// Nil where the question has too few words to find a sentence by.
  var sql: QuestionSQL? {
    var conditions = Conditions()
    guard !words.isEmpty else { return nil }
    let bound = conditions.bind(.text(words.joined(separator: " ")))
    let score = addScore(&conditions)
    let table = candidates.table(&conditions, limit: Self.articleLimit)
    let text = """
      WITH \(table), each AS MATERIALIZED (
        SELECT a.id, a.name AS article, a.published, n.number, n.span_start, n.span_end,
          substr(a.text, n.span_start + 1, n.span_end - n.span_start) AS sentence
        FROM candidate c CROSS JOIN article a ON a.id = c.id
          CROSS JOIN sentence n ON n.article_id = a.id
        WHERE \(conditions.text)
      ), line AS MATERIALIZED (
        SELECT *, word_share(\(bound), sentence) AS share FROM each
      ), scored AS MATERIALIZED (
        SELECT s.sentence, s.article, s.published, s.span_start, s.span_end, s.id,
          s.share, \(score) AS score, s.number
        FROM line s WHERE s.share >= 0.4
      )
      SELECT * FROM scored s
      WHERE score >= (SELECT max(score) FROM scored) - 0.8
      ORDER BY score DESC, s.published DESC, s.article, s.number
      LIMIT \(Self.sentenceLimit)
      """
    return QuestionSQL(text: text, values: conditions.values)
  }

  private var candidates: Candidates {
    let loose = question.names(.context, .asked)
    return Candidates(
      names: question.names.filter { !loose.contains($0) },
      phrases: loose.map(\.text) + question.unknownNames, words: words)
  }

  private var words: [String] {
    let verb = question.verbLemma == "be" ? [] : verbs
    return (question.topic + verb).filter { !$0.isEmpty }
  }

  private var verbs: [String] {
    question.document.tokens[question.verb].map { foldedName($0.text) }
  }

  /// Adds what an article must have, and gives back how well a sentence of it fits.
  private func addScore(_ conditions: inout Conditions) -> String {
    var share = "s.share"
    if !question.verb.isEmpty {
      let verb = conditions.bind(.text(verbs.joined(separator: " ")))
      share += "\n      + 0.6 * word_share(\(verb), s.sentence)"
    }
    for name in question.names {
      let ids = conditions.list(name.ids)
      share += "\n      + 0.4 * \(Self.mentions(ids))"
    }
    if let from = question.dates?.from {
      conditions.require("a.published || '~' >= \(conditions.bind(.text(from)))")
    }
    return share
  }

  private static func mentions(_ ids: String) -> String {
    """
    EXISTS (SELECT 1 FROM article_entity ae
        JOIN mention m ON m.article_id = ae.article_id AND m.entity = ae.number
        WHERE ae.article_id = s.id AND +ae.entity_id IN \(ids)
          AND m.span_start >= s.span_start AND m.span_end <= s.span_end)
    """
  }

  /// Who is mentioned where in a sentence, and the times told in it.
  static let mentions = """
    SELECT m.span_start, m.span_end, m.type, ae.entity_id, coalesce(e.name, ae.name), m.kind
    FROM mention m
    JOIN article_entity ae ON ae.article_id = m.article_id AND ae.number = m.entity
    LEFT JOIN entity e ON e.id = ae.entity_id
    WHERE m.article_id = :article AND m.span_start >= :start AND m.span_end <= :end
    UNION ALL
    SELECT span_start, span_end, 'date', value, value, type
    FROM time_expression
    WHERE article_id = :article AND type IN ('date', 'time') AND value IS NOT NULL
      AND span_start >= :start AND span_end <= :end
    ORDER BY 1
    """
}
