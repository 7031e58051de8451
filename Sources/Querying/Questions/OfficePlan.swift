import Knowledge
import Lexicons

/// The query over offices that a question asks for: who holds one, or which one somebody holds.
struct OfficePlan {
  let question: Question
  let lexicons: Lexicons

  /// Statements to try one after the other, the strictest first; none where the question names
  /// neither an office nor a person.
  var statements: [QuestionSQL] {
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
    for name in question.names where name.isActor || name.isPlace {
      let ids = conditions.list(name.ids)
      if question.kind == .yesNo, name.types.contains("person") {
        conditions.require("o.person_id IN \(ids)")
      } else if statesBody {
        conditions.require("o.of_id IN \(ids)")
      } else {
        conditions.require("o.of_id IS NULL AND \(Self.sameSentence(ids))")
      }
    }
    for word in question.unknownNames where !asked.contains(where: { $0 == word }) {
      let name = conditions.bind(.text(word))
      conditions.require("(word_share(\(name), o.of) = 1 OR has_words(\(name), o.person))")
    }
    Fragments.published(question.dates, of: "o", &conditions)
    let table =
      statesBody && !question.names.isEmpty && question.kind != .yesNo
      ? Self.holdings(
        conditions.list(question.names.flatMap(\.ids)), words)
      : Candidates(names: question.names, phrases: asked.map(String.init)).table(&conditions)
    return statement("o.person", type: "person", table, conditions)
  }

  /// The articles that state such an office of an entity; a country is named in many others.
  private static func holdings(_ ids: String, _ words: String) -> String {
    """
    candidate AS MATERIALIZED (
      SELECT DISTINCT x.article_id AS id
      FROM article_entity oe
      CROSS JOIN office x ON x.article_id = oe.article_id AND x.of_entity = oe.number
      WHERE oe.entity_id IN \(ids) AND word_share(\(words), x.title) = 1
    )
    """
  }

  private static func sameSentence(_ ids: String) -> String {
    """
    EXISTS (SELECT 1 FROM article_entity ae
          JOIN mention m ON m.article_id = ae.article_id AND m.entity = ae.number
          JOIN sentence s ON s.article_id = m.article_id
            AND s.span_start <= m.span_start AND s.span_end >= m.span_end
          WHERE ae.article_id = a.id AND +ae.entity_id IN \(ids)
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
          substr(a.text, s.span_start + 1, s.span_end - s.span_start) AS evidence,
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
