import Knowledge

/// The query over events that a question asks for: which events are meant, and what of them.
///
/// Hard conditions are the parties named, kind of event and days. Words, and names that only
/// describe the event, rank the reports: what its label, kind and place say counts most, then its
/// sentences, then the rest of the article; all of a question's names must be in the article.
struct EventPlan {
  let question: Question
  private var conditions = Conditions()
  private var score: [String] = []
  /// What a report must say itself, not only its article, to be the event beyond doubt.
  private var closeness: [String] = []

  /// Least share of the topic's words that the article must have.
  private static let leastShare = 0.7

  init(_ question: Question) {
    self.question = question
    if question.isFuture {
      conditions.require("r.status IN ('planned', 'proposed', 'ongoing', 'cancelled')")
    } else if [.place, .date].contains(question.kind), question.isPast {
      conditions.require("r.status IN ('occurred', 'ongoing')")
    }
    addParties()
    addTypes()
    addDates()
    addDescription()
    addTopic()
  }

  /// Rows of answer, type, status, article, published, evidence.
  var sql: QuestionSQL {
    var conditions = conditions
    let isAnybodys = question.kind == .yesNo && question.frame != .meet
    let table = Candidates(
      names: described + (isAnybodys ? [] : parties.map(\.name)), phrases: question.unknownNames,
      words: question.topic
    ).table(&conditions)
    let text = """
      WITH \(table), report AS MATERIALIZED (
        SELECT r.article_id, r.number, r.event_id, r.type, r.label, r.date, r.place_name,
          r.place_entity, r.status, r.evidence_start, r.evidence_end, a.name AS article,
          a.published, a.text, \(score.isEmpty ? "0" : score.joined(separator: "\n    + ")) AS score,
          \(closeness.isEmpty ? "1" : closeness.joined(separator: " AND ")) AS is_close
        FROM candidate c CROSS JOIN article a ON a.id = c.id
        CROSS JOIN event_report r ON r.article_id = a.id
        WHERE \(self.conditions.text)
      ), chosen AS MATERIALIZED (
        SELECT * FROM report x WHERE \(choice)
      )
      \(selection(&conditions))
      """
    return QuestionSQL(text: text, values: conditions.values)
  }

  /// Where the question describes an event: the best reports of an article, those beyond doubt
  /// where there are some, else the best of all.
  private var choice: String {
    guard isDescribed else { return "1" }
    let isOfEvent = [.place, .date, .event].contains(question.kind) || question.frame == .visit
    if isOfEvent { return "\(best) AND is_close" }
    return """
      \(best)
        AND (is_close OR NOT EXISTS (SELECT 1 FROM report WHERE is_close)
          AND score >= (SELECT max(score) FROM report) - 1)
      """
  }

  private var best: String {
    "score = (SELECT max(score) FROM report y WHERE y.article_id = x.article_id)"
  }

  private var isDescribed: Bool { !question.topic.isEmpty || !described.isEmpty }

  // MARK: Conditions

  /// Names that must have a part in the event, with the part.
  var parties: [(name: LinkedName, role: String?)] {
    let actors = { (names: [LinkedName]) in names.filter(\.isActor) }
    switch question.frame {
    case .meet:
      let all = question.names(.subject, .object) + question.names(after: "with", "and")
      return actors(all).filter { !$0.isPlace }.map { ($0, nil) }
    case .host: return actors(question.names(.subject)).map { ($0, "host") }
    case .attend, .absent, .visit, .happen:
      // "The ministry held a meeting" need not tell that it took part.
      let isHeld = question.frame == .happen && question.verbLemma == "hold"
      let all = (isHeld ? [] : question.names(.subject)) + question.names(after: "with")
      return actors(all).map { ($0, nil) }
    default: return []
    }
  }

  private var described: [LinkedName] {
    let parties = Set(parties.map(\.name))
    return question.names.filter { !parties.contains($0) && !describesAnswer($0) }
  }

  /// "Which Israeli politician": a name that narrows down the answer, not the event.
  private func describesAnswer(_ name: LinkedName) -> Bool {
    question.asked.overlaps(name.tokens) && question.kind != .event
  }

  private mutating func addParties() {
    guard question.kind != .yesNo || question.frame == .meet else {
      // Whether somebody came is told by the answer, not asked of the event.
      return
    }
    for (name, role) in parties {
      let ids = conditions.list(name.ids)
      let part = role.map { " AND p.role = '\($0)'" } ?? ""
      conditions.require(
        """
        EXISTS (SELECT 1 FROM participation p
            JOIN article_entity ae ON ae.article_id = p.article_id AND ae.number = p.who_entity
            WHERE p.article_id = r.article_id AND p.event = r.number
              AND \(EventFragments.isParty(ids))\(part))
        """)
    }
  }

  private static let sorts: [Frame: [String]] = [
    .meet: ["meeting", "talks", "summit", "call", "conference", "other"],
    .visit: ["visit"],
  ]

  private mutating func addTypes() {
    if question.kind == .event, let focus = question.focus, focus != "event" {
      let word = conditions.bind(.text(focus))
      conditions.require("word_share(\(word), r.label, r.type) = 1")
      return
    }
    guard let frame = question.frame, let types = Self.sorts[frame] else { return }
    conditions.require("r.type IN \(conditions.list(types))")
  }

  private mutating func addDates() {
    guard let dates = question.dates else { return }
    if let day = dates.day {
      conditions.require("r.date GLOB \(conditions.bind(.text("????-\(day)*")))")
    }
    // What is known to a month only is not known to be on a day; what has no day at all is told
    // of in the month in which it was.
    let isMonth = (dates.from ?? dates.to ?? "").utf8.count < 10
    let date = isMonth ? "coalesce(r.date, a.published)" : "r.date"
    if let from = dates.from {
      conditions.require("\(date) >= \(conditions.bind(.text(from)))")
    }
    if let to = dates.to {
      conditions.require("\(date) <= \(conditions.bind(.text(to))) || '~'")
    }
  }

  private mutating func addDescription() {
    for name in described {
      let ids = conditions.list(name.ids)
      let strength = EventFragments.strength(ids)
      score.append(strength)
      closeness.append("\(strength) >= 2")
      if question.frame == .visit, question.parts.contains(where: { $0.name == name }) {
        conditions.require("\(strength) >= 2")
      }
    }
  }

  private mutating func addTopic() {
    guard !question.topic.isEmpty else { return }
    let words = conditions.bind(.text(question.topic.joined(separator: " ")))
    let own = "r.label, r.type, a.title, \(EventFragments.sentences)"
    // The index has seen to it that all of two words are there; a whole text takes long to read.
    if question.topic.count > 2 {
      conditions.require(
        """
        (word_share(\(words), \(own)) >= \(Self.leastShare)
          OR word_share(\(words), r.label, r.type, a.text) >= \(Self.leastShare))
        """)
    }
    closeness.append("word_share(\(words), \(own)) = 1")
    score.append("3 * word_share(\(words), r.label, r.type, r.place_name)")
    score.append("2 * word_share(\(words), r.label, r.type, \(EventFragments.sentences))")
  }
}

extension Question {
  /// The type of entity that must answer; nil where the question leaves it open.
  var answerType: String? {
    if kind == .number { return nil }
    return isOpenKind && kind == .person ? nil : kind.entityType
  }
}
