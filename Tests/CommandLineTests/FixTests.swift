import Foundation
import Testing

/// `dossier fix` and `dossier review` from the command line.
@Suite struct FixTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(
      "President Ana Li of Norway met John Roe in Oslo on 3 May 2024.", to: "meeting.txt")
    try folder.write("Anna Li of Norway visited Bergen on 4 May 2024.", to: "visit.txt")
    let run = try dossier("ingest", "meeting.txt", "visit.txt")
    try #require(run.status == 0, "\(run.error)")
  }

  @discardableResult private func dossier(_ arguments: String...) throws -> Program.Run {
    try Program.run(arguments, in: folder)
  }

  private func articles(of name: String) throws -> String {
    try dossier("sql", "SELECT articles FROM people WHERE name = '\(name)'", "--no-header").output
  }

  @Test func aMergeIsMadeListedCarriedAndTakenBack() throws {
    let run = try dossier("fix", "merge", "Ana Li", "Anna Li", "--reason", "one person")
    #expect(run.status == 0, "\(run.error)")
    #expect(run.output.hasPrefix("correction 1;"))
    #expect(try articles(of: "Anna Li").contains("2"))
    #expect(try dossier("fix", "list").output.contains("one person"))
    #expect(try dossier("fix", "export", "--output", "log.jsonl").status == 0)

    try dossier("ingest", "meeting.txt", "visit.txt", "--db", "other.sqlite")
    let imported = try dossier("fix", "import", "log.jsonl", "--db", "other.sqlite")
    #expect(imported.output == "1 read = 1 new + 0 known\n", "\(imported.error)")

    #expect(try dossier("fix", "undo", "1").status == 0)
    #expect(try articles(of: "Anna Li").contains("1"))
    #expect(try dossier("fix", "list", "--conflicts", "--no-header").output.isEmpty)
  }

  @Test func eachKindOfCorrectionRuns() throws {
    for arguments in [
      ["fix", "rename", "John Roe", "Jonathan Roe"], ["fix", "alias", "Ana Li", "Ana of Oslo"],
      ["fix", "split", "Ana Li", "--article", "meeting", "--name", "Ana Li (elder)"],
      ["fix", "reject", "meeting#v1"], ["fix", "retype", "Anna Li", "vessel"],
    ] {
      let run = try Program.run(arguments, in: folder)
      #expect(run.status == 0, "\(arguments): \(run.error)")
    }
    let reason = try dossier("explain", "meeting#v1").output
    #expect(reason.contains("rejected"), "\(reason)")
    #expect(try dossier("query", "events", "--no-header").output.contains("meeting") == false)
  }

  @Test func factsAreAddedByHandAndToldApart() throws {
    for arguments in [
      ["entity", "Zoe Berg", "--reason", "in the guest list"],
      ["attendance", "Zoe Berg", "meeting#v1", "--article", "meeting", "--quote", "met John Roe"],
      ["office", "John Roe", "harbour master", "Norway"],
      ["commitment", "Norway", "send two ships", "--to", "Ana Li", "--deadline", "by May"],
    ] {
      let run = try Program.run(["fix", "add"] + arguments, in: folder)
      #expect(run.status == 0, "\(arguments): \(run.error)")
    }
    let shown = try dossier("show", "Zoe Berg").output
    #expect(shown.contains("[~hand-") && shown.contains("met John Roe"), "\(shown)")
    let rules = try dossier(
      "sql", "SELECT rule FROM attendance WHERE who = 'Zoe Berg'", "--no-header")
    #expect(rules.output.contains("hand/attendance"))
    let records = try dossier("export", "jsonl").output.split(separator: "\n")
    #expect(records.count == 6 && records.count { $0.contains("~hand-") } == 4)
    let before = try dossier("export", "jsonl").output
    #expect(try dossier("reread", "--all").output == "2 read again\n")
    #expect(try dossier("export", "jsonl").output == before)
    #expect(try dossier("doctor").status == 0)

    try dossier("ingest", "visit.txt", "--db", "other.sqlite")
    let merged = try dossier("merge", "dossier.sqlite", "--db", "other.sqlite")
    #expect(merged.output == "2 articles = 1 new + 1 known; 4 new corrections\n", "\(merged.error)")
    #expect(try dossier("diff", "dossier.sqlite", "other.sqlite", "--no-header").output.isEmpty)
  }

  @Test func whatCannotBeIsRefusedWithAdvice() throws {
    let cases = [
      (["fix", "merge", "Ana Li", "Nobody"], "knows no entity by the name 'Nobody'"),
      (["fix", "merge", "Ana Li", "ana li"], "mean one entity already"),
      (["fix", "add", "attendance", "Ana Li", "meeting"], "is no report of an event"),
      (
        ["fix", "add", "entity", "Zoe", "--article", "meeting", "--quote", "Zoe"],
        "the article 'meeting' does not say: Zoe"
      ),
      (["fix", "split", "Ana Li", "--article", "none"], "no article is called 'none'"),
      (["fix", "reject", "meeting#v9"], "no fact is called"),
      (["fix", "undo", "9"], "not there"),
      (["fix", "rename", "Li", "X"], "Name one of these"),
    ]
    for (arguments, message) in cases {
      let run = try Program.run(arguments, in: folder)
      #expect(run.status == 64, "\(arguments)")
      #expect(run.error.contains(message), "\(run.error)")
    }
    #expect(try dossier("fix", "import", "missing.jsonl").status == 1)
  }

  @Test func aPairIsDecidedAndLeavesTheList() throws {
    try folder.write(
      "Foreign Minister James Black of Peru visited Lima on 2 May 2024.", to: "peru.txt")
    try folder.write(
      "Ambassador James Black of Kenya visited Oslo on 2 May 2024.", to: "kenya.txt")
    try dossier("ingest", "peru.txt", "kenya.txt")
    let pairs = try dossier("query", "review", "--no-header").output.split(
      whereSeparator: \.isNewline)
    let row = try #require(pairs.first { $0.contains("James Black") }, "\(pairs)")
    let ids = row.split(separator: ",").filter { $0.hasPrefix("person/") }.map(String.init)
    try #require(ids.count == 2)
    let run = try dossier("fix", "reject", ids[0], ids[1])
    #expect(run.status == 0, "\(run.error)")
    #expect(try !dossier("review").output.contains("James Black"))
    try dossier("fix", "undo", "1")
    #expect(try dossier("review").output.contains("James Black"))
    try dossier("fix", "accept", ids[0], ids[1])
    #expect(try articles(of: "James Black").contains("2"))
  }
}
