import Knowledge
import Lexicons

/// One row of `seeds/rules/relations.tsv`: a word that ties two entities.
struct RelationRule: Sendable {
  let name: String
  let part: EventFrame.Part
  let needs: [RuleCondition]
  let predicate: Relation.Predicate
  let subject: [ArcPath]
  let object: [ArcPath]
  let subjectTypes: [EntityType]
  let objectTypes: [EntityType]
}

/// The relation rules by the dictionary form that sets them off.
struct RelationRules: Sendable {
  private let byWord: [String: [RelationRule]]

  static let columns = [
    "rule", "part", "words", "needs", "subject", "subject types", "predicate", "object",
    "object types", "example", "yields",
  ]

  /// - Throws: `LexiconError` for a row with an unknown path, type or predicate.
  init(_ table: SeedTable) throws(LexiconError) {
    var byWord: [String: [RelationRule]] = [:]
    for row in table.rows {
      let rule = RelationRule(
        name: row["rule"], part: try row.value("part"), needs: try row.conditions("needs"),
        predicate: try row.value("predicate"), subject: try row.paths("subject"),
        object: try row.paths("object"), subjectTypes: try Self.types(row, "subject types"),
        objectTypes: try Self.types(row, "object types"))
      for word in row.words("words") { byWord[word, default: []].append(rule) }
    }
    self.byWord = byWord
  }

  private static func types(
    _ row: SeedRow, _ column: String
  ) throws(LexiconError) -> [EntityType] {
    var types: [EntityType] = []
    for word in row.words(column) {
      guard let type = EntityType(rawValue: word) else {
        let allowed = EntityType.allCases.map(\.rawValue).joined(separator: ", ")
        throw row.error(.unknownValue(word, column: column, allowed: allowed))
      }
      types.append(type)
    }
    return types
  }

  func rules(of token: Token) -> [RelationRule] {
    guard let found = byWord[token.lemma] else { return [] }
    let part: EventFrame.Part = token.partOfSpeech == .verb ? .verb : .noun
    return found.filter { $0.part == part }
  }
}
