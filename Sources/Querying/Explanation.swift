import Knowledge
import Storage

/// How a fact was read: rule, trigger and the very words.
public struct Explanation: Sendable {
  public var fact: String
  /// What the fact says, field by field; absent values are left out.
  public var fields: [Field] = []
  /// The words that it rests on, the trigger among them.
  public var words: [Words] = []

  /// A column and its value.
  public struct Field: Sendable {
    public var name: String
    public var value: String
  }

  /// Words of the article; offsets count Unicode scalars of its text, end exclusive.
  public struct Words: Sendable {
    /// `trigger`, `evidence`, `words` of a quotation, or `mention`.
    public var kind: String
    public var start: Int
    public var end: Int
    public var text: String
  }
}

extension QueryEngine {
  /// Tells how a fact was read, by its name in the column `fact`, such as `03-visit#c1`.
  ///
  /// - Throws: `QueryError.unknownFact`; `StorageError`.
  public func explain(_ fact: String) throws -> Explanation {
    guard let reference = FactReference(fact) else { throw QueryError.unknownFact(fact) }
    let source = ExplanationSource(reference)
    let found = try rows(source.fields, reference)
    guard let row = found.rows.first else { throw QueryError.unknownFact(fact) }
    var explanation = Explanation(fact: fact)
    explanation.fields = zip(found.columns, row).compactMap { column, cell in
      cell == .null ? nil : Explanation.Field(name: column, value: cell.text)
    }
    explanation.fields += try original(of: reference.article)
    explanation.fields += try verdict(on: fact)
    explanation.words = try rows(source.words, reference).rows.compactMap { row in
      guard case .integer(let start) = row[1], case .integer(let end) = row[2] else { return nil }
      return Explanation.Words(
        kind: row[0].text, start: Int(start), end: Int(end), text: row[3].text)
    }
    return explanation
  }

  /// The article that says the same in nearly the same words, and said it first.
  private func original(of article: String) throws -> [Explanation.Field] {
    try answer(
      "SELECT original FROM copies WHERE article = :article", binding: ["article": .text(article)]
    ).rows.map { Explanation.Field(name: "copy_of", value: $0[0].text) }
  }

  /// What a person said of the fact.
  private func verdict(on fact: String) throws -> [Explanation.Field] {
    let found = try answer(
      """
      SELECT x.verdict || ' by ' || c.author || ' at ' || c.made_at || iif(c.reason = '', '',
        ': ' || c.reason)
      FROM verdict x JOIN correction c ON c.id = x.correction_id WHERE x.fact = :fact
      """, binding: ["fact": .text(fact)])
    return found.rows.map { Explanation.Field(name: "verdict", value: $0[0].text) }
  }

  private func rows(_ sql: String, _ reference: FactReference) throws -> QueryResult {
    try answer(
      sql,
      binding: [
        "article": .text(reference.article), "number": .integer(Int64(reference.number)),
        "part": reference.part.map { .integer(Int64($0)) } ?? .null,
      ])
  }
}
