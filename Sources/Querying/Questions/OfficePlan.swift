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
    let strict = [(true, true), (true, false), (false, true), (false, false)].map {
      holders(of: title, isWholeTitle: $0, statesBody: $1)
    }
    // No two of an article are "minister of justice and law".
    let words = title.words.filter { !["of", "for", "the", "and"].contains($0) }
    let isSingle = words.count > 2 && !words.contains { Self.ranks.contains(String($0)) }
    guard isSingle, question.kind != .yesNo else { return strict }
    return strict + [
      holders(of: title, isWholeTitle: true, statesBody: false, needsBody: false)
    ]
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
    if !title.isEmpty, question.verbLemma == "be" {
      conditions.require("word_share(\(conditions.bind(.text(title))), o.title) = 1")
    }
    let table = Candidates(names: [person]).table(&conditions)
    return statement("o.of", type: question.answerType ?? "organisation", table, conditions)
  }

  /// The words of the office, in the order of the question.
  var title: String {
    head.map { foldedName(question.document.tokens[$0].map(\.text).joined(separator: " ")) } ?? ""
  }

  /// Words before a title that make no other office of it.
  private static let ordinals: Set<String> = [
    "current", "new", "then", "late", "present", "incumbent", "newly", "sitting", "two", "three",
  ]

  /// The tokens of the office.
  private var head: Range<Int>? {
    let tokens = question.document.tokens
    let named = question.names.reduce(into: Set<Int>()) { $0.formUnion($1.tokens) }
    let isHead = { (index: Int) in
      !named.contains(index)
        && (lexicons.officeHead(tokens[index].lower) != nil
          || lexicons.job(tokens[index].lower) != nil)
    }
    let start = question.asked.isEmpty ? 0 : 1
    guard var head = tokens.indices.dropFirst(start).first(where: isHead) else { return nil }
    // "executive pastry chef"
    var next = head + 1
    while next < tokens.count, !named.contains(next),
      [.noun, .propn].contains(tokens[next].partOfSpeech)
    {
      if isHead(next) { head = next }
      next += 1
    }
    var first = head
    while first > 0, !named.contains(first - 1),
      [.noun, .adj, .propn, .cconj].contains(tokens[first - 1].partOfSpeech),
      !Self.ordinals.contains(tokens[first - 1].lower)
    { first -= 1 }
    var last = head
    // "minister of foreign affairs", "chief of staff"
    while last + 2 < tokens.count, tokens[last + 1].lower == "-" { last += 2 }
    if last + 1 < tokens.count, tokens[last + 1].lower == "general" { last += 1 }
    if last + 2 < tokens.count, tokens[last + 1].lower == "and", isHead(last + 2) { last += 2 }
    while last + 2 < tokens.count,
      tokens[last + 1].lower == "of" || tokens[last + 1].lower == "for",
      !named.contains(last + 2),
      [.noun, .adj].contains(tokens[last + 2].partOfSpeech)
        || tokens[last + 2].partOfSpeech == .propn && lexicons.officeHead(tokens[last].lower) != nil
    {
      last += 2
      while last + 1 < tokens.count, !named.contains(last + 1),
        tokens[last + 1].partOfSpeech == .noun
      { last += 1 }
      // "minister of justice and law"
      if last + 2 < tokens.count, tokens[last + 1].lower == "and", !named.contains(last + 2),
        [.noun, .propn].contains(tokens[last + 2].partOfSpeech)
      {
        last += 2
      }
    }
    return first..<last + 1
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
  private func holders(
    of title: String, isWholeTitle: Bool, statesBody: Bool, needsBody: Bool = true
  ) -> QuestionSQL {
    var conditions = Conditions()
    let asked = title.words.filter { !["of", "for", "the"].contains($0) }
    let titles = joined(asked).map {
      conditions.bind(.text($0.joined(separator: " ")))
    }
    conditions.require(Self.any(titles) { "word_share(\($0), o.title) = 1" })
    if isWholeTitle {
      conditions.require(
        Self.any(titles) {
          "word_share(replace(replace(o.title, ' of ', ' '), ' for ', ' '), \($0)) = 1"
        })
    }
    for rank in Self.ranks where !asked.contains(where: { $0 == rank }) {
      conditions.require("word_share('\(rank)', o.title) = 0")
    }
    if needsBody {
      addBodies(statesBody: statesBody, &conditions)
    } else {
      conditions.require("o.of_id IS NULL")
    }
    for word in question.unknownNames where !asked.contains(where: { $0 == word }) {
      let name = conditions.bind(.text(word))
      conditions.require("(word_share(\(name), o.of) = 1 OR has_words(\(name), o.person))")
    }
    if bodies.isEmpty, question.kind != .yesNo {
      let others = question.topic.filter { !title.contains($0) }.joined(separator: " ")
      conditions.require("word_share(\(conditions.bind(.text(others))), \(Self.sentence)) = 1")
    }
    Fragments.published(question.dates, of: "o", &conditions)
    let table =
      statesBody && !bodies.isEmpty && question.kind != .yesNo
      ? Self.holdings(
        conditions.list(bodies.flatMap(\.ids)),
        Self.any(titles) { "word_share(\($0), x.title) = 1" })
      : Candidates(names: question.names, phrases: asked.map(String.init)).table(&conditions)
    return statement("o.person", type: "person", table, conditions)
  }

  private static func any(_ titles: [String], _ condition: (String) -> String) -> String {
    "(" + titles.map(condition).joined(separator: " OR ") + ")"
  }

  /// "President and CEO" are two offices; "foreign affairs and trade minister" is one.
  private func joined(_ title: [Substring]) -> [[Substring]] {
    let parts = title.split(separator: "and").map(Array.init)
    let isOffice = { (words: [Substring]) in
      words.last.map { lexicons.officeHead(String($0)) != nil } ?? false
    }
    return parts.count > 1 && parts.allSatisfy(isOffice) ? parts : [title]
  }

  /// Those whose office it is: before the title, or joined to it; not "in the reports on Oslo".
  private var bodies: [LinkedName] {
    let all = question.bodies
    guard let head = head, question.kind != .yesNo else { return all }
    let tokens = question.document.tokens
    let near = all.filter { name in
      guard name.tokens.lowerBound > head.upperBound else { return true }
      let between = tokens[head.upperBound..<name.tokens.lowerBound]
      return between.allSatisfy { token in
        ["of", "for", "to", "at", "the", "'s", "’s", ",", "and"].contains(token.lower)
          || [.noun, .propn, .adj].contains(token.partOfSpeech)
      }
    }
    return near.isEmpty ? all : near
  }

  /// The office is of one of the names, and its sentence has the others.
  private func addBodies(statesBody: Bool, _ conditions: inout Conditions) {
    let isHolder = { (name: LinkedName) in
      question.kind == .yesNo && name.types.contains("person")
    }
    for name in question.names where isHolder(name) {
      conditions.require("o.person_id IN \(conditions.list(name.ids))")
    }
    let bodies = bodies.filter { !isHolder($0) }
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
  private static func holdings(_ ids: String, _ title: String) -> String {
    """
    candidate AS MATERIALIZED (
      SELECT DISTINCT x.article_id AS id
      FROM article_entity oe
      CROSS JOIN office x ON x.article_id = oe.article_id AND x.of_entity = oe.number
      WHERE oe.entity_number IN (SELECT number FROM entity WHERE id IN \(ids)) AND \(title)
    )
    """
  }

  private static let sentence =
    "substr(a.text, s.span_start + 1, s.span_end - s.span_start)"

  private static func sameSentence(_ ids: String) -> String {
    """
    EXISTS (SELECT 1 FROM article_entity ae
          JOIN mention m ON m.article_id = ae.article_id AND m.entity = ae.number
          WHERE ae.article_id = a.id AND +ae.entity_number IN (SELECT number FROM entity WHERE id IN \(ids))
            AND m.span_start >= s.span_start AND m.span_end <= s.span_end)
    """
  }

  private func statement(
    _ answer: String, type: String, _ table: String, _ conditions: Conditions
  ) -> QuestionSQL {
    QuestionSQL(
      text: """
        WITH \(table), told AS MATERIALIZED (
          SELECT x.article_id, x.evidence_start, person.name AS person, person.id AS person_id,
            x.title, coalesce(body.name, x.of_name) AS of, body.id AS of_id, a.name AS article,
            a.published, a.name || '#e' || x.entity AS fact
          FROM candidate k CROSS JOIN article a ON a.id = k.id
          CROSS JOIN office x ON x.article_id = a.id
          CROSS JOIN article_entity pe ON pe.article_id = x.article_id AND pe.number = x.entity
          CROSS JOIN entity person ON person.number = pe.entity_number
          LEFT JOIN article_entity be ON be.article_id = x.article_id AND be.number = x.of_entity
          LEFT JOIN entity body ON body.number = be.entity_number
        )
        SELECT DISTINCT \(answer) AS answer, '\(type)' AS type, '' AS status, o.article, o.published,
          \(Self.sentence) AS evidence,
          s.span_start AS evidence_start, s.span_end AS evidence_end
        FROM told o CROSS JOIN article a ON a.id = o.article_id
        CROSS JOIN sentence s ON s.article_id = a.id AND s.span_start <= o.evidence_start
          AND s.span_end > o.evidence_start
        WHERE \(conditions.text)
        ORDER BY o.published, o.fact, s.number
        """, values: conditions.values)
  }
}
