import Knowledge

/// The query over relations that a question asks for.
struct RelationPlan {
  let question: Question
  let predicate: String
  /// Whether the relation's own sentence names whom the question's prepositions name.
  var isStrict = true

  /// Nil where the question has nothing to look for.
  var sql: QuestionSQL? {
    var conditions = Conditions()
    if question.names.isEmpty {
      guard !question.topic.isEmpty else { return nil }
      let words = conditions.bind(.text(question.topic.joined(separator: " ")))
      conditions.require("word_share(\(words), t.evidence) = 1")
    }
    for word in question.unknownNames {
      conditions.require("has_words(\(conditions.bind(.text(word))), t.evidence)")
    }
    conditions.require("t.predicate = \(conditions.bind(.text(predicate)))")
    for name in question.names(.subject) {
      conditions.require("t.subject_id IN \(conditions.list(name.ids))")
    }
    for name in question.names(.object) {
      conditions.require("t.object_id IN \(conditions.list(name.ids))")
    }
    for name in question.names(.oblique) where isStrict {
      let ids = conditions.list(name.ids)
      conditions.require(
        "(t.object_id IN \(ids) OR \(Fragments.mentions(ids, in: "t")))")
    }
    Fragments.published(question.dates, of: "t", &conditions)
    let side = question.asksSubject ? "subject" : "object"
    if let type = question.answerType { conditions.require("t.\(side)_id GLOB '\(type)/*'") }
    let table = Candidates(
      names: question.names, words: question.names.isEmpty ? question.topic : []
    )
    .table(&conditions)
    let text = """
      WITH \(table)
      SELECT t.\(side) AS answer, substr(t.\(side)_id, 1, instr(t.\(side)_id, '/') - 1) AS type,
        t.status, t.article, t.published, t.evidence,
        instr(a.text, t.evidence) - 1 AS evidence_start,
        instr(a.text, t.evidence) - 1 + length(t.evidence) AS evidence_end
      FROM candidate k CROSS JOIN article a ON a.id = k.id
      CROSS JOIN relations t ON t.article = a.name
      WHERE \(conditions.text)
      ORDER BY t.published, t.fact
      """
    return QuestionSQL(text: text, values: conditions.values)
  }
}
