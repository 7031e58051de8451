import Knowledge

/// The query over commitments that a question asks for.
struct CommitmentPlan {
  let question: Question

  /// Those whose words or beneficiary have all the question's names, else those of an article that
  /// has them, which must then have more of its words.
  var statements: [QuestionSQL] {
    // No commitment tells of places.
    if question.kind == .place || question.owned != nil { return [] }
    let isRelaxed = !agents.isEmpty || question.kind == .country
    return [statement(isStrict: true)] + (isRelaxed ? [statement(isStrict: false)] : [])
  }

  /// Least share of the question's words that a commitment or its sentences have.
  private func leastShare(_ isStrict: Bool) -> Double {
    isStrict || !agents.isEmpty ? 0.6 : 0.7
  }

  private func statement(isStrict: Bool) -> QuestionSQL {
    var conditions = Conditions()
    addNames(isStrict: isStrict, &conditions)
    addStatus(&conditions)
    leaveOutNamed(&conditions)
    Fragments.published(question.dates, of: "c", &conditions)
    let words = conditions.bind(.text(question.topic.joined(separator: " ")))
    conditions.require(
      """
      word_share(\(words), c.what, c.evidence, c.article_title, (
          SELECT group_concat(substr(n.text, s.span_start + 1, s.span_end - s.span_start), ' ')
          FROM commitment_report x
          JOIN sentence s ON s.article_id = x.article_id AND s.span_start <= x.evidence_start
            AND s.span_end > x.evidence_start
          WHERE x.article_id = n.id AND c.fact = n.name || '#c' || x.number)) >= \(leastShare(isStrict))
      """)
    if !isStrict, agents.isEmpty, !question.topic.isEmpty {
      conditions.require("word_share(\(words), c.what, c.evidence) >= 0.6")
    }
    // "What did Norway promise to rebuild?" is not answered by what it promised to buy.
    if question.kind == .words, let verb = infinitive {
      conditions.require("word_share(\(conditions.bind(.text(verb))), c.what, c.evidence) = 1")
    }
    let answer = answerColumn
    conditions.require("\(answer.column) IS NOT NULL")
    if isOfBeneficiary {
      if let type = question.answerType { conditions.require("c.beneficiary_id GLOB '\(type)/*'") }
    } else if let type = question.answerType, type != "person", type != "country" {
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

  /// The verb behind "to" that follows the question's own.
  private var infinitive: String? {
    let tokens = question.document.tokens
    let place = question.verb.upperBound
    guard place + 1 < tokens.count, tokens[place].lower == "to", tokens[place + 1].pennTag == .vb,
      !["do", "be", "have"].contains(tokens[place + 1].lemma)
    else { return nil }
    return foldedName(tokens[place + 1].text)
  }

  private var agents: [LinkedName] { question.asksSubject ? [] : question.names(.subject) }

  private func addNames(isStrict: Bool, _ conditions: inout Conditions) {
    if !agents.isEmpty {
      let ids = conditions.list(agents.flatMap(\.ids))
      conditions.require("(c.actor_id IN \(ids) OR c.spokesperson_id IN \(ids))")
    }
    guard isStrict else { return }
    let others = question.names(.asked) + agents
    for name in question.names where !others.contains(name) {
      let ids = conditions.list(name.ids)
      conditions.require(
        "(c.beneficiary_id IN \(ids) OR \(Fragments.mentions(ids, in: "c")))")
    }
  }

  /// Who is named in the question is no answer to it.
  private func leaveOutNamed(_ conditions: inout Conditions) {
    guard question.asksSubject, question.kind.entityType != nil, !question.names.isEmpty else {
      return
    }
    let ids = conditions.list(question.names.flatMap(\.ids))
    conditions.require("coalesce(c.actor_id, '') NOT IN \(ids)")
  }

  private func addStatus(_ conditions: inout Conditions) {
    if question.frame == .refuse || question.isNegated {
      conditions.require("c.status = 'refused'")
    } else if ["reaffirm", "reiterate", "renew"].contains(question.verbLemma) {
      conditions.require("c.status = 'reaffirmed'")
    } else if question.kind != .yesNo {
      conditions.require("c.status <> 'refused'")
    }
  }

  private var isOfBeneficiary: Bool {
    ["to", "for"].contains(question.preposition) || question.askedWord == "whom"
  }

  /// The actor, or the country whose office the actor holds.
  private static let country = """
    iif(c.actor_id IS NULL OR c.actor_id GLOB 'country/*', c.actor, (SELECT land.name FROM office o
        CROSS JOIN article_entity pe ON pe.article_id = o.article_id AND pe.number = o.entity
        CROSS JOIN entity person ON person.number = pe.entity_number AND person.id = c.actor_id
        CROSS JOIN article_entity be ON be.article_id = o.article_id AND be.number = o.of_entity
        CROSS JOIN entity land ON land.number = be.entity_number AND land.type = 'country'
        WHERE o.article_id = n.id LIMIT 1))
    """

  private var answerColumn: (column: String, type: String) {
    if isOfBeneficiary, question.kind == .person || question.kind.entityType != nil {
      return ("c.beneficiary", "'beneficiary'")
    }
    switch question.kind {
    case .person where !question.isOpenKind:
      return (
        "coalesce(c.spokesperson, iif(c.actor_id GLOB 'person/*', c.actor, NULL))", "'person'"
      )
    case .date: return ("c.deadline", "'deadline'")
    case .yesNo: return ("c.what", "'promise'")
    case .country: return (Self.country, "'country'")
    case .person, .organisation, .vessel:
      return ("c.actor", "coalesce(substr(c.actor_id, 1, instr(c.actor_id, '/') - 1), 'group')")
    default: return ("c.what", "'promise'")
    }
  }
}
