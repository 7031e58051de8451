import Glibc
internal import GRDB

/// Copies a knowledge base, while others may read and write it.
public enum DatabaseBackup {
  /// Writes a copy of the database as it is now, for its owner only, under a name that is free.
  ///
  /// The copy appears whole or not at all. Returns its size in bytes. Throws where the database
  /// cannot be read, or the copy not written, with the path of the one at fault.
  public static func copy(_ path: String, to target: String) throws(StorageError) -> Int {
    let file = DatabaseFile(path: path)
    try file.requireFile()
    let partial = DatabaseFile(path: target + ".partial")
    guard !DatabaseFile(path: target).exists else {
      throw StorageError(path: target, reason: .cannotOpen("there is a file of this name already"))
    }
    partial.remove()
    _ = try partial.create()
    do {
      let queue = try StorageError.wording(path) { () throws -> DatabaseQueue in
        var configuration = Configuration()
        configuration.readonly = true
        configuration.busyMode = .timeout(5)
        return try DatabaseQueue(path: file.readingURI, configuration: configuration)
      }
      try StorageError.wording(target) {
        // Not VACUUM INTO, which a read-only connection refuses for tables with computed columns.
        let copy = try DatabaseQueue(path: partial.path)
        try queue.backup(to: copy)
        try copy.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = DELETE") }
        try copy.close()
      }
      return try partial.becomes(target)
    } catch {
      partial.remove()
      throw error
    }
  }
}

extension DatabaseFile {
  /// Gives the file its name once the disk has all of it; returns its size in bytes.
  fileprivate func becomes(_ target: String) throws(StorageError) -> Int {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    defer { if descriptor >= 0 { close(descriptor) } }
    var status = stat()
    guard descriptor >= 0, fsync(descriptor) == 0, fstat(descriptor, &status) == 0,
      rename(path, target) == 0
    else {
      throw StorageError(path: target, reason: .disk(String(cString: strerror(errno))))
    }
    return Int(status.st_size)
  }
}
