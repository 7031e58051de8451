import Foundation
import Testing

@Suite struct AskTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(SampleArticles.talks, to: "talks.txt")
    try folder.write(SampleArticles.visit, to: "visit.txt")
    let run = try Program.run(["ingest", "talks.txt", "visit.txt"], in: folder)
    try #require(run.status == 0, "\(run.error)")
  }

  private func dossier(_ arguments: String...) throws -> Program.Run {
    try Program.run(arguments, in: folder)
  }

  @Test func whoAttendedTells() throws {
    let run = try dossier("query", "who-attended", "--person", "ana berg", "--format", "csv")
    #expect(run.status == 0)
    #expect(run.output.hasPrefix("who,role,status,event,date,place,event_status,evidence,"))
    #expect(run.output.contains("Paul Roy,attendee,attended,"))
  }

  @Test func aProfileStandsWithItsSentences() throws {
    let run = try dossier("show", "norway")
    #expect(run.status == 0)
    #expect(run.output.hasPrefix("Norway\ncountry"))
    #expect(try dossier("show", "Atlantis").status == 64)
  }

  @Test func aProfileTellsWhatItLeavesOut() throws {
    let all = try dossier("show", "ana berg", "--all")
    #expect(all.status == 0 && !all.output.contains("the latest"), "\(all.error)")
    #expect(try dossier("show", "ana berg").output == all.output)
    let cut = try dossier("show", "ana berg", "--limit", "1")
    #expect(cut.output.contains(#/\n[a-z]+: the latest 1 of [2-9] \(--all shows all\)\n/#))
    let rows = try dossier("show", "ana berg", "--format", "csv")
    #expect(
      rows.output
        == (try dossier("query", "profile", "--who", "ana berg", "--format", "csv")).output)
    let few = try dossier("show", "ana berg", "--format", "csv", "--limit", "1").output
    #expect(few.hasPrefix("name,kind,date,says,") && few.count < rows.output.count)
    #expect(try dossier("show", "ana berg", "--limit", "0").status == 64)
    #expect(try dossier("show", "ana berg", "--limit", "1", "--all").status == 64)
  }

  @Test func sqlReadsAndCannotWrite() throws {
    let read = try dossier("sql", "SELECT article FROM articles ORDER BY 1", "--format", "csv")
    #expect(read.output == "article\r\ntalks\r\nvisit\r\n")
    for statement in ["DELETE FROM article", "SELECT 1; SELECT 2", "PRAGMA user_version = 9"] {
      let run = try dossier("sql", statement)
      #expect(run.status == 64, "\(statement)")
      #expect(run.error.contains("refused"), "\(statement): \(run.error)")
    }
    let wrong = try dossier("sql", "SELECT words FROM nowhere")
    #expect(wrong.status == 64)
    #expect(wrong.error.contains("no such table: nowhere"))
  }

  @Test func aSessionAnswersEachStatement() throws {
    let script =
      "SELECT 1 AS a;\nSELECT ';'\n AS b;\nSELECT missing;\n.schema quotes\nSELECT 3 AS c"
    let run = try Program.run(["shell"], in: folder, input: script)
    #expect(run.status == 64)
    #expect(run.output.hasPrefix("a\r\n1\r\nb\r\n;\r\nname,type\r\nfact,"))
    #expect(run.output.hasSuffix("c\r\n3\r\n"))
    #expect(run.error.contains("no such column: missing"))
    let ended = try Program.run(["shell"], in: folder, input: "SELECT 1 AS a;\n.quit\nSELECT 2;\n")
    #expect(ended.status == 0 && ended.output == "a\r\n1\r\n")
  }

  @Test func limitsHaveTheirStatus() throws {
    let endless = "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT "
    let slow = try dossier("sql", endless + "max(i) FROM n", "--time-limit", "0.2")
    #expect(slow.status == 3 && slow.error.contains("longer than 0.2 seconds"))
    let large = try dossier("sql", endless + "i FROM n", "--memory-limit", "1")
    #expect(large.status == 4 && large.error.contains("more than 1 MiB"))
    let many = try dossier("sql", endless + "i FROM n LIMIT 9", "--row-limit", "2")
    #expect(many.status == 5 && many.output == "i\r\n1\r\n2\r\n")
    #expect(many.error.contains("only the first 2 rows"))
  }

  @Test func ownQueriesStandInAFolder() throws {
    let text = """
      -- name: mine
      -- purpose: Counts what is of a type.
      -- parameter: type person|place! What to count.
      -- example: dossier query mine --type person
      -- column: entities Their number.
      SELECT count(*) AS entities FROM entity WHERE type = :type
      """
    try FileManager.default.createDirectory(
      atPath: folder.path + "/own", withIntermediateDirectories: true)
    try folder.write(text, to: "own/mine.sql")
    let run = try dossier("query", "mine", "--queries", "own", "--type", "person")
    #expect(run.status == 0 && run.output.hasPrefix("entities\r\n"), "\(run.error)")
    let variable = try Program.run(
      ["query", "mine", "--help"], in: folder, environment: ["DOSSIER_QUERIES": "own"])
    #expect(variable.output.contains("Counts what is of a type.") && variable.status == 0)
    #expect(variable.output.contains("One of person, place."))
    let typo = try dossier("query", "mine", "--queries", "own", "--type", "persom")
    #expect(typo.status == 64 && typo.error.contains("Did you mean 'person'?"))
    #expect(try dossier("query", "mine", "--queries", "nowhere").status == 64)
    try folder.write(text.replacing("column", with: "colum"), to: "own/mine.sql")
    let broken = try dossier("query", "mine", "--queries", "own", "--type", "person")
    #expect(broken.error.contains("mine.sql:5: unknown key 'colum'"))
  }

  @Test func aTableEndsAfterAHundredRowsUnlessAllAreWanted() throws {
    try folder.write(
      """
      -- name: many
      -- purpose: Counts to 150.
      -- example: dossier query many
      -- column: i A number.
      WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 150)
      SELECT i FROM n ORDER BY i DESC;

      """, to: "many.sql")
    func many(_ arguments: String...) throws -> (lines: [Substring], error: String) {
      let run = try Program.run(["query", "many", "--queries", "."] + arguments, in: folder)
      #expect(run.status == 0, "\(run.error)")
      return (run.output.split(whereSeparator: \.isNewline), run.error)
    }
    let table = try many("--format", "table")
    #expect(table.lines.count == 102 && table.lines.last == " 51")
    #expect(table.error == "only the first 100 rows; --all prints all\n")
    let whole = try many("--format", "table", "--all")
    #expect(whole.lines.count == 152 && whole.error.isEmpty)
    let rows = try many("--format", "csv")
    #expect(rows.lines.count == 151 && rows.error.isEmpty)
    let few = try many("--format", "csv", "--limit", "2")
    #expect(few.lines == ["i", "150", "149"] && few.error.isEmpty)
    #expect(try dossier("timeline", "--limit", "0").status == 64)
    let ties = try dossier("query", "network", "--who", "norway", "--limit", "1")
    #expect(ties.output.split(separator: "\r\n").count == 2, "\(ties.error)")
  }

  @Test func theQueryThatTheManualShowsRuns() throws {
    let manual = try String(
      contentsOf: Program.packageRoot.appending(path: "docs/extending.md"), encoding: .utf8)
    let shown = try #require(manual.firstMatch(of: #/(?s)```sql\n(-- name: busiest.*?)```/#))
    try folder.write(String(shown.output.1), to: "busiest.sql")
    let run = try dossier("query", "busiest", "--queries", ".", "--status", "occurred")
    #expect(run.status == 0 && run.output.hasPrefix("source,reports\r\n"), "\(run.error)")
  }

  @Test func aFactIsExplained() throws {
    let facts = try dossier("sql", "SELECT fact FROM quotes", "--format", "csv", "--no-header")
    let fact = facts.output.split(separator: "\r\n").first.map(String.init) ?? ""
    let run = try dossier("explain", fact, "--format", "tsv")
    #expect(run.status == 0)
    #expect(run.output.contains("rule\tquote"))
    #expect(run.output.contains("trigger\tsaid\t"))
    #expect(try dossier("explain", "talks#q99").status == 64)
  }

  @Test func tablesAreExportedWithTheirMeaning() throws {
    #expect(try dossier("export", "csv", "--output", "tables").status == 0)
    let files = try folder.files("tables")
    #expect(files.contains("attendance.csv") && files.contains("csv-metadata.json"))
    let metadata = try JSONSerialization.jsonObject(
      with: Data(try folder.text("tables/csv-metadata.json").utf8))
    let tables = try #require((metadata as? [String: Any])?["tables"] as? [[String: Any]])
    for table in tables {
      let url = try #require(table["url"] as? String)
      let schema = try #require(table["tableSchema"] as? [String: Any])
      let columns = try #require(schema["columns"] as? [[String: Any]])
      let header = try folder.text("tables/" + url).split(separator: "\r\n").first ?? ""
      let names = columns.compactMap { $0["name"] as? String }
      #expect(header == names.joined(separator: ","), "\(url)")
    }
    #expect(Set(files) == Set(tables.compactMap { $0["url"] as? String } + ["csv-metadata.json"]))
  }

  @Test func recordsOfTheDatabaseAreThoseOfExtract() throws {
    let exported = try dossier("export", "jsonl")
    #expect(exported.status == 0)
    #expect(exported.output == (try dossier("extract", "talks.txt", "visit.txt").output))
  }

  @Test func theSchemaIsTold() throws {
    #expect(try dossier("schema").output.contains("attendance"))
    #expect(try dossier("schema", "quotes").output.contains("The words themselves."))
    #expect(try dossier("schema", "quote_s").status == 64)
  }
}
