import Knowledge
import Lexicons
import Testing

@testable import Extraction

/// Runs the example of every row of `seeds/rules/mentions-*.tsv`.
@Suite struct MentionRuleExampleTests {
  private static func rows(_ file: String, _ columns: [String]) -> [[String]] {
    ((try? SeedTable("rules/\(file).tsv", columns: columns).rows) ?? []).map(\.cells)
  }

  @Test(arguments: rows("mentions-heads", ["word", "reading", "example"]))
  func head(_ row: [String]) throws {
    let names = try MentionReader.mentions(row[2]).filter { $0.contains("Corvane") }
    if ["place", "person"].contains(row[1]) {
      #expect(names == ["[Corvane \(row[0])] \(row[1]) name"])
    } else {
      #expect(!names.contains { $0.contains("Corvane \(row[0])") }, "\(names)")
    }
  }

  @Test(arguments: rows("mentions-bodies", ["words", "before", "example"]))
  func body(_ row: [String]) throws {
    let mentions = try MentionReader.mentions(row[2])
    #expect(mentions.contains { $0.hasSuffix("\(row[0])] organisation name") }, "\(mentions)")
  }

  @Test(arguments: rows("mentions-metonyms", ["relation", "words", "reading", "example"]))
  func metonym(_ row: [String]) throws {
    let text = row[3].filter { $0 != "[" && $0 != "]" }
    let mentions = try MentionReader.mentions(text).filter { $0.hasPrefix("[Moscow]") }
    #expect(
      mentions == [
        row[2] == "government" ? "[Moscow] country metonym" : "[Moscow] place name"
      ])
  }

  @Test(arguments: rows("mentions-descriptions", ["noun", "type", "example"]))
  func description(_ row: [String]) throws {
    let mentions = try MentionReader.mentions(row[2])
    #expect(
      mentions.contains { $0.hasSuffix("\(row[0])] \(row[1]) title") }, "\(mentions)")
  }
}
