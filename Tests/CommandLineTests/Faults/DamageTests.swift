import Foundation
import GRDB
import Testing

/// `dossier doctor` finds damage and saves what can be saved; `dossier backup` makes copies.
@Suite struct DamageTests {
  private let base: FaultBase
  private var path: String { base.folder.path + "/whole.sqlite" }

  init() throws { base = try FaultBase() }

  private func dossier(_ arguments: String...) throws -> Program.Run {
    try Program.run(arguments + ["--db", "whole.sqlite"], in: base.folder)
  }

  /// The numbers of pages that hold rows of a table or index, not of those that only lead to them:
  /// with the first page of a tree all its rows are lost.
  private func pages(of name: String) throws -> [Int] {
    try DatabaseQueue(path: path).read {
      try Int.fetchAll(
        $0,
        sql: "SELECT pageno FROM dbstat WHERE name = ? AND pagetype <> 'internal' ORDER BY pageno",
        arguments: [name])
    }
  }

  private func overwrite(page: Int) throws {
    let file = try FileHandle(forUpdating: URL(filePath: path))
    defer { try? file.close() }
    try file.seek(toOffset: UInt64((page - 1) * 4096))
    try file.write(contentsOf: Data((0..<4096).map { _ in UInt8.random(in: 0...255) }))
  }

  @Test func aSoundDatabaseIsSound() throws {
    let before = try Data(contentsOf: URL(filePath: path))
    let run = try dossier("doctor", "--format", "csv")
    #expect(run.status == 0, "\(run.output)\(run.error)")
    #expect(!run.output.contains("wrong"))
    #expect(run.output.contains("rows of article,ok,150\r\n"))
    #expect(run.output.contains("texts,ok,150 as they were read\r\n"))
    #expect(run.output.contains("words in article_search,ok,agree with the table\r\n"))
    #expect(try Data(contentsOf: URL(filePath: path)) == before)
  }

  @Test(arguments: [
    "article", "event_report", "article_by_published", "article_search_data",
  ])
  func aDamagedPageIsFoundAndTheRestIsSaved(_ name: String) throws {
    let pages = try pages(of: name)
    let page = try #require(pages.randomElement(), "\(name) has one page")
    try overwrite(page: page)
    let found = try dossier("doctor", "--format", "csv")
    #expect(found.status == 2 && found.output.contains(",wrong,"), "page \(page): \(found.output)")
    #expect(found.error.contains("damaged. 'dossier doctor' tells where"))
    let saved = try dossier("doctor", "--salvage", "saved.sqlite")
    let lost = saved.error.split(separator: "\n").count { $0.contains("lost: the article 'n") }
    #expect(saved.status == (lost == 0 ? 0 : 1), "\(saved.error)")
    #expect(name == "article" ? (1..<30).contains(lost) : lost == 0, "\(saved.error)")
    #expect(
      saved.output
        == "saved.sqlite: \(150 - lost) articles saved and read again, 0 corrections\n")
    try base.expectWhole("saved.sqlite", "page \(page) of \(name)")
  }

  @Test func aChangedTextAndADeadReferenceAreFound() throws {
    try DatabaseQueue(path: path).writeWithoutTransaction { database in
      try database.execute(
        sql: """
          PRAGMA foreign_keys = 0;
          UPDATE article SET text = replace(text, 'met', 'mot') WHERE name = 'n7';
          DELETE FROM run;
          """)
    }
    let run = try dossier("doctor", "--format", "csv")
    #expect(run.status == 2)
    #expect(run.output.contains("texts,wrong,the text of 'n7' has changed\r\n"))
    #expect(
      run.output.contains("references,wrong,150 of article name a row of run that is not there"))
    #expect(run.output.contains("words in article_search,wrong,"), "\(run.output)")
  }

  @Test func correctionsAreSaved() throws {
    #expect(try dossier("fix", "rename", "Ana Berg", "Ana Bergen").status == 0)
    let pages = try pages(of: "sentence")
    try overwrite(page: try #require(pages.last))
    #expect(try dossier("doctor", "--salvage", "saved.sqlite").output.contains(" 1 corrections\n"))
    let list = try Program.run(["fix", "list", "--db", "saved.sqlite"], in: base.folder)
    #expect(list.output.contains("Ana Bergen"))
  }

  @Test func aBackupIsWholeAndForItsOwnerOnly() throws {
    let run = try dossier("backup", "copy.sqlite")
    #expect(run.status == 0 && run.output.hasPrefix("copy.sqlite: "), "\(run.error)")
    #expect(try FaultBase.dump(base.folder.path + "/copy.sqlite") == base.expected)
    let mode = try FileManager.default
      .attributesOfItem(atPath: base.folder.path + "/copy.sqlite")[.posixPermissions]
    #expect(mode as? Int == 0o600)
    let again = try dossier("backup", "copy.sqlite")
    #expect(again.status == 2 && again.error.contains("there is a file of this name already"))
    let nowhere = try dossier("backup", "none/copy.sqlite")
    #expect(nowhere.status == 2 && nowhere.error.contains("none/copy.sqlite"), "\(nowhere.error)")
    let names = try base.folder.files().filter { !$0.hasSuffix("-wal") && !$0.hasSuffix("-shm") }
    #expect(names == ["copy.sqlite", "news.jsonl", "whole.sqlite"])
  }

  @Test func aBackupMayBeMadeWhileAnotherProgramWrites() throws {
    try base.folder.write(FaultBase.lines(1...400).joined(), to: "more.jsonl")
    let writer = try Program.start(
      ["ingest", "--quiet", "more.jsonl", "--db", "whole.sqlite"], in: base.folder)
    var copies = 0
    while writer.process.isRunning {
      copies += 1
      let run = try dossier("backup", "copy\(copies).sqlite")
      #expect(run.status == 0, "\(run.error)")
      let state = try Program.run(["doctor", "--db", "copy\(copies).sqlite"], in: base.folder)
      #expect(state.status == 0, "\(state.output)")
    }
    #expect(try writer.end().status == 0)
    #expect(copies > 0)
  }
}
