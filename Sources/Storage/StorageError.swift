/// Why the knowledge base could not be used: what, where, and what to do.
public struct StorageError: Error, Hashable, Sendable, CustomStringConvertible {
  /// Path of the database file.
  public let path: String
  public let reason: Reason

  public init(path: String, reason: Reason) {
    self.path = path
    self.reason = reason
  }

  public enum Reason: Hashable, Sendable {
    case missing
    case notADatabase
    /// A page, a row or an index does not hold what it should.
    case damaged
    /// The system could not read or write the file, in SQLite's own words.
    case disk(String)
    /// A database of some other program.
    case foreign
    /// With the names of migrations that this program does not know.
    case newer([String])
    /// Made by an older program, and opened for reading only.
    case older
    case locked
    case full
    case readOnly
    /// With SQLite's own words.
    case cannotOpen(String)
    /// SQL of the user's that was refused, with the reason.
    case refused(String)
    /// SQL of the user's that SQLite cannot read, with its own words.
    case wrongSQL(String)
    /// The user's SQL ran longer than the limit, in seconds.
    case tookTooLong(Double)
    /// The user's SQL took more memory than the limit, in bytes.
    case tookTooMuch(Int)
    /// Anything else, with SQLite's own words.
    case failed(String)
  }

  /// Path, what, and what to do, on one line.
  public var description: String { "\(path): \(reason.what). \(reason.advice)" }
}

extension StorageError.Reason {
  /// What is wrong, without a full stop.
  public var what: String {
    switch self {
    case .missing: "no such database"
    case .notADatabase: "not a database, or one with a damaged first page"
    case .damaged: "damaged"
    case .disk(let words): "the disk failed: \(words)"
    case .foreign: "a database, but not one of dossier"
    case .newer(let names):
      "made by a newer version of dossier (unknown: \(names.joined(separator: ", ")))"
    case .older: "made by an older version of dossier"
    case .locked: "locked by another process"
    case .full: "the disk is full; what was not finished has been rolled back"
    case .readOnly: "cannot be written to"
    case .cannotOpen(let words): "cannot be opened: \(words)"
    case .refused(let why): "refused: \(why)"
    case .wrongSQL(let words): "the SQL is wrong: \(words)"
    case .tookTooLong(let limit): "the query ran longer than \(limit) seconds and was stopped"
    case .tookTooMuch(let limit):
      "the query took more than \(limit >> 20) MiB of memory and was stopped"
    case .failed(let words): words
    }
  }

  /// What the user can do about it, as a sentence.
  public var advice: String {
    switch self {
    case .missing: "Make one with 'dossier ingest', or name another with --db."
    case .notADatabase, .foreign: "Name another file with --db, or move this one away."
    case .damaged:
      "'dossier doctor' tells where; 'dossier doctor --salvage NEW' saves what can be saved."
    case .disk:
      "Check the disk, then run the same command again; the database holds what was finished."
    case .newer: "Install the newer version, or name another file with --db."
    case .older: "Any 'dossier ingest' into it brings it up to date."
    case .locked: "Wait until the other process ends, then try again."
    case .full: "Free some space, then run the same command again."
    case .readOnly: "Check the permissions of the file and its folder."
    case .cannotOpen: "Check the path and its permissions."
    case .refused: "One reading statement is allowed: SELECT, VALUES, WITH or EXPLAIN."
    case .wrongSQL: "'dossier schema' lists views, tables and their columns."
    case .tookTooLong: "Narrow it down, or raise --time-limit."
    case .tookTooMuch: "Ask for fewer rows or shorter values, or raise --memory-limit."
    case .failed: "If it stays, 'dossier doctor' looks whether the file is sound."
    }
  }
}
