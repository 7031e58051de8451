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
      var rows = try run(plan, question)
      if let more = try listed(besides: rows, question) { rows = more }
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
      question: text, reading: QuestionReading.notUnderstood(question, text: text), sql: "",
      isUnderstood: false, answers: [])
  }

  /// All whom a sentence lists, where a relation tells of one and the question asks for several.
  private func listed(besides rows: [QuestionAnswer.Row], _ question: Question) throws
    -> [QuestionAnswer.Row]?
  {
    let known = Set(rows.map(\.answer))
    guard known.count == 1, question.asksSeveral, question.frame?.predicate != nil,
      let sql = sentencePlan(question).sql
    else { return nil }
    let found = try run(.sentences(sql), question)
    return Set(found.map(\.answer)).isStrictSuperset(of: known) ? found : nil
  }

  // MARK: Plans

  private enum Plan {
    case facts(QuestionSQL)
    case yesNo(QuestionSQL)
    case count(QuestionSQL)
    case sentences(QuestionSQL)
    /// Sentences that may tell who holds an office.
    case holders(QuestionSQL)

    var sql: QuestionSQL {
      switch self {
      case .facts(let sql), .yesNo(let sql), .count(let sql), .sentences(let sql),
        .holders(let sql):
        sql
      }
    }
  }

  private func plans(for question: Question) throws -> [Plan] {
    var plans: [Plan] = []
    if question.frame == .office {
      let office = OfficePlan(question: question, lexicons: reader.lexicons)
      plans = office.statements.map { question.kind == .yesNo ? .yesNo($0) : .facts($0) }
      if question.kind == .person, !office.title.isEmpty, let sql = sentencePlan(question).sql {
        plans.append(.holders(sql))
      }
      return plans
    }
    if question.frame == .leads, question.kind == .person, question.verbLemma == "be" {
      var office = question
      office.frame = .office
      let statements = OfficePlan(question: office, lexicons: reader.lexicons).statements
      plans += statements.map(Plan.facts)
    }
    for sql in question.owned == nil ? factSQL(question) : [] {
      switch question.kind {
      case .yesNo: plans.append(.yesNo(sql))
      case .number:
        if let sentences = sentencePlan(question).sql {
          plans.append(.sentences(sentences))
        }
        if question.frame?.isOfEvents == true { plans.append(.count(sql)) }
      default: plans.append(.facts(sql))
      }
    }
    // "Who directs the office?": its director.
    if question.frame == .leads, question.kind == .person, question.asksSubject,
      agentNoun(question) != nil, let sql = sentencePlan(question).sql
    {
      plans.append(.holders(sql))
    }
    if question.preposition == "to", question.frame == .promise, question.kind.entityType != nil,
      let sql = sentencePlan(question).sql
    {
      plans.insert(.sentences(sql), at: 0)
    }
    if question.frame == .ship || question.asksKept { return plans }
    // What somebody said is in no other sentence than the quotation's.
    if question.frame == .say, question.kind == .words { return plans }
    if question.kind != .role, question.kind != .promise,
      question.kind != .number || plans.isEmpty
    {
      var plan = sentencePlan(question)
      plans += [plan.sql].compactMap(\.self).map(Plan.sentences)
      plan.needsNames = false
      if !question.names.isEmpty, question.frame?.isOfEvents != true {
        plans += [plan.sql].compactMap(\.self).map(Plan.sentences)
      }
    }
    return plans
  }

  /// The office that a verb names: "director" for "directs".
  private func agentNoun(_ question: Question) -> String? {
    guard let verb = question.verbLemma, question.frame == .leads, verb != "be" else { return nil }
    return reader.rules.titles(of: .leads).first { $0 != verb && $0.hasPrefix(wordStem(verb)) }
  }

  private func sentencePlan(_ question: Question) -> SentencePlan {
    SentencePlan(question: question, synonyms: reader.rules.synonyms(of: question))
  }

  /// Statements over the views, to try one after the other.
  private func factSQL(_ question: Question) -> [QuestionSQL] {
    switch question.frame {
    case .meet?, .attend?, .host?, .visit?, .absent?, .happen?:
      return question.kind == .yesNo && question.hasUnknownSubject ? [] : [EventPlan(question).sql]
    case .promise?, .refuse?: return CommitmentPlan(question: question).statements
    case .say?:
      let hasQuotes = [.person, .words].contains(question.kind) || question.kind.entityType != nil
      return hasQuotes ? [QuotePlan(question: question).sql] : []
    case .ship?: return [ShipPlan(question: question).sql].compactMap(\.self)
    case .sail?, .office?, nil: return []
    case let frame?:
      let isLoose = !question.names(.subject, .object).isEmpty && !question.names(.oblique).isEmpty
      let relations = (isLoose ? [true, false] : [true]).compactMap { isStrict in
        frame.predicate.flatMap {
          RelationPlan(question: question, predicate: $0, isStrict: isStrict).sql
        }
      }
      let titles = reader.rules.titles(of: frame)
      guard frame == .serve || !titles.isEmpty else { return relations }
      let offices = OfficePlan(question: question, lexicons: reader.lexicons, titles: titles)
      return relations + offices.statements
    }
  }

  private func run(_ plan: Plan, _ question: Question) throws -> [QuestionAnswer.Row] {
    let result = try connection.query(
      plan.sql.text, arguments: plan.sql.values, timeLimit: Self.timeLimit)
    switch plan {
    case .facts: return named(towns(result.rows, question).compactMap(row), question)
    case .yesNo where question.asksKept:
      return YesNo.kept(result.rows.compactMap(row), broken: reader.rules.brokenWords)
    case .yesNo:
      return YesNo.answers(
        result.rows.compactMap(row), negated: question.isNegated != question.asksCancelled)
    case .count: return counted(result.rows.compactMap(row))
    case .sentences: return try read(result, question)
    case .holders: return try holders(result, question)
    }
  }

  /// "In which city?": those of which the latitude is known, where there are some; no palace is.
  private func towns(_ rows: [[Cell]], _ question: Question) -> [[Cell]] {
    guard question.kind == .place, ["city", "town", "capital"].contains(question.focus),
      question.frame?.isOfEvents == true
    else { return rows }
    let known = rows.filter { $0.count > Self.latitude && $0[Self.latitude] != .null }
    return known.isEmpty ? rows : known
  }

  /// The column of it in the rows of a question for a place.
  private static let latitude = 11

  /// "Which commission took part?": those that are called so, where there are some.
  private func named(_ rows: [QuestionAnswer.Row], _ question: Question) -> [QuestionAnswer.Row] {
    guard question.kind == .organisation, let focus = question.focus else { return rows }
    let called = rows.filter {
      foldedName($0.answer).words.contains(Substring(focus))
    }
    return called.isEmpty ? rows : called
  }

  private func counted(_ rows: [QuestionAnswer.Row]) -> [QuestionAnswer.Row] {
    // One who is known to have come is no count of those who came.
    let number = Set(rows.map(\.answer)).count
    return rows.prefix(number < 2 ? 0 : rows.count).map { row in
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

  /// The answers of the sentence that fits best; sentences that say nothing are passed over.
  private func read(_ result: QueryResult, _ question: Question) throws -> [QuestionAnswer.Row] {
    let matchers = try matchers(result, question)
    return best(matchers) { $0.finding() }
  }

  private func holders(_ result: QueryResult, _ question: Question) throws -> [QuestionAnswer.Row] {
    let title =
      agentNoun(question) ?? OfficePlan(question: question, lexicons: reader.lexicons).title
    let words = title.words.map(String.init).filter { $0 != "of" && $0 != "for" }
    return best(try matchers(result, question)) { OfficeMatcher(matcher: $0, title: words).finding }
  }

  private func matchers(_ result: QueryResult, _ question: Question) throws -> [SentenceMatcher] {
    let synonyms = reader.rules.synonyms(of: question)
    return try result.rows.compactMap { try sentence($0, question) }.map { sentence in
      SentenceMatcher(
        question: question, sentence: sentence, document: try reader.annotated(sentence.text),
        synonyms: synonyms, lexicons: reader.lexicons, bodies: reader.rules.bodies)
    }
  }

  private func best(
    _ matchers: [SentenceMatcher], _ finding: (SentenceMatcher) -> SentenceMatcher.Finding?
  ) -> [QuestionAnswer.Row] {
    var best: (matcher: SentenceMatcher, finding: SentenceMatcher.Finding)?
    for matcher in matchers {
      guard let found = finding(matcher), found.score > best?.finding.score ?? 0 else { continue }
      best = (matcher, found)
    }
    return best.map { rows($0.finding.answers, $0.matcher.sentence) } ?? []
  }

  private func rows(_ answers: SentenceMatcher.Answers, _ sentence: StoredSentence)
    -> [QuestionAnswer.Row]
  {
    answers.map { answer, type in
      QuestionAnswer.Row(
        answer: answer, type: type, status: "", article: sentence.article,
        published: sentence.published,
        evidence: .init(text: sentence.text, start: sentence.start, end: sentence.end))
    }
  }

  private func sentence(_ cells: [Cell], _ question: Question) throws -> StoredSentence? {
    guard case .integer(let start) = cells[3], case .integer(let end) = cells[4],
      case .real(let share) = cells[6], case .real(let articleShare) = cells[7]
    else { return nil }
    var sentence = StoredSentence(
      text: cells[0].text, article: cells[1].text, published: cells[2].text, start: Int(start),
      end: Int(end), share: share, articleShare: articleShare)
    let mentions = try connection.query(
      SentencePlan.mentions, arguments: ["article": cells[5], "start": cells[3], "end": cells[4]])
    sentence.mentions = mentions.rows.compactMap { row in
      guard case .integer(let from) = row[0], case .integer(let to) = row[1] else { return nil }
      return StoredMention(
        start: Int(from - start), end: Int(to - start), type: row[2].text, id: row[3].text,
        name: row[4].text, isName: row[5].text == "name")
    }
    let ids = JSONText.array(of: question.names.flatMap(\.ids))
    let entities = try connection.query(
      SentencePlan.entities, arguments: ["article": cells[5], "ids": .text(ids)])
    sentence.articleEntities = Set(entities.rows.map { $0[0].text })
    if question.asksOffice, let focus = question.focus {
      let holders = try connection.query(
        SentencePlan.holders, arguments: ["article": cells[5], "title": .text(focus)])
      sentence.holders = Set(holders.rows.map { $0[0].text })
    }
    if question.kind == .country {
      for row in try connection.query(SentencePlan.countries, arguments: ["article": cells[5]]).rows
      {
        sentence.countries[row[0].text] = row[1].text
      }
    }
    return sentence
  }
}
