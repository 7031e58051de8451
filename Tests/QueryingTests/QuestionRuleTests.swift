import Knowledge
import Lexicons
import Storage
import Testing

@testable import Querying

/// Every example question of the rule tables is read as its row says.
@Suite struct QuestionRuleTests {
  private let base: SampleBase

  init() throws { base = try SampleBase() }

  private static func rows(_ file: String, _ columns: [String]) throws -> [SeedRow] {
    try SeedTable(file, columns: columns).rows
  }

  private func read(_ text: String) throws -> Question? {
    try QuestionReader(connection: base.connection).read(text)
  }

  @Test func verbsNameTheirFrame() throws {
    let rows = try Self.rows("rules/questions.tsv", ["frame", "words", "example"])
    #expect(rows.count >= 60)
    let reader = try QuestionReader(connection: base.connection)
    for row in rows {
      let question = try reader.read(row["example"])
      #expect(question?.frame?.rawValue == row["frame"], "\(row["words"]): \(row["example"])")
    }
  }

  @Test func nounsNameTheKindOfAnswer() throws {
    let rows = try Self.rows("rules/question-nouns.tsv", ["noun", "kind", "example"])
    #expect(rows.count >= 60)
    let reader = try QuestionReader(connection: base.connection)
    for row in rows {
      let question = try reader.read(row["example"])
      #expect(question?.kind.rawValue == row["kind"], "\(row["noun"]): \(row["example"])")
    }
  }

  @Test func aVerbIsInNoRowOfSynonymsTwiceAndFindsTheOthers() throws {
    let rules = try QuestionRules()
    for row in try Self.rows("rules/question-synonyms.tsv", ["verbs"]) {
      let verbs = row["verbs"].split(separator: " ").map(String.init)
      #expect(verbs.count > 1 && Set(verbs).count == verbs.count, "\(row["verbs"])")
    }
    let question = try #require(try read("Which navy stopped the ferry?"))
    #expect(rules.synonyms(of: question).contains("intercept"))
  }

  @Test func officesAnswerVerbs() throws {
    let rules = try QuestionRules()
    for row in try Self.rows("rules/question-offices.tsv", ["frame", "title"]) {
      let frame = try #require(Frame(rawValue: row["frame"]))
      #expect(rules.titles(of: frame).contains(row["title"]))
    }
    #expect(rules.titles(of: .serve).isEmpty)
  }

  @Test(arguments: [
    ("Did Ana Berg not attend the summit?", true), ("Who did not attend the summit?", true),
    ("Who promised not to attend the summit?", false),
  ])
  func onlyTheMainVerbIsNegated(_ text: String, _ isNegated: Bool) throws {
    #expect(try read(text)?.isNegated == isNegated)
  }

  @Test func aMonthWithoutYearIsThatOfAnyYear() throws {
    #expect(try read("Who met Ana in October?")?.dates?.day == "10")
    #expect(try read("Who met Ana on October 6?")?.dates?.day == "10-06")
    #expect(try read("Who met Ana a week before the vote?")?.dates == nil)
  }

  @Test func aPassiveIsReadAsItsActive() throws {
    let active = try #require(try read("Who visited the yard?"))
    let passive = try #require(try read("By whom was the yard visited?"))
    #expect(active.frame == .visit && passive.frame == .visit)
    #expect(active.asksSubject && passive.asksSubject)
  }

  @Test(arguments: [
    ("Who met Ana in March 2025?", "on 2025-03"),
    ("Who met Ana between 1 March 2025 and 5 April 2025?", "from 2025-03-01 to 2025-04-05"),
    ("Who met Ana since 2024?", "since 2024"),
    ("Who met Ana before 5 April 2025?", "until 2025-04-05"),
  ])
  func datesAreRead(_ text: String, _ words: String) throws {
    #expect(try read(text)?.dates?.words == words)
  }

  @Test func literalsAreSpelledSafely() {
    let sql = QuestionSQL(
      text: "SELECT :p1, :p2, ':', :none", values: ["p1": "it's", "p2": .integer(3)])
    #expect(sql.spelled == "SELECT 'it''s', 3, ':', NULL")
  }
}
