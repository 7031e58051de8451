internal import GRDB
import Knowledge

/// What a look at every page, row and index of a knowledge base finds; changes nothing.
public struct Examination: Sendable {
  public private(set) var findings: [Finding] = []

  /// One thing that was looked at.
  public struct Finding: Hashable, Sendable {
    public let check: String
    public let isSound: Bool
    /// What was found, or how much was looked at.
    public let detail: String
  }

  public var isSound: Bool { findings.allSatisfy(\.isSound) }

  /// Most faults of one check that are told.
  private static let faultLimit = 10

  /// Examines a database of any version.
  ///
  /// `digest` gives the SHA-256 of a text as `article.sha256` has it. Throws where the file is
  /// missing or another process holds it.
  public init(path: String, digest: (String) -> String) throws(StorageError) {
    let file = DatabaseFile(path: path)
    try file.requireFile()
    let reader: DatabaseQueue
    do {
      reader = try DatabaseQueue(path: file.readingURI, configuration: Self.configuration(true))
    } catch {
      findings.append(Finding(check: "file", isSound: false, detail: Self.words(of: error)))
      return
    }
    // While the reader is open, closing the other writes no log into pages that may be damaged.
    reader.inDatabase { database in
      check("schema") { try Self.schema(of: database, path) }
      check("pages") { try Self.pages(of: database) }
      check("references") { try Self.references(of: database) }
      check("texts") { try Self.texts(of: database, digest) }
      for index in ["article_search", "name_search"] {
        check("words in \(index)") { try Self.wordIndex(index, of: file) }
      }
      for table in Self.counted {
        check("rows of \(table)") {
          .sound("\(try Int.fetchOne(database, sql: "SELECT count(*) FROM \(table)") ?? 0)")
        }
      }
    }
  }

  private static func configuration(_ isReadOnly: Bool) -> Configuration {
    var configuration = Configuration()
    configuration.readonly = isReadOnly
    configuration.foreignKeysEnabled = false
    configuration.busyMode = .timeout(5)
    return configuration
  }

  private static let counted = [
    "article", "entity", "event", "commitment", "quote", "relation", "correction", "problem",
  ]

  private enum Outcome {
    case sound(String)
    case unchecked(String)
    case faults([String])
  }

  private mutating func check(_ name: String, _ work: () throws -> Outcome) {
    do {
      switch try work() {
      case .sound(let detail):
        findings.append(Finding(check: name, isSound: true, detail: detail))
      case .unchecked(let why):
        findings.append(Finding(check: name, isSound: true, detail: "not looked at: \(why)"))
      case .faults(let faults):
        for fault in faults.prefix(Self.faultLimit) {
          findings.append(Finding(check: name, isSound: false, detail: fault))
        }
        let more = faults.count - Self.faultLimit
        if more > 0 {
          findings.append(Finding(check: name, isSound: false, detail: "and \(more) more"))
        }
      }
    } catch {
      findings.append(Finding(check: name, isSound: false, detail: Self.words(of: error)))
    }
  }

  private static func words(of error: any Error) -> String {
    (error as? DatabaseError)?.message ?? "\(error)"
  }

  private static func schema(of database: Database, _ path: String) throws -> Outcome {
    guard try database.tableExists("grdb_migrations") else {
      return .faults([StorageError.Reason.foreign.what])
    }
    let seen = try String.fetchAll(
      database, sql: "SELECT identifier FROM grdb_migrations ORDER BY identifier")
    do {
      try Schema.check(seen, at: path, isWriting: false)
    } catch {
      if error.reason == .older { return .sound("\(seen.last ?? "none"), an older version's") }
      return .faults([error.reason.what])
    }
    return .sound(seen.last ?? "")
  }

  private static func pages(of database: Database) throws -> Outcome {
    let words = try String.fetchAll(database, sql: "PRAGMA integrity_check")
    let count = try Int.fetchOne(database, sql: "PRAGMA page_count") ?? 0
    return words == ["ok"] ? .sound("\(count)") : .faults(words)
  }

  private static func references(of database: Database) throws -> Outcome {
    let faults = try Row.fetchAll(
      database,
      sql: """
        SELECT "table", parent, count(*) FROM pragma_foreign_key_check GROUP BY "table", parent
        """
    ).map { row in
      "\(row[2] as Int) of \(row[0] as String) name a row of \(row[1] as String) that is not there"
    }
    return faults.isEmpty ? .sound("all lead somewhere") : .faults(faults)
  }

  private static func texts(
    of database: Database, _ digest: (String) -> String
  ) throws -> Outcome {
    var faults: [String] = []
    var count = 0
    let rows = try Row.fetchCursor(
      database, sql: "SELECT name, text, sha256 FROM article WHERE run_id <> ?",
      arguments: [ReadingRun.hand.id])
    while let row = try rows.next() {
      count += 1
      if digest(row[1]) != row[2] { faults.append("the text of '\(row[0] as String)' has changed") }
    }
    return faults.isEmpty ? .sound("\(count) as they were read") : .faults(faults)
  }

  private static func wordIndex(_ index: String, of file: DatabaseFile) throws -> Outcome {
    guard (try? file.requireWritable()) != nil else { return .unchecked("the file is read-only") }
    var fault: String?
    let writer = try DatabaseQueue(path: file.path, configuration: configuration(false))
    try writer.inTransaction(.immediate) { database in
      do {
        try database.execute(
          sql: "INSERT INTO \(index) (\(index), rank) VALUES ('integrity-check', 1)")
      } catch {
        fault = words(of: error)
      }
      return .rollback
    }
    return fault.map { .faults([$0]) } ?? .sound("agree with the table")
  }
}
