import Extraction
import Knowledge
import Lexicons
import Linguistics
import Resolution
import Testing

@testable import Extraction

/// One row of a rule table with the sentence that shows what it does.
struct RuleExample: CustomTestStringConvertible, Sendable {
  let rule: String
  let sentence: String
  let yields: String

  var testDescription: String { "\(rule): \(sentence)" }

  static func rows(_ file: String, columns: [String]) -> [RuleExample] {
    guard let table = try? SeedTable(file, columns: columns) else { return [] }
    return table.rows.map { row in
      RuleExample(rule: row["rule"], sentence: row["example"], yields: row["yields"])
    }
  }
}

/// Every example sentence of the rule tables yields what its row says, read the whole way.
struct RuleExampleTests {
  /// A Wednesday.
  static let published = CalendarDate(year: 2025, month: 3, day: 19)
  private static let stages = Result { () throws -> [any Stage] in
    let lexicons = try Lexicons.standard()
    return [
      try Annotator(lexicons: lexicons), try MentionFinder(lexicons: lexicons),
      try ArticleResolver(lexicons: lexicons), try ClaimExtractor(lexicons: lexicons),
    ]
  }

  static func read(_ text: String) throws -> Document {
    var document = Document(
      article: Article(
        id: "example", title: nil, text: text, published: published, publishedFrom: nil,
        source: nil, url: nil, author: nil, sha256: ""))
    for stage in try stages.get() { try stage.annotate(&document) }
    return document
  }

  @Test(arguments: RuleExample.rows("rules/events.tsv", columns: EventRules.eventColumns))
  func eventRule(_ example: RuleExample) throws {
    let found = try EventSummary.text(Self.read(example.sentence).events)
    #expect(found == example.yields)
  }

  @Test(
    arguments: RuleExample.rows(
      "rules/participants.tsv", columns: EventRules.participantColumns))
  func participantRule(_ example: RuleExample) throws {
    let found = try EventSummary.text(Self.read(example.sentence).events)
    #expect(found == example.yields)
  }

  @Test(arguments: RuleExample.rows("rules/modality.tsv", columns: ModalityRules.columns))
  func modalityRule(_ example: RuleExample) throws {
    let found = try EventSummary.text(Self.read(example.sentence).events)
    #expect(found == example.yields)
  }

  @Test(arguments: RuleExample.rows("rules/relations.tsv", columns: RelationRules.columns))
  func relationRule(_ example: RuleExample) throws {
    let document = try Self.read(example.sentence)
    let found = document.relations.map {
      let subject = document.entities[$0.subject].name
      return "\(subject) \($0.predicate.rawValue) \(document.entities[$0.object].name)"
    }
    #expect(found.contains(example.yields))
  }

  @Test func everyTableHasExamples() {
    let tables = [
      RuleExample.rows("rules/events.tsv", columns: EventRules.eventColumns),
      RuleExample.rows("rules/participants.tsv", columns: EventRules.participantColumns),
      RuleExample.rows("rules/modality.tsv", columns: ModalityRules.columns),
      RuleExample.rows("rules/relations.tsv", columns: RelationRules.columns),
    ]
    for table in tables { #expect(table.count > 10) }
  }
}

/// Sentences without an event: comments, calls, forecasts, history, hypotheses, other senses.
struct EventNoneTests {
  struct Row: CustomTestStringConvertible, Sendable {
    let why: String
    let sentence: String
    var testDescription: String { "\(why): \(sentence)" }
  }

  static let rows: [Row] = {
    guard let table = try? SeedTable("rules/events-none.tsv", columns: ["why", "sentence"]) else {
      return []
    }
    return table.rows.map { Row(why: $0["why"], sentence: $0["sentence"]) }
  }()

  @Test(arguments: rows) func yieldsNothing(_ row: Row) throws {
    #expect(try EventSummary.text(RuleExampleTests.read(row.sentence).events) == "-")
  }

  @Test func thereAreEnough() { #expect(Self.rows.count >= 60) }
}
