import Foundation
import Testing

/// Reading again, comparing and joining databases.
@Suite struct ManyDatabasesTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(SampleArticles.talks, to: "talks.txt")
    try folder.write(SampleArticles.visit, to: "visit.txt")
  }

  private func dossier(_ arguments: String...) throws -> Program.Run {
    try Program.run(arguments, in: folder)
  }

  private func ingest(_ names: String..., into database: String) throws {
    let run = try Program.run(["ingest", "--db", database] + names, in: folder)
    try #require(run.status == 0, "\(run.error)")
  }

  private func difference(_ first: String, _ second: String) throws -> String {
    try dossier("diff", first, second, "--no-header").output
  }

  @Test func halvesMakeAWhole() throws {
    try ingest("talks.txt", "visit.txt", into: "all.sqlite")
    try ingest("talks.txt", into: "one.sqlite")
    try ingest("visit.txt", into: "other.sqlite")
    let fixed = try dossier(
      "fix", "rename", "Paul Roy", "Paul Roy Sr.", "--db", "other.sqlite")
    #expect(fixed.status == 0, "\(fixed.error)")
    #expect(try difference("one.sqlite", "all.sqlite").contains("second,people,"))
    let merged = try dossier("merge", "other.sqlite", "--db", "one.sqlite")
    #expect(merged.output == "1 articles = 1 new + 0 known; 1 new corrections\n", "\(merged.error)")
    #expect(try difference("one.sqlite", "all.sqlite").contains("Paul Roy Sr."))
    #expect(try dossier("fix", "undo", "1", "--db", "one.sqlite").status == 0)
    #expect(try difference("one.sqlite", "all.sqlite").isEmpty)
  }

  @Test func readingAgainChangesNothingWhereTheRulesAreTheSame() throws {
    try ingest("talks.txt", "visit.txt", into: "dossier.sqlite")
    try ingest("talks.txt", "visit.txt", into: "before.sqlite")
    #expect(try dossier("reread", "--outdated").output == "0 read again\n")
    #expect(try dossier("reread", "--all").output == "2 read again\n")
    #expect(try dossier("reread", "--article", "talks").output == "1 read again\n")
    #expect(try difference("before.sqlite", "dossier.sqlite").isEmpty)
  }

  @Test func whatWasReadFastIsNamedAndReadInFullLater() throws {
    try ingest("talks.txt", "visit.txt", into: "full.sqlite")
    try ingest("talks.txt", "visit.txt", "--reader", "fast", into: "dossier.sqlite")
    let record = "{\"version\":1,\"reader\":\"fast\","
    let extracted = try dossier("extract", "talks.txt", "visit.txt", "--reader", "fast").output
    #expect(extracted.hasPrefix(record))
    #expect(try dossier("export", "jsonl").output == extracted)
    #expect(try dossier("reread", "--outdated", "--reader", "fast").output == "0 read again\n")
    #expect(try dossier("reread", "--outdated").output == "2 read again\n")
    let full = try dossier("export", "jsonl", "--db", "full.sqlite").output
    #expect(try dossier("export", "jsonl").output == full)
    #expect(!full.contains("\"reader\""))
  }

  @Test func whatReportsSayAgainstEachOtherStaysSideBySide() throws {
    try folder.write(
      "President Ana Li met John Roe and Peter Ash in Oslo on 3 May 2024.", to: "held.txt")
    try folder.write(
      "President Ana Li cancelled a meeting with John Roe in Oslo on 3 May 2024.",
      to: "cancelled.txt")
    try ingest("held.txt", "cancelled.txt", into: "dossier.sqlite")
    let lines = try dossier("conflicts", "--no-header").output.split(whereSeparator: \.isNewline)
      .filter { $0.hasPrefix("status,") }
    #expect(lines.count == 2)
    #expect(lines.contains { $0.contains("cancelled") })
    #expect(lines.contains { $0.contains("occurred") })
  }

  @Test func wrongUseIsRefused() throws {
    try ingest("talks.txt", into: "dossier.sqlite")
    #expect(try dossier("reread").status == 64)
    #expect(try dossier("reread", "--all", "--outdated").status == 64)
    #expect(try dossier("reread", "--article", "none").error.contains("no article is called"))
    #expect(try dossier("merge", "none.sqlite").status == 2)
    #expect(try dossier("diff", "dossier.sqlite", "none.sqlite").status == 2)
  }
}
