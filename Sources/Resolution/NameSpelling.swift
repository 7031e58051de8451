import Lexicons

/// Folds the spellings that one name has in Latin script: "zelensky" and "zelenskyy", "mohamed"
/// and "mohammed"; inside an article and across articles.
struct NameSpelling: Sendable {
  private struct Rule {
    var letters: String
    /// In UTF-8: a word without these bytes, which most are, is not searched letter by letter.
    var bytes: [UInt8]
    var replacement: String
    var isEnding: Bool
  }

  /// Shorter words are as they are spelt: "Li" is not "Lee".
  private static let shortest = 5

  private let rules: [Rule]

  /// Reads `rules/name-spellings.tsv`.
  init() throws(LexiconError) {
    let table = try SeedTable(
      "rules/name-spellings.tsv", columns: ["letters", "as", "where", "one", "other"])
    var rules: [Rule] = []
    for row in table.rows {
      let letters = try row.required("letters")
      rules.append(
        Rule(
          letters: letters, bytes: Array(letters.utf8),
          replacement: row["as"] == "-" ? "" : row["as"], isEnding: row["where"] == "end"))
    }
    self.rules = rules
  }

  /// What all spellings of a folded word have in common.
  func skeleton(_ word: String) -> String {
    guard word.utf8.count >= Self.shortest else { return word }
    var folded = word
    for rule in rules where folded.utf8.holds(rule.bytes) {
      if !rule.isEnding {
        if folded.contains(rule.letters) {
          folded = folded.replacing(rule.letters, with: rule.replacement)
        }
      } else if folded.hasSuffix(rule.letters) {
        folded = folded.dropLast(rule.letters.count) + rule.replacement
      }
    }
    var letters: [UInt8] = []
    for letter in folded.utf8 where letter != letters.last { letters.append(letter) }
    return String(decoding: letters, as: UTF8.self)
  }

  /// Whether two folded words may spell one name.
  func isVariant(_ left: String, _ right: String) -> Bool {
    if left == right { return true }
    guard left.utf8.count >= Self.shortest, right.utf8.count >= Self.shortest else { return false }
    return skeleton(left) == skeleton(right)
  }
}

extension String.UTF8View {
  fileprivate func holds(_ bytes: [UInt8]) -> Bool {
    withContiguousStorageIfAvailable { text in
      guard text.count >= bytes.count else { return false }
      return (0...text.count - bytes.count).contains { start in
        bytes.indices.allSatisfy { text[start + $0] == bytes[$0] }
      }
    } ?? true
  }
}
