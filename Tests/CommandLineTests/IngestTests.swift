import Foundation
import GRDB
import Testing

@Suite struct IngestTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(SampleArticles.talks, to: "talks.txt")
    try folder.write(SampleArticles.visit, to: "visit.txt")
  }

  private func dossier(_ arguments: String...) throws -> Program.Run {
    try Program.run(arguments, in: folder)
  }

  /// Every row of every table, those of the full-text indexes included.
  private func dump() throws -> String {
    try DatabaseQueue(path: folder.path + "/dossier.sqlite").read { database in
      let tables = try String.fetchAll(
        database,
        sql: """
          SELECT name FROM sqlite_schema
          WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%' ORDER BY name
          """)
      return try tables.flatMap { table in
        try Row.fetchAll(database, sql: "SELECT * FROM \(table)").map { "\(table): \($0)" }
      }.joined(separator: "\n")
    }
  }

  @Test func theSummaryCounts() throws {
    try folder.write("", to: "empty.txt")
    let first = try dossier("ingest", "talks.txt", "visit.txt", "empty.txt", "nowhere/")
    #expect(first.status == 1)
    #expect(first.output == "4 read = 2 stored + 0 unchanged + 0 replaced + 2 failed\n")
    #expect(first.error.contains("empty.txt: empty"))
    #expect(first.error.contains("nowhere/: no such file"))
    try folder.write(SampleArticles.visit + " Snow fell.", to: "visit.txt")
    let second = try dossier("ingest", "talks.txt", "visit.txt")
    #expect(second.status == 0)
    #expect(second.output == "2 read = 0 stored + 1 unchanged + 1 replaced + 0 failed\n")
    let problems = try dossier("problems", "--format", "tsv", "--no-header")
    #expect(problems.output.contains("empty.txt\t\tempty\t"))
  }

  @Test func theSameAgainChangesNothing() throws {
    #expect(try dossier("ingest", "talks.txt", "visit.txt", "--jobs", "1").status == 0)
    let before = try dump()
    #expect(before.contains("Harbour talks planned"))
    #expect(try dossier("ingest", "talks.txt", "visit.txt", "--jobs", "3").status == 0)
    #expect(try dump() == before)
  }

  @Test func quietSaysNothing() throws {
    let run = try dossier("ingest", "--quiet", "talks.txt")
    #expect(run.status == 0)
    #expect(run.output.isEmpty && run.error.isEmpty)
  }

  @Test func anArticleIsRemovedWithAllThatOnlyItKnew() throws {
    #expect(try dossier("ingest", "talks.txt", "visit.txt").status == 0)
    #expect(try dossier("remove", "talks").status == 0)
    #expect(try dossier("articles", "--format", "csv").output.contains("visit"))
    #expect(try !dossier("articles", "--format", "csv").output.contains("talks"))
    #expect(try !dossier("query", "people", "--format", "csv").output.contains("Falcão"))
    let again = try dossier("remove", "talks")
    #expect(again.status == 1)
    #expect(again.error.contains("no article is called 'talks'"))
  }

  @Test func theVariableNamesTheDatabase() throws {
    let run = try Program.run(
      ["ingest", "talks.txt"], in: folder, environment: ["DOSSIER_DB": "news.db"])
    #expect(run.status == 0)
    #expect(try folder.files().contains("news.db"))
    #expect(try dossier("articles").status == 2)
    #expect(try dossier("articles", "--db", "news.db").status == 0)
  }

  @Test func oneBrokenLineLeavesTheOthersStored() throws {
    let lines = [
      #"{"id": "one", "text": "Ana Berg met Paul Roy."}"#, #"{"id": "two", "#,
      #"{"id": "three", "text": "Paul Roy left."}"#,
    ]
    try folder.write(lines.joined(separator: "\n"), to: "news.jsonl")
    let run = try dossier("ingest", "news.jsonl")
    #expect(run.status == 1)
    #expect(run.output == "3 read = 2 stored + 0 unchanged + 0 replaced + 1 failed\n")
    #expect(run.error.contains("news.jsonl:2: "))
  }
}
