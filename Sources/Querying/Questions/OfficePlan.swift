import Knowledge
import Lexicons

/// The query over offices that a question asks for: who holds one, or which one somebody holds.
struct OfficePlan {
  let question: Question
  let lexicons: Lexicons
  /// Titles of the offices that the question's verb tells of, for a question without a title.
  var titles: [String] = []

  /// Statements to try one after the other, the strictest first; none where the question names
  /// neither an office nor a person.
  var statements: [QuestionSQL] {
    guard question.frame == .office else { return [ofVerb].compactMap(\.self) }
    let title = self.title
    if title.isEmpty {
      guard let person = question.names.first(where: { $0.types.contains("person") }),
        [.role, .person, .words].contains(question.kind)
      else { return [] }
      return [roles(of: person)]
    }
    return [(true, true), (true, false), (false, true), (false, false)].map {
      holders(of: title, isWholeTitle: $0, statesBody: $1)
    }
  }

  /// "Who leads the union?", "Which party does Ana Li lead?", "For whom does she work?".
  private var ofVerb: QuestionSQL? {
    var conditions = Conditions()
    if !titles.isEmpty {
      let titles = conditions.list(titles)
      conditions.require(
        "EXISTS (SELECT 1 FROM \(titles) t WHERE word_share(t.value, o.title) = 1)")
      for rank in Self.ranks { conditions.require("word_share('\(rank)', o.title) = 0") }
    }
    Fragments.published(question.dates, of: "o", &conditions)
    let persons = question.names.filter { $0.types.contains("person") }
    if question.asksSubject, question.kind == .person {
      let bodies = question.names(.object)
      guard !bodies.isEmpty, persons.isEmpty else { return nil }
      conditions.require("o.of_id IN \(conditions.list(bodies.flatMap(\.ids)))")
      let table = Candidates(names: bodies, words: question.topic).table(&conditions)
      return statement("o.person", type: "person", table, conditions)
    }
    guard let person = persons.first else { return nil }
    conditions.require("o.person_id IN \(conditions.list(person.ids))")
    if let type = question.answerType { conditions.require("o.of_id GLOB '\(type)/*'") }
    conditions.require("o.of IS NOT NULL")
    let table = Candidates(names: [person]).table(&conditions)
    return statement("o.of", type: question.answerType ?? "organisation", table, conditions)
  }

  /// The words of the office, in the order of the question.
  var title: String {
    let tokens = question.document.tokens
    let named = question.names.reduce(into: Set<Int>()) { $0.formUnion($1.tokens) }
    guard
      let head = tokens.indices.dropFirst(question.asked.isEmpty ? 0 : 1).first(where: {
        !named.contains($0)
          && (lexicons.officeHead(tokens[$0].lower) != nil || lexicons.job(tokens[$0].lower) != nil)
      })
    else { return "" }
    var first = head
    while first > 0, !named.contains(first - 1),
      [.noun, .adj, .propn, .cconj].contains(tokens[first - 1].partOfSpeech)
    { first -= 1 }
    var last = head
    // "minister of foreign affairs", "chief of staff"
    while last + 2 < tokens.count, tokens[last + 1].lower == "-" { last += 2 }
    if last + 1 < tokens.count, tokens[last + 1].lower == "general" { last += 1 }
    while last + 2 < tokens.count,
      tokens[last + 1].lower == "of" || tokens[last + 1].lower == "for",
      !named.contains(last + 2), [.noun, .adj].contains(tokens[last + 2].partOfSpeech)
    {
      last += 2
      while last + 1 < tokens.count, !named.contains(last + 1),
        tokens[last + 1].partOfSpeech == .noun
      { last += 1 }
    }
    return foldedName(tokens[first...last].map(\.text).joined(separator: " "))
  }

  private func roles(of person: LinkedName) -> QuestionSQL {
    var conditions = Conditions()
    conditions.require("o.person_id IN \(conditions.list(person.ids))")
    let table = Candidates(names: [person]).table(&conditions)
    return statement("o.title || coalesce(' of ' || o.of, '')", type: "role", table, conditions)
  }

  /// Words that make another office of a title.
  private static let ranks = ["deputy", "vice", "former", "acting", "assistant", "shadow", "ex"]

