public import Knowledge
public import Storage

/// Answers questions in English from the knowledge base; the door of `Questions`.
///
/// Not for use from several threads at once.
public struct QuestionAnswerer {
  private let connection: ReadOnlyConnection
  private let reader: QuestionReader

  /// Most seconds that one statement may run.
  private static let timeLimit = 10.0

  /// Loads the models and rules that reading a question takes.
  ///
  /// - Throws: An error of a seed or model; `StorageError`.
  public init(connection: ReadOnlyConnection) throws {
    self.connection = connection
    reader = try QuestionReader(connection: connection)
  }

  /// Reads a question and answers it; a question that is not understood is no error.
  ///
  /// - Throws: `QuestionError` for a text that is none; `StorageError`.
  public func answer(_ text: String) throws -> QuestionAnswer {
    try QuestionError.check(text)
    let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard let question = try reader.read(words) else { return notUnderstood(text, nil) }
    var first: QuestionSQL?
    for plan in try plans(for: question) {
      let rows = try run(plan, question)
      if !rows.isEmpty {
        return QuestionAnswer(
          question: text, reading: QuestionReading(question: question).text,
          sql: plan.sql.spelled, isUnderstood: true, answers: rows)
      }
      first = first ?? plan.sql
    }
    guard let first, question.frame != nil || !question.verb.isEmpty else {
      return notUnderstood(text, question)
    }
    return QuestionAnswer(
      question: text, reading: QuestionReading(question: question).textWithoutAnswer,
      sql: first.spelled, isUnderstood: true, answers: [])
  }

  private func notUnderstood(_ text: String, _ question: Question?) -> QuestionAnswer {
    QuestionAnswer(
      question: text, reading: QuestionReading.notUnderstood(question), sql: "",
      isUnderstood: false, answers: [])
  }

  // MARK: Plans

  private enum Plan {
    case facts(QuestionSQL)
    case yesNo(QuestionSQL)
    case count(QuestionSQL)
    case sentences(QuestionSQL)

    var sql: QuestionSQL {
      switch self {
      case .facts(let sql), .yesNo(let sql), .count(let sql), .sentences(let sql): sql
      }
    }
  }

  private func plans(for question: Question) throws -> [Plan] {
    var plans: [Plan] = []
    if question.frame == .office {
      return OfficePlan(question: question, lexicons: reader.lexicons).statements.map {
        question.kind == .yesNo ? .yesNo($0) : .facts($0)
      }
    }
    if let sql = factSQL(question) {
      switch question.kind {
      case .yesNo: plans.append(.yesNo(sql))
      case .number:
        if let sentences = SentencePlan(question: question).sql {
          plans.append(.sentences(sentences))
        }
        if question.frame?.isOfEvents == true { plans.append(.count(sql)) }
        return plans
      default: plans.append(.facts(sql))
      }
    }
    if question.kind != .role, question.kind != .promise,
      let sql = SentencePlan(question: question).sql
    {
      plans.append(.sentences(sql))
    }
    return plans
  }

  private func factSQL(_ question: Question) -> QuestionSQL? {
    switch question.frame {
    case .meet?, .attend?, .host?, .visit?, .absent?, .happen?: EventPlan(question).sql
    case .promise?, .refuse?: CommitmentPlan(question: question).sql
    case .say?:
      [.person, .words].contains(question.kind) ? QuotePlan(question: question).sql : nil
    case .sail?, .office?: nil
    case let frame?: frame.predicate.map { RelationPlan(question: question, predicate: $0).sql }
    case nil: nil
    }
  }

  private func run(_ plan: Plan, _ question: Question) throws -> [QuestionAnswer.Row] {
    let result = try connection.query(
      plan.sql.text, arguments: plan.sql.values, timeLimit: Self.timeLimit)
    switch plan {
    case .facts: return result.rows.compactMap(row)
    case .yesNo:
      return YesNo.answers(
        result.rows.compactMap(row), negated: question.isNegated != question.asksCancelled)
    case .count: return counted(result.rows.compactMap(row))
    case .sentences: return try read(result, question)
    }
  }

  private func counted(_ rows: [QuestionAnswer.Row]) -> [QuestionAnswer.Row] {
    let number = Set(rows.map(\.answer)).count
    return rows.prefix(number == 0 ? 0 : rows.count).map { row in
      var row = row
      (row.answer, row.type) = (String(number), "number")
      return row
    }
  }

  private func row(_ cells: [Cell]) -> QuestionAnswer.Row? {
    guard case .integer(let start) = cells[6], case .integer(let end) = cells[7],
      !cells[0].text.isEmpty
    else { return nil }
    return QuestionAnswer.Row(
      answer: cells[0].text, type: cells[1].text, status: cells[2].text, article: cells[3].text,
      published: cells[4].text,
      evidence: .init(text: cells[5].text, start: Int(start), end: Int(end)))
  }

  // MARK: Sentences

  /// The answers of the sentences that fit best; sentences that say nothing are passed over.
  private func read(_ result: QueryResult, _ question: Question) throws -> [QuestionAnswer.Row] {
    let matchers = try result.rows.compactMap(sentence).map { sentence in
      SentenceMatcher(
        question: question, sentence: sentence, document: try reader.annotated(sentence.text))
    }
    for (matcher, usesVerb) in matchers.map({ ($0, true) }) + matchers.map({ ($0, false) }) {
      let sentence = matcher.sentence
      let found = usesVerb ? matcher.answers() : matcher.answersByWords()
      if !found.isEmpty {
        return found.map { answer, type in
          QuestionAnswer.Row(
            answer: answer, type: type, status: "", article: sentence.article,
            published: sentence.published,
            evidence: .init(text: sentence.text, start: sentence.start, end: sentence.end))
        }
      }
    }
    return []
  }

  private func sentence(_ cells: [Cell]) throws -> StoredSentence? {
    guard case .integer(let start) = cells[3], case .integer(let end) = cells[4],
      case .real(let share) = cells[6]
    else { return nil }
    var sentence = StoredSentence(
      text: cells[0].text, article: cells[1].text, published: cells[2].text, start: Int(start),
      end: Int(end), share: share)
    let mentions = try connection.query(
      SentencePlan.mentions, arguments: ["article": cells[5], "start": cells[3], "end": cells[4]])
    sentence.mentions = mentions.rows.compactMap { row in
      guard case .integer(let from) = row[0], case .integer(let to) = row[1] else { return nil }
      return StoredMention(
        start: Int(from - start), end: Int(to - start), type: row[2].text, id: row[3].text,
        name: row[4].text, isName: row[5].text == "name")
    }
    return sentence
  }
}
