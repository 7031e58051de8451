import Knowledge
import Lexicons

/// The query over offices that a question asks for: who holds one, or which one somebody holds.
struct OfficePlan {
  let question: Question
  let lexicons: Lexicons

  /// Nil where the question names neither an office nor a person.
  var sql: QuestionSQL? {
    let title = self.title
    if title.isEmpty {
      guard let person = question.names.first(where: { $0.types.contains("person") }),
        [.role, .person, .words].contains(question.kind)
      else { return nil }
      return roles(of: person)
    }
    return holders(of: title)
  }

  /// The words of the office, in the order of the question.
  private var title: String {
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
    return statement(
      "o.title || coalesce(' of ' || o.of, '')", type: "role", conditions)
  }

  private func holders(of title: String) -> QuestionSQL? {
    var conditions = Conditions()
    let words = conditions.bind(
      .text(title.split(separator: " ").filter { !["of", "for", "the"].contains($0) }
        .joined(separator: " ")))
    conditions.require(
      """
      word_share(\(words), o.title) = 1
          AND word_share(replace(replace(o.title, ' of ', ' '), ' for ', ' '), \(words)) = 1
      """)
    for name in question.names where name.isActor || name.isPlace {
      let ids = conditions.list(name.ids)
      if question.kind == .yesNo, name.types.contains("person") {
        conditions.require("o.person_id IN \(ids)")
      } else {
        conditions.require("o.of_id IN \(ids)")
      }
    }
    Fragments.published(question.dates, &conditions)
    let wasFormer = question.document.tokens.contains { $0.lower == "former" }
    if !wasFormer { conditions.require("o.title NOT LIKE 'former %'") }
    return statement("o.person", type: "person", conditions)
  }

  private func statement(_ answer: String, type: String, _ conditions: Conditions) -> QuestionSQL {
    QuestionSQL(
      text: """
        SELECT \(answer) AS answer, '\(type)' AS type, '' AS status, o.article, o.published,
          o.evidence, instr(a.text, o.evidence) - 1 AS evidence_start,
          instr(a.text, o.evidence) - 1 + length(o.evidence) AS evidence_end
        FROM offices o JOIN article a ON a.name = o.article
        WHERE \(conditions.text)
        ORDER BY o.published, o.fact
        """, values: conditions.values)
  }
}