  /// Who holds an office: of the very title or a longer one; of the body that the article states,
  /// or that the same sentence names where it states none.
  private func holders(of title: String, isWholeTitle: Bool, statesBody: Bool) -> QuestionSQL {
    var conditions = Conditions()
    let asked = title.split(separator: " ").filter { !["of", "for", "the"].contains($0) }
    let words = conditions.bind(.text(asked.joined(separator: " ")))
    conditions.require("word_share(\(words), o.title) = 1")
    if isWholeTitle {
      conditions.require(
        "word_share(replace(replace(o.title, ' of ', ' '), ' for ', ' '), \(words)) = 1")
    }
    for rank in Self.ranks where !asked.contains(where: { $0 == rank }) {
      conditions.require("word_share('\(rank)', o.title) = 0")
    }
    addBodies(statesBody: statesBody, &conditions)
    for word in question.unknownNames where !asked.contains(where: { $0 == word }) {
      let name = conditions.bind(.text(word))
      conditions.require("(word_share(\(name), o.of) = 1 OR has_words(\(name), o.person))")
    }
    if question.bodies.isEmpty, question.kind != .yesNo {
      let others = question.topic.filter { !title.contains($0) }.joined(separator: " ")
      conditions.require("word_share(\(conditions.bind(.text(others))), \(Self.sentence)) = 1")
    }
    Fragments.published(question.dates, of: "o", &conditions)
    let table =
      statesBody && !question.bodies.isEmpty && question.kind != .yesNo
      ? Self.holdings(
        conditions.list(question.bodies.flatMap(\.ids)), words)
      : Candidates(names: question.names, phrases: asked.map(String.init)).table(&conditions)
    return statement("o.person", type: "person", table, conditions)
  }

  /// The office is of one of the names, and its sentence has the others.
  private func addBodies(statesBody: Bool, _ conditions: inout Conditions) {
    let isHolder = { (name: LinkedName) in
      question.kind == .yesNo && name.types.contains("person")
    }
    for name in question.names where isHolder(name) {
      conditions.require("o.person_id IN \(conditions.list(name.ids))")
    }
    let bodies = question.bodies.filter { !isHolder($0) }
    guard !bodies.isEmpty else { return }
    let lists = bodies.map { conditions.list($0.ids) }
    guard statesBody else {
      return conditions.require(
        "o.of_id IS NULL AND " + lists.map(Self.sameSentence).joined(separator: " AND "))
    }
    let choices = lists.indices.map { place in
      let others = lists.indices.filter { $0 != place }.map { Self.sameSentence(lists[$0]) }
      return (["o.of_id IN \(lists[place])"] + others).joined(separator: " AND ")
    }
    conditions.require("(" + choices.joined(separator: " OR ") + ")")
  }

  /// The articles that state such an office of an entity; a country is named in many others.
  private static func holdings(_ ids: String, _ words: String) -> String {
    """
    candidate AS MATERIALIZED (
      SELECT DISTINCT x.article_id AS id
      FROM article_entity oe
      CROSS JOIN office x ON x.article_id = oe.article_id AND x.of_entity = oe.number
      WHERE oe.entity_number IN (SELECT number FROM entity WHERE id IN \(ids)) AND word_share(\(words), x.title) = 1
    )
    """
  }

  private static let sentence =
    "substr(a.text, s.span_start + 1, s.span_end - s.span_start)"

  private static func sameSentence(_ ids: String) -> String {
    """
    EXISTS (SELECT 1 FROM article_entity ae
          JOIN mention m ON m.article_id = ae.article_id AND m.entity = ae.number
          JOIN sentence s ON s.article_id = m.article_id
            AND s.span_start <= m.span_start AND s.span_end >= m.span_end
          WHERE ae.article_id = a.id AND +ae.entity_number IN (SELECT number FROM entity WHERE id IN \(ids))
            AND instr(substr(a.text, s.span_start + 1, s.span_end - s.span_start), o.evidence) > 0)
    """
  }

  private func statement(
    _ answer: String, type: String, _ table: String, _ conditions: Conditions
  ) -> QuestionSQL {
    QuestionSQL(
      text: """
        WITH \(table)
        SELECT DISTINCT \(answer) AS answer, '\(type)' AS type, '' AS status, o.article, o.published,
          \(Self.sentence) AS evidence,
          s.span_start AS evidence_start, s.span_end AS evidence_end
        FROM candidate k CROSS JOIN article a ON a.id = k.id
        CROSS JOIN office x ON x.article_id = a.id
        CROSS JOIN offices o ON o.article = a.name AND o.fact = a.name || '#e' || x.entity
          AND o.title = x.title
        CROSS JOIN sentence s ON s.article_id = a.id AND s.span_start <= x.evidence_start
          AND s.span_end > x.evidence_start
        WHERE \(conditions.text)
        ORDER BY o.published, o.fact, s.number
        """, values: conditions.values)
  }
}
