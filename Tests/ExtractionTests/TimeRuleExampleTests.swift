import Knowledge
import Lexicons
import Testing

@testable import Extraction

@Suite struct TimeRuleExampleTests {
  private static let rows: [SeedRow] = {
    let columns = ["rule", "pattern", "type", "value", "example", "expected"]
    return (try? SeedTable("rules/times.tsv", columns: columns).rows) ?? []
  }()

  @Test(arguments: rows.map { [$0["rule"], $0["example"], $0["expected"]] })
  func example(_ row: [String]) throws {
    let document = try TimeDocument.read(row[1], published: "2024-05-15")
    let phrase = TimeDocument.marked(row[1])
    let found = document.times.map { "\(document.text($0.span)) = \($0.value ?? "nil")" }
    #expect(found.contains("\(phrase) = \(row[2])"), "\(row[0]): \(found)")
  }

  @Test func everyRowIsRead() {
    #expect(Self.rows.count > 120)
  }
}
