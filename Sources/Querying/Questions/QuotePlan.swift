import Knowledge

/// The query over quotations that a question asks for.
struct QuotePlan {
  let question: Question

  /// Nouns that any person answers.
  private static let general: Set<String> = [
    "person", "people", "official", "leader", "politician", "man", "woman", "individual",
  ]

  var sql: QuestionSQL {
    var conditions = Conditions()
    let speakers = question.asksSubject ? [] : question.names(.subject)
    for name in speakers { conditions.require("q.speaker_id IN \(conditions.list(name.ids))") }
    let asked = question.names(.asked)
    let context = question.names(.context)
    for name in question.names
    where !speakers.contains(name) && !asked.contains(name) && !context.contains(name) {
      conditions.require(
        Fragments.mentions(conditions.list(name.ids), in: "q"))
    }
    for word in question.unknownNames {
      conditions.require("has_words(\(conditions.bind(.text(word))), q.evidence)")
    }
    Fragments.published(question.dates, of: "q", &conditions)
    let words = conditions.bind(.text(question.topic.joined(separator: " ")))
    let leastShare = question.topic.count > 4 ? 0.7 : 0.6
    conditions.require("word_share(\(words), q.words, q.evidence) >= \(leastShare)")
    let asksWho = question.kind == .person || question.kind.entityType != nil
    if asksWho {
      conditions.require("q.speaker IS NOT NULL")
      // Who is named in the question is no answer to it.
      let named = conditions.list(question.names.flatMap(\.ids))
      conditions.require("coalesce(q.speaker_id, '') NOT IN \(named)")
    }
    if question.kind == .person, let focus = question.focus, !Self.general.contains(focus) {
      let word = conditions.bind(.text(focus))
      conditions.require(
        """
        (word_share(\(word), q.evidence) = 1
              OR EXISTS (SELECT 1 FROM offices o
                WHERE o.person_id = q.speaker_id AND word_share(\(word), o.title) = 1))
        """)
    }
    if let type = question.answerType { conditions.require("q.speaker_id GLOB '\(type)/*'") }
    let table = Candidates(
      names: question.names, phrases: question.unknownNames, words: question.topic
    ).table(&conditions)
    let text = """
      WITH \(table), found AS MATERIALIZED (
        SELECT \(asksWho ? "q.speaker" : "rtrim(q.words, ',')") AS answer, \(asksWho ? "'person'" : "'words'") AS type, q.kind AS status,
          q.article, q.published, q.evidence, q.fact,
          word_share(\(words), q.words, q.evidence) AS share
        FROM candidate k CROSS JOIN article n ON n.id = k.id
        CROSS JOIN quotes q ON q.article = n.name
        WHERE \(conditions.text)
      )
      SELECT answer, type, status, f.article, f.published, evidence,
        instr(a.text, evidence) - 1 AS evidence_start,
        instr(a.text, evidence) - 1 + length(evidence) AS evidence_end
      FROM found f JOIN article a ON a.name = f.article
      WHERE share = (SELECT max(share) FROM found)
      ORDER BY f.published, fact
      """
    return QuestionSQL(text: text, values: conditions.values)
  }
}
