import Knowledge

/// The query over commitments that a question asks for.
struct CommitmentPlan {
  let question: Question

  var sql: QuestionSQL {
    var conditions = Conditions()
    addNames(&conditions)
    addStatus(&conditions)
    Fragments.published(question.dates, of: "c", &conditions)
    let words = conditions.bind(.text(question.topic.joined(separator: " ")))
    for word in question.unknownNames {
      conditions.require("has_words(\(conditions.bind(.text(word))), c.evidence)")
    }
    conditions.require("word_share(\(words), c.what, c.evidence, c.article_title) >= 0.6")
    let answer = answerColumn
    conditions.require("\(answer.column) IS NOT NULL")
    if let type = question.answerType, type != "person" {
      conditions.require("(c.actor_id IS NULL OR c.actor_id GLOB '\(type)/*')")
    }
    let table = Candidates(
      names: question.names, actors: agents, phrases: question.unknownNames,
      words: question.topic
    ).table(&conditions)
    let text = """
      WITH \(table), found AS MATERIALIZED (
        SELECT \(answer.column) AS answer, \(answer.type) AS type, c.status, c.article, c.published,
          c.evidence, c.fact, word_share(\(words), c.what, c.evidence) AS share
        FROM candidate k CROSS JOIN article n ON n.id = k.id
        CROSS JOIN commitments c ON c.article = n.name
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

  private var agents: [LinkedName] { question.asksSubject ? [] : question.names(.subject) }

  private func addNames(_ conditions: inout Conditions) {
    if !agents.isEmpty {
      let ids = conditions.list(agents.flatMap(\.ids))
      conditions.require("(c.actor_id IN \(ids) OR c.spokesperson_id IN \(ids))")
    }
    // Beside an actor a name may stand anywhere in the article.
    guard agents.isEmpty else { return }
    let asked = question.names(.asked)
    for name in question.names where !asked.contains(name) {
      conditions.require(Fragments.mentions(conditions.list(name.ids), in: "c"))
    }
  }

  private func addStatus(_ conditions: inout Conditions) {
    if question.frame == .refuse || question.isNegated {
      conditions.require("c.status = 'refused'")
    } else if ["reaffirm", "reiterate"].contains(question.verbLemma) {
      conditions.require("c.status = 'reaffirmed'")
    } else if question.kind != .yesNo {
      conditions.require("c.status <> 'refused'")
    }
  }

  private var answerColumn: (column: String, type: String) {
    switch question.kind {
    case .person where !question.isOpenKind:
      return (
        "coalesce(c.spokesperson, iif(c.actor_id GLOB 'person/*', c.actor, NULL))", "'person'"
      )
    case .person where question.asked.isEmpty == false && question.askedWord == "whom",
      .person where question.preposition == "to":
      return ("c.beneficiary", "'beneficiary'")
    case .date: return ("c.deadline", "'deadline'")
    case .yesNo: return ("c.what", "'promise'")
    case .person, .country, .organisation, .vessel:
      return ("c.actor", "coalesce(substr(c.actor_id, 1, instr(c.actor_id, '/') - 1), 'group')")
    default: return ("c.what", "'promise'")
    }
  }
}
