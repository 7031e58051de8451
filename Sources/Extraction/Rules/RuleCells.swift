import Knowledge
import Lexicons

/// Cells that only rule tables have.
extension SeedRow {
  /// The words of a cell, which blanks separate.
  func words(_ column: String) -> [String] {
    self[column].words.map(String.init)
  }

  /// The arc paths of a cell, which blanks separate.
  ///
  /// - Throws: `LexiconError` for a step that is none.
  func paths(_ column: String) throws(LexiconError) -> [ArcPath] {
    var paths: [ArcPath] = []
    for word in words(column) {
      guard let path = ArcPath(word) else {
        throw error(.unknownValue(word, column: column, allowed: ArcPath.notation))
      }
      paths.append(path)
    }
    return paths
  }

  /// The conditions of a cell, which blanks separate.
  ///
  /// - Throws: `LexiconError` for one that cannot be read.
  func conditions(_ column: String) throws(LexiconError) -> [RuleCondition] {
    var conditions: [RuleCondition] = []
    for word in words(column) {
      guard let condition = RuleCondition(word) else {
        throw error(.unknownValue(word, column: column, allowed: RuleCondition.notation))
      }
      conditions.append(condition)
    }
    return conditions
  }
}
