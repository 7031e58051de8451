import Foundation
import GRDB
import Testing

/// Databases of older versions are brought up to date by any command that writes, or left alone.
@Suite struct UpgradeTests {
  private let folder: TemporaryFolder
  private let articles = Program.packageRoot.appending(path: "seeds/articles").path

  init() throws { folder = try TemporaryFolder() }

  private func dossier(_ arguments: String...) throws -> Program.Run {
    try Program.run(arguments, in: folder)
  }

  /// A database as that version left it.
  private func unpack(schema version: Int) throws {
    let file = Program.packageRoot.appending(path: "Tests/Databases/schema-\(version).sqlite.gz")
    let run = try Program.shell("gzip -dc \"$1\" > old.sqlite", [file.path], in: folder)
    #expect(run.status == 0, "\(run.error)")
  }

  private func migrations(_ name: String) throws -> [String] {
    try DatabaseQueue(path: folder.path + "/" + name).read {
      try String.fetchAll($0, sql: "SELECT identifier FROM grdb_migrations ORDER BY identifier")
    }
  }

  private func export(_ name: String) throws -> String {
    let run = try dossier("export", "jsonl", "--db", name)
    #expect(run.status == 0, "\(run.error)")
    return run.output
  }

  @Test(arguments: [1, 2, 3, 4, 5, 6])
  func anOlderDatabaseIsBroughtUpToDate(_ version: Int) throws {
    try unpack(schema: version)
    #expect(try migrations("old.sqlite").count == version)
    try folder.write(SampleArticles.visit, to: "visit.txt")
    #expect(try dossier("ingest", "visit.txt", "--db", "old.sqlite").status == 0)
    #expect(try dossier("ingest", "visit.txt", articles, "--db", "new.sqlite").status == 0)
    #expect(try migrations("old.sqlite") == migrations("new.sqlite"))
    let state = try dossier("doctor", "--db", "old.sqlite")
    #expect(state.status == 0, "\(state.output)")
    let reread = try dossier("reread", "--all", "--db", "old.sqlite")
    #expect(reread.status == 0 && reread.output == "13 read again\n", "\(reread.error)")
    if version > 1 {
      let log = try dossier("fix", "list", "--db", "old.sqlite")
      #expect(log.output.contains("Catalina Rojas Prado"), "\(log.output)")
      #expect(try dossier("fix", "undo", "1", "--db", "old.sqlite").status == 0)
    }
    #expect(try export("old.sqlite") == export("new.sqlite"))
  }

  @Test func aMigrationThatFailsLeavesTheOldDatabaseAsItWas() throws {
    try unpack(schema: 1)
    // In the way of what 0002 makes.
    try DatabaseQueue(path: folder.path + "/old.sqlite").write {
      try $0.execute(sql: "CREATE TABLE correction_conflict (words TEXT)")
    }
    let before = try FaultBase.dump(folder.path + "/old.sqlite")
    let run = try dossier("ingest", articles, "--db", "old.sqlite")
    #expect(run.status == 2)
    #expect(run.error.contains("old.sqlite: "), "\(run.error)")
    #expect(try FaultBase.dump(folder.path + "/old.sqlite") == before)
    #expect(try migrations("old.sqlite") == ["0001_initial"])
    try DatabaseQueue(path: folder.path + "/old.sqlite").write {
      try $0.execute(sql: "DROP TABLE correction_conflict")
    }
    #expect(try dossier("ingest", articles, "--db", "old.sqlite").status == 0)
    #expect(try dossier("doctor", "--db", "old.sqlite").status == 0)
  }

  @Test func anOlderDatabaseThatIsOnlyReadIsTold() throws {
    try unpack(schema: 1)
    let run = try dossier("articles", "--db", "old.sqlite")
    #expect(run.status == 2 && run.error.contains("made by an older version of dossier"))
    #expect(try dossier("backup", "copy.sqlite", "--db", "old.sqlite").status == 0)
    #expect(try migrations("copy.sqlite") == ["0001_initial"])
  }

  /// Whoever adds a migration and releases it adds a database of it.
  @Test func everyReleasedSchemaHasADatabase() throws {
    #expect(try dossier("ingest", articles, "--db", "new.sqlite").status == 0)
    for version in 1..<(try migrations("new.sqlite").count) {
      let file = "Tests/Databases/schema-\(version).sqlite.gz"
      #expect(
        FileManager.default.fileExists(
          atPath: Program.packageRoot.appending(path: file).path), "\(file)")
    }
  }
}
