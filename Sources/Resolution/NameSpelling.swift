import Lexicons

/// Folds the spellings that one name has in Latin script: "zelensky" and "zelenskyy", "mohamed"
/// and "mohammed"; inside an article and across articles.
struct NameSpelling: Sendable {
  private struct Rule {
    var letters: [UInt8]
    var replacement: [UInt8]
    var isEnding: Bool
    /// One bit for each of the letters: a word without one of them is not searched.
    var mask: UInt32
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
      let letters = Array(try row.required("letters").utf8)
      rules.append(
        Rule(
          letters: letters, replacement: row["as"] == "-" ? [] : Array(row["as"].utf8),
          isEnding: row["where"] == "end", mask: Self.mask(of: letters)))
    }
    self.rules = rules
  }

  /// What all spellings of a folded word have in common.
  func skeleton(_ word: String) -> String {
    guard word.utf8.count >= Self.shortest else { return word }
    return String(decoding: letters(of: word), as: UTF8.self)
  }

  /// The letters of the skeleton of a word that is long enough, as bytes: this runs for each pair of
  /// names in an article.
  private func letters(of word: String) -> [UInt8] {
    var folded = Array(word.utf8)
    var mask = Self.mask(of: folded)
    for rule in rules where mask & rule.mask == rule.mask {
      let wasChanged =
        rule.isEnding ? Self.replaceEnding(rule, in: &folded) : Self.replaceAll(rule, in: &folded)
      if wasChanged { mask = Self.mask(of: folded) }
    }
    var last: UInt8?
    folded.removeAll { letter in
      defer { last = letter }
      return letter == last
    }
    return folded
  }

  private static func mask(of letters: [UInt8]) -> UInt32 {
    letters.reduce(0) { $0 | 1 << UInt32($1 & 31) }
  }

  private static func replaceEnding(_ rule: Rule, in word: inout [UInt8]) -> Bool {
    guard word.suffix(rule.letters.count).elementsEqual(rule.letters) else { return false }
    word.replaceSubrange((word.count - rule.letters.count)..., with: rule.replacement)
    return true
  }

  private static func replaceAll(_ rule: Rule, in word: inout [UInt8]) -> Bool {
    var start = 0
    var wasChanged = false
    while start + rule.letters.count <= word.count {
      let end = start + rule.letters.count
      if rule.letters.indices.allSatisfy({ word[start + $0] == rule.letters[$0] }) {
        word.replaceSubrange(start..<end, with: rule.replacement)
        start += rule.replacement.count
        wasChanged = true
      } else {
        start += 1
      }
    }
    return wasChanged
  }

  /// Whether two folded words may spell one name.
  func isVariant(_ left: String, _ right: String) -> Bool {
    if left == right { return true }
    guard left.utf8.count >= Self.shortest, right.utf8.count >= Self.shortest else { return false }
    return letters(of: left) == letters(of: right)
  }
}
