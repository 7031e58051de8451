import Testing

@testable import Lexicons

@Suite struct SpellingTests {
  private let table = SpellingTable([
    "United States": 1, "U.S.": 2, "The Hague": 3, "Côte d'Ivoire": 4, "Bosnia and Herzegovina": 5,
  ])

  @Test(arguments: [
    ("United States", 1), ("the United States", 1), ("The United States", 1),
    ("UNITED STATES", 1), ("THE UNITED STATES", 1), ("U.S.", 2), ("The Hague", 3),
    ("Côte d’Ivoire", 4), ("BOSNIA AND HERZEGOVINA", 5),
  ])
  func everySpellingFindsItsEntry(_ spelling: String, _ entry: Int) {
    #expect(table[spelling] == entry)
  }

  @Test(arguments: ["united states", "US", "Hague", "the", "", "States", "UNITED  STATES"])
  func otherWordsFindNothing(_ word: String) {
    #expect(table[word] == nil)
  }

  @Test func theFilterTurnsMostOtherWordsAway() {
    let filter = WordFilter((0..<1_000).map { "word\($0)" })
    #expect((0..<1_000).allSatisfy { filter.mayContain("Word\($0)") })
    let passed = (1_000..<11_000).count { filter.mayContain("word\($0)") }
    #expect(passed < 1_500)
  }
}
