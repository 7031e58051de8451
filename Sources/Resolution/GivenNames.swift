import Knowledge
import Lexicons

/// Given names with the short forms that news uses for them, and how names may be spelt; inside an
/// article and across articles.
struct GivenNames: Sendable {
  /// The full names that a name may stand for.
  private var full: [String: Set<String>] = [:]
  let spelling: NameSpelling

  /// Reads `rules/mentions-nicknames.tsv` and `rules/name-spellings.tsv`.
  init() throws(LexiconError) {
    spelling = try NameSpelling()
    let table = try SeedTable("rules/mentions-nicknames.tsv", columns: ["name", "nicknames"])
    for row in table.rows {
      let name = row["name"]
      for word in [name] + row["nicknames"].words.map(String.init) {
        full[word, default: []].insert(name)
      }
    }
  }

  /// "joe" and "joseph", "arkadi" and "arkady".
  func areSame(_ left: String, _ right: String) -> Bool {
    if spelling.isVariant(left, right) { return true }
    guard let first = full[left], let second = full[right] else { return false }
    return !first.isDisjoint(with: second)
  }

  /// Whether one is the initial of the other, or of what it is short for.
  func canStart(_ left: String, _ right: String) -> Bool {
    let (initial, name) = left.utf8.count == 1 ? (left, right) : (right, left)
    return name.hasPrefix(initial) || full[name]?.contains { $0.hasPrefix(initial) } == true
  }

  /// First letters of a name and of all that it is short for or spelt as, sorted.
  func initials(of name: String) -> [String] {
    Set(
      ([name, spelling.skeleton(name)] + (full[name] ?? [])).compactMap {
        $0.first.map(String.init)
      }
    )
    .sorted()
  }
}
