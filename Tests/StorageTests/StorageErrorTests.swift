import Foundation
import GRDB
import Knowledge
import Storage
import TestSupport
import Testing

@Suite struct StorageErrorTests {
  private let folder: TemporaryFolder
  private var path: String { folder.file("test.sqlite") }

  init() throws { folder = try TemporaryFolder() }

  private func expectFailure(
    _ isExpected: (StorageError.Reason) -> Bool, of work: () throws -> Void,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let error = #expect(throws: StorageError.self, sourceLocation: sourceLocation) { try work() }
    guard let error else { return }
    #expect(isExpected(error.reason), "\(error)", sourceLocation: sourceLocation)
    #expect(error.description.hasPrefix(error.path), sourceLocation: sourceLocation)
    #expect(error.description.hasSuffix("."), sourceLocation: sourceLocation)
  }

  @Test func aMissingDatabaseIsMadeByWritersOnly() throws {
    expectFailure {
      $0 == .missing
    } of: {
      _ = try folder.reader()
    }
    #expect(!FileManager.default.fileExists(atPath: path))
    _ = try folder.store()
    _ = try folder.reader()
  }

  @Test func aNewDatabaseIsForItsOwnerOnly() throws {
    _ = try folder.store()
    let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions]
    #expect(mode as? Int == 0o600)
  }

  @Test func aFolderIsNoDatabase() throws {
    let path = folder.path
    expectFailure {
      if case .cannotOpen = $0 { true } else { false }
    } of: {
      _ = try KnowledgeReader(path: path)
    }
    expectFailure {
      if case .cannotOpen = $0 { true } else { false }
    } of: {
      _ = try KnowledgeStore(path: path, resolver: PlainResolver())
    }
  }

  @Test func aFolderThatIsMissingIsTold() {
    expectFailure {
      if case .cannotOpen = $0 { true } else { false }
    } of: {
      _ = try folder.store("none/test.sqlite")
    }
  }

  @Test func aTextFileIsNoDatabase() throws {
    let text = String(repeating: "This is a diary, not a database. ", count: 100)
    try text.write(toFile: path, atomically: true, encoding: .utf8)
    expectFailure {
      $0 == .notADatabase
    } of: {
      _ = try folder.reader()
    }
    expectFailure {
      $0 == .notADatabase
    } of: {
      _ = try folder.store()
    }
    #expect(try String(contentsOfFile: path, encoding: .utf8) == text)
  }

  @Test func aDatabaseOfAnotherProgramIsLeftAlone() throws {
    try DatabaseQueue(path: path).write { try $0.execute(sql: "CREATE TABLE diary (day)") }
    expectFailure {
      $0 == .foreign
    } of: {
      _ = try folder.reader()
    }
    expectFailure {
      $0 == .foreign
    } of: {
      _ = try folder.store()
    }
  }

  @Test func aNewerSchemaIsRefused() throws {
    _ = try folder.store()
    try DatabaseQueue(path: path).write {
      try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('0099_future')")
    }
    expectFailure {
      $0 == .newer(["0099_future"])
    } of: {
      _ = try folder.reader()
    }
    expectFailure {
      $0 == .newer(["0099_future"])
    } of: {
      _ = try folder.store()
    }
  }

  @Test func aLockIsWaitedForAndThenTold() throws {
    let store = try KnowledgeStore(path: path, resolver: PlainResolver(), patience: 0.1)
    try DatabaseQueue(path: path).inDatabase { other in
      try other.execute(sql: "BEGIN IMMEDIATE")
      expectFailure {
        $0 == .locked
      } of: {
        _ = try store.ingest([SampleFacts.odd()], readBy: testRun)
      }
      try other.execute(sql: "ROLLBACK")
    }
    #expect(try store.ingest([SampleFacts.odd()], readBy: testRun) == [.stored])
  }

  @Test(.enabled(if: SmallDisk.isPossible, "skipped: no file system can be mounted here"))
  func aFullDiskLosesNothing() throws {
    let disk = try SmallDisk(at: folder.file("disk"), bytes: 1 << 20)
    let full = disk.path + "/test.sqlite"
    let store = try KnowledgeStore(path: full, resolver: PlainResolver())
    _ = try store.ingest([SampleFacts.odd()], readBy: testRun)
    let large = SampleFacts.odd(
      id: "large", text: SampleFacts.oddText + String(repeating: " and so on", count: 200_000))
    expectFailure {
      $0 == .full
    } of: {
      _ = try store.ingest([large], readBy: testRun)
    }
    let reader = try KnowledgeReader(path: full)
    #expect(try reader.articleNames() == ["odd"])
    #expect(try reader.facts(article: "odd") == SampleFacts.odd())
  }

  @Test(.enabled(if: SmallDisk.isPossible, "skipped: no file system can be mounted here"))
  func aReadOnlyDiskCanBeReadButNotWritten() throws {
    let disk = try SmallDisk(at: folder.file("disk"), bytes: 4 << 20)
    let fixed = disk.path + "/test.sqlite"
    _ = try KnowledgeStore(path: fixed, resolver: PlainResolver())
      .ingest([SampleFacts.odd()], readBy: testRun)
    try disk.makeReadOnly()
    #expect(try KnowledgeReader(path: fixed).facts(article: "odd") == SampleFacts.odd())
    expectFailure {
      $0 == .readOnly
    } of: {
      _ = try KnowledgeStore(path: fixed, resolver: PlainResolver())
        .ingest([SampleFacts.odd(id: "b")], readBy: testRun)
    }
  }
}
