internal import GRDB
internal import GRDBSQLite

extension StorageError.Reason {
  /// Reads one of SQLite's result codes, extended or not.
  init(code: Int32, words: String) {
    switch code & 0xFF {
    case SQLITE_BUSY, SQLITE_LOCKED: self = .locked
    case SQLITE_FULL: self = .full
    case SQLITE_READONLY, SQLITE_PERM: self = .readOnly
    case SQLITE_NOTADB: self = .notADatabase
    case SQLITE_CORRUPT: self = .damaged
    case SQLITE_IOERR: self = .disk(words)
    case SQLITE_CANTOPEN: self = .cannotOpen(words)
    case SQLITE_AUTH: self = .refused(words)
    default: self = .failed(words)
    }
  }
}

extension StorageError {
  /// Runs a block and words what GRDB throws in it.
  static func wording<Value>(
    _ path: String, _ block: () throws -> Value
  ) throws(StorageError) -> Value {
    do {
      return try block()
    } catch let error as StorageError {
      throw error
    } catch let error as DatabaseError {
      let code = error.resultCode.rawValue
      var reason = Reason(code: code, words: error.message ?? "SQLite error \(code)")
      // Where there is no room for SQLite's shared memory, it speaks of a failing disk.
      if case .disk = reason, DatabaseFile(path: path).isOnFullDisk { reason = .full }
      throw StorageError(path: path, reason: reason)
    } catch {
      throw StorageError(path: path, reason: .failed("\(error)"))
    }
  }
}
