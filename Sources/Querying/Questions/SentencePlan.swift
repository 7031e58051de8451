import Knowledge

/// The query over sentences for what no view tells.
///
/// It finds those that have the question's verb, or most of its words and names, in the articles
/// that fit best; `SentenceMatcher` then reads the answer off their grammar.
struct SentencePlan {
  let question: Question
  /// Verbs that say the same as the question's.
  let synonyms: [String]
  /// Whether an article must mention those whom the question names.
  var needsNames = true

  /// Most sentences whose grammar is read.
  private static let sentenceLimit = 16
  /// Most articles that are looked into.
  private static let articleLimit = 8
  /// Least share of the words that a sentence must have to tell who holds an office.
  private static let leastShare = 0.5

  /// Nil where the question has too few words to find a sentence by.
  var sql: QuestionSQL? {
    var conditions = Conditions()
    guard !words.isEmpty else { return nil }
    let topic = conditions.bind(.text(question.topic.joined(separator: " ")))
    let told = verbs + synonyms + event + [question.lightNoun].compactMap(\.self)
    let verbs = conditions.bind(.text(told.joined(separator: " ")))
    let score = score(&conditions)
    let table = candidates.table(&conditions, limit: Self.articleLimit)
    // What will be is told before.
    if let day = question.dates?.from, !question.isFuture {
      conditions.require("a.published || '~' >= \(conditions.bind(.text(day)))")
    }
    if let day = question.dates?.to, let end = CalendarDate(iso: day.prefix(10)) {
      // Much later articles tell of those days only where they name the year.
      let last = conditions.bind(.text(Self.tenMonthsBehind(end) + "~"))
      let year = conditions.bind(.text(String(day.prefix(4))))
      conditions.require("(a.published <= \(last) OR instr(a.text, \(year)) > 0)")
    }
    if let day = question.dates?.from, day == question.dates?.to, day.utf8.count == 10 {
      // What was on a day is told within a month, or with the day itself.
      let bound = conditions.bind(.text(day))
      conditions.require(
        """
        (a.published <= date(\(bound), '+31 days') OR EXISTS (SELECT 1 FROM time_expression t
            WHERE t.article_id = a.id AND t.value GLOB \(bound) || '*'))
        """)
    }
    let text = """
      WITH \(table), chosen AS MATERIALIZED (
        SELECT a.id, a.name AS article, a.published, a.text,
          word_share(\(topic), a.text) AS article_share
        FROM candidate c CROSS JOIN article a ON a.id = c.id
        WHERE \(conditions.text)
      ), each AS MATERIALIZED (
        SELECT a.id, a.article, a.published, a.article_share, n.number, n.span_start, n.span_end,
          substr(a.text, n.span_start + 1, n.span_end - n.span_start) AS sentence
        FROM chosen a CROSS JOIN sentence n ON n.article_id = a.id
      ), line AS MATERIALIZED (
        SELECT *, word_share(\(topic), sentence) AS share,
          word_share(\(verbs), sentence) > 0 AS has_verb
        FROM each
      ), scored AS MATERIALIZED (
        SELECT s.*, \(score) AS score FROM line s
        WHERE \(question.frame == .office ? "share >= \(Self.leastShare)" : "has_verb")
      )
      SELECT sentence, article, published, span_start, span_end, id, share, article_share
      FROM scored
      ORDER BY score DESC, published DESC, article, number
      LIMIT \(Self.sentenceLimit)
      """
    return QuestionSQL(text: text, values: conditions.values)
  }

  /// The last month in which "in May" is still that of a date.
  private static func tenMonthsBehind(_ date: CalendarDate) -> String {
    let later =
      date.month == nil
      ? CalendarDate(year: date.year + 1, month: 10) : date.adding(months: 10)
    return later?.description ?? "9999"
  }

  private var candidates: Candidates {
    let loose = question.names(.context, .asked)
    return Candidates(
      names: needsNames ? question.names.filter { !loose.contains($0) } : [],
      phrases: question.unknownNames,
      words: words + (needsNames ? loose : question.names).map { foldedName($0.text) },
      needsAllWords: false)
  }

  private var words: [String] { (question.topic + verbs).filter { !$0.isEmpty } }

  private var event: [String] {
    question.eventNoun.map { [foldedName(question.document.tokens[$0].text)] } ?? []
  }

  private var verbs: [String] {
    question.verbLemma == "be" || question.eventNoun != nil && !question.names.isEmpty
      ? [] : question.document.tokens[question.verb].map { foldedName($0.text) }
  }

  /// How well a sentence fits.
  private func score(_ conditions: inout Conditions) -> String {
    var score = "s.share + 0.5 * s.article_share + 0.8 * s.has_verb"
    for name in question.names {
      score += "\n      + 0.4 * \(Self.mentions(conditions.list(name.ids)))"
    }
    return score
  }

  private static func mentions(_ ids: String) -> String {
    """
    EXISTS (SELECT 1 FROM article_entity ae
        JOIN mention m ON m.article_id = ae.article_id AND m.entity = ae.number
        WHERE ae.article_id = s.id AND +ae.entity_number IN (SELECT number FROM entity WHERE id IN \(ids))
          AND m.span_start >= s.span_start AND m.span_end <= s.span_end)
    """
  }

  /// Who is mentioned where in a sentence, and the times told in it.
  static let mentions = """
    SELECT m.span_start, m.span_end, m.type, e.id,
      coalesce(e.name, (SELECT text FROM name WHERE id = ae.name_id)), m.kind
    FROM mention m
    JOIN article_entity ae ON ae.article_id = m.article_id AND ae.number = m.entity
    LEFT JOIN entity e ON e.number = ae.entity_number
    WHERE m.article_id = :article AND m.span_start >= :start AND m.span_end <= :end
    UNION ALL
    SELECT span_start, span_end, iif(type = 'duration', type, 'date'), value, value, type
    FROM time_expression
    WHERE article_id = :article AND type <> 'set' AND value IS NOT NULL
      AND span_start >= :start AND span_end <= :end
    ORDER BY 1
    """

  /// The countries whose offices persons of an article hold.
  static let countries = """
    SELECT DISTINCT holder.id, e.name
    FROM office o
    JOIN article_entity ae ON ae.article_id = o.article_id AND ae.number = o.entity
    JOIN entity holder ON holder.number = ae.entity_number
    JOIN article_entity oe ON oe.article_id = o.article_id AND oe.number = o.of_entity
    JOIN entity e ON e.number = oe.entity_number AND e.type = 'country'
    WHERE o.article_id = :article
    """

  /// The persons of an article who hold an office whose title has a word.
  static let holders = """
    SELECT DISTINCT e.name
    FROM office o
    JOIN article_entity ae ON ae.article_id = o.article_id AND ae.number = o.entity
    JOIN entity e ON e.number = ae.entity_number
    WHERE o.article_id = :article AND word_share(:title, o.title) = 1
    """

  /// Which of some entities an article mentions.
  static let entities = """
    SELECT e.id FROM article_entity ae JOIN entity e ON e.number = ae.entity_number
    WHERE ae.article_id = :article AND e.id IN (SELECT value FROM json_each(:ids))
    """
}
