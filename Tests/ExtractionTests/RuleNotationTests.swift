import Lexicons
import Testing

@testable import Extraction

/// Cells of rule tables: what can be read, and what the error says of the rest.
struct RuleNotationTests {
  @Test(arguments: [
    ("obj", 1), ("nmod:poss", 1), ("+ahead_of", 1), ("^+for", 1), ("subject>acl>+by", 3),
  ])
  func pathIsRead(_ text: String, steps: Int) throws {
    #expect(try #require(ArcPath(text)).steps.count == steps)
  }

  @Test(arguments: ["", "objekt", "obj>^quux"]) func pathIsRefused(_ text: String) {
    #expect(ArcPath(text) == nil)
  }

  @Test(arguments: ["two", "+with", "!nmod:poss", "obj=treaty,deal", "+to|obj>+to:place,country"])
  func conditionIsRead(_ text: String) {
    #expect(RuleCondition(text) != nil)
  }

  @Test(arguments: ["obj:human", "objekt=treaty", "!"]) func conditionIsRefused(_ text: String) {
    #expect(RuleCondition(text) == nil)
  }

  @Test func errorNamesFileLineAndColumn() throws {
    let table = try SeedTable(
      "rules/relations.tsv", columns: RelationRules.columns,
      text: """
        # \(RelationRules.columns.joined(separator: "\t"))
        relation/x\tverb\town\t\tsubjekt\t\towns\tobject\t\tA.\t-
        """)
    let error = #expect(throws: LexiconError.self) { try RelationRules(table) }
    let message = error?.description ?? ""
    #expect(message.hasPrefix("seeds/rules/relations.tsv:2: 'subjekt' is no value of column"))
  }
}
