/// How common names of people are in the US Census of 1990.
struct PersonNames: Sendable {
  private let given: SortedTable
  private let surnames: SortedTable

  init() throws(LexiconError) {
    given = try SortedTable(
      "names/given-names.tsv", columns: ["name", "women_per100k", "men_per100k"])
    surnames = try SortedTable("names/surnames.tsv", columns: ["name", "per100k"])
  }

  func givenName(_ name: String) -> (women: Int, men: Int)? {
    guard let row = given.rows(lowercased(name)).first else { return nil }
    return (Int(row[0]) ?? 0, Int(row[1]) ?? 0)
  }

  func surname(_ name: String) -> Int? {
    surnames.rows(lowercased(name)).first.map { Int($0[0]) ?? 0 }
  }

  func isGiven(_ name: String) -> Bool { given.contains(lowercased(name)) }

  func isSurname(_ name: String) -> Bool { surnames.contains(lowercased(name)) }

  /// Folds the letters A to Z; the lists hold no others.
  private func lowercased(_ name: String) -> String {
    String(
      decoding: name.utf8.map { Spelling.isUpper($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
  }
}
