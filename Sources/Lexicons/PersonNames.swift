import Knowledge

/// Names that people bear, with how common they are in the US Census of 1990, and nouns for people.
struct PersonNames: Sendable {
  private let given: SortedTable
  private let surnames: SortedTable
  private let nouns: SortedTable

  init() throws(LexiconError) {
    given = try SortedTable(
      "names/given-names.tsv", columns: ["name", "women_per100k", "men_per100k"])
    surnames = try SortedTable("names/surnames.tsv", columns: ["name", "per100k"])
    nouns = try SortedTable("words/person-nouns.tsv", columns: ["noun"])
  }

  func givenName(_ name: String) -> (women: Int?, men: Int?)? {
    given.rows(folded(name)).first.map { (Int($0[0]), Int($0[1])) }
  }

  func isGiven(_ name: String) -> Bool { given.contains(folded(name)) }

  func isSurname(_ name: String) -> Bool { surnames.contains(folded(name)) }

  func isPersonNoun(_ lemma: String) -> Bool { nouns.contains(lemma) }

  /// The name as the seeds write it; quick where it has but letters A to Z.
  private func folded(_ name: String) -> String {
    let isPlain = name.utf8.allSatisfy { Spelling.isLower($0) || Spelling.isUpper($0) }
    guard isPlain else { return foldedName(name) }
    return String(
      decoding: name.utf8.map { Spelling.isUpper($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
  }
}
