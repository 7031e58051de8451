import Foundation
import GRDB
import Testing

/// Databases that cannot be used: what, where, what to do, and status 2.
@Suite struct DatabaseTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(SampleArticles.visit, to: "visit.txt")
  }

  private func dossier(_ arguments: String...) throws -> Program.Run {
    try Program.run(arguments, in: folder)
  }

  private func database(_ name: String) throws -> DatabaseQueue {
    try DatabaseQueue(path: folder.path + "/" + name)
  }

  private func expectUnfit(_ run: Program.Run, _ message: String) {
    #expect(run.status == 2)
    #expect(run.output.isEmpty)
    #expect(run.error.contains(message), "\(run.error)")
  }

  @Test func aMissingOneIsNotMadeByAsking() throws {
    for command in [["articles"], ["show", "Ana"], ["sql", "SELECT 1"], ["remove", "a"]] {
      expectUnfit(
        try Program.run(command, in: folder), "dossier.sqlite: no such database. Make one")
    }
    #expect(try folder.files() == ["visit.txt"])
  }

  @Test func aFileThatIsNoDatabaseIsLeftAlone() throws {
    try folder.write("This is a letter, not a database. It is longer than a header.", to: "letter")
    expectUnfit(try dossier("articles", "--db", "letter"), "letter: not a database")
    expectUnfit(try dossier("ingest", "visit.txt", "--db", "letter"), "letter: not a database")
    #expect(try folder.text("letter").hasPrefix("This is a letter"))
  }

  @Test func anotherProgramsDatabaseIsLeftAlone() throws {
    try database("other.db").write { try $0.execute(sql: "CREATE TABLE boat (name TEXT)") }
    expectUnfit(try dossier("articles", "--db", "other.db"), "not one of dossier")
    expectUnfit(try dossier("ingest", "visit.txt", "--db", "other.db"), "not one of dossier")
  }

  @Test func aNewerOneIsRefused() throws {
    #expect(try dossier("ingest", "visit.txt").status == 0)
    try database("dossier.sqlite").write {
      try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('9999_later')")
    }
    expectUnfit(try dossier("articles"), "made by a newer version of dossier")
    expectUnfit(try dossier("ingest", "visit.txt"), "made by a newer version of dossier")
  }

  @Test func aLockedOneIsTold() throws {
    #expect(try dossier("ingest", "visit.txt").status == 0)
    try folder.write(SampleArticles.talks, to: "talks.txt")
    try database("dossier.sqlite").inDatabase { database in
      try database.execute(sql: "BEGIN EXCLUSIVE")
      defer { try? database.execute(sql: "ROLLBACK") }
      expectUnfit(try dossier("ingest", "talks.txt"), "locked by another process")
    }
  }

  @Test(.enabled(if: getuid() != 0, "root may write anywhere"))
  func aReadOnlyOneCanBeAskedButNotChanged() throws {
    #expect(try dossier("ingest", "visit.txt").status == 0)
    _ = try Program.shell("chmod 444 dossier.sqlite; chmod 555 .", in: folder)
    defer { _ = try? Program.shell("chmod 755 .", in: folder) }
    #expect(try dossier("articles").status == 0)
    expectUnfit(try dossier("ingest", "visit.txt"), "cannot be written to")
  }
}
