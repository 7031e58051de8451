import Lexicons

/// Folds the spellings that one name has in Latin script: "zelensky" and "zelenskyy", "mohamed"
/// and "mohammed"; inside an article and across articles.
struct NameSpelling: Sendable {
  private struct Rule {
    var letters: String
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
      rules.append(
        Rule(
          letters: try row.required("letters"), replacement: row["as"] == "-" ? "" : row["as"],
          isEnding: row["where"] == "end"))
    }
    self.rules = rules
  }

  /// What all spellings of a folded word have in common.
  func skeleton(_ word: String) -> String {
    guard word.utf8.count >= Self.shortest else { return word }
    var folded = word
    for rule in rules {
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
