import Lexicons
import Testing

@testable import Resolution

/// Spellings of one name, in an article and across articles.
@Suite struct NameSpellingTests {
  private let spelling: NameSpelling

  init() throws { spelling = try NameSpelling() }

  @Test func everyRowMakesItsNamesOne() throws {
    let table = try SeedTable(
      "rules/name-spellings.tsv", columns: ["letters", "as", "where", "one", "other"])
    #expect(table.rows.count > 10)
    for row in table.rows {
      #expect(spelling.isVariant(row["one"], row["other"]), "line \(row.line)")
      #expect(["any", "end"].contains(row["where"]), "line \(row.line)")
    }
  }

  @Test(arguments: [
    ("zelenskyy", "zelensky"), ("zelenskiy", "zelenskyy"), ("mohamed", "mohammed"),
    ("gaddafi", "qaddafi"), ("yulia", "yuliya"), ("serhii", "serhiy"),
  ])
  func spellingsOfOneName(_ left: String, _ right: String) {
    #expect(spelling.isVariant(left, right))
  }

  @Test(arguments: [
    ("li", "lee"), ("moore", "more"), ("marin", "martin"), ("ivanov", "ivanova"),
    ("orban", "urban"), ("jansen", "hansen"),
  ])
  func othersAreOthers(_ left: String, _ right: String) {
    #expect(!spelling.isVariant(left, right))
  }
}
