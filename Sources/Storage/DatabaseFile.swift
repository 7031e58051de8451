import Glibc

/// The file behind a path, looked at before SQLite does.
struct DatabaseFile {
  let path: String

  var exists: Bool { access(path, F_OK) == 0 }

  /// Makes the file, empty and for its owner only, where there is none; tells whether it did.
  func create() throws(StorageError) -> Bool {
    let descriptor = open(path, O_CREAT | O_EXCL | O_WRONLY, 0o600)
    if descriptor >= 0 {
      close(descriptor)
      return true
    }
    switch errno {
    case EEXIST: return false
    case ENOSPC: throw StorageError(path: path, reason: .full)
    case EROFS, EACCES: throw StorageError(path: path, reason: .readOnly)
    default:
      throw StorageError(path: path, reason: .cannotOpen(String(cString: strerror(errno))))
    }
  }

  func remove() { unlink(path) }

  /// Removes the file unless another process has begun to fill it.
  func removeIfEmpty() {
    var status = stat()
    if stat(path, &status) == 0, status.st_size == 0 { remove() }
  }

  /// Throws unless there is a file that may be a database.
  func requireFile() throws(StorageError) {
    var status = stat()
    guard stat(path, &status) == 0 else {
      throw StorageError(
        path: path,
        reason: errno == ENOENT ? .missing : .cannotOpen(String(cString: strerror(errno))))
    }
    if status.st_mode & S_IFMT == S_IFDIR {
      throw StorageError(path: path, reason: .cannotOpen("it is a folder"))
    }
  }

  /// Throws where SQLite could not change the file, or put its log beside it.
  func requireWritable() throws(StorageError) {
    if access(path, W_OK) != 0 || access(folder, W_OK) != 0 {
      throw StorageError(path: path, reason: .readOnly)
    }
  }

  /// True where the disk has no room for SQLite's shared memory and a few pages.
  var isOnFullDisk: Bool {
    var status = statvfs()
    guard statvfs(folder, &status) == 0 else { return false }
    return UInt64(status.f_bavail) * UInt64(status.f_frsize) < 1 << 16
  }

  private var folder: String {
    path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[...$0]) } ?? "."
  }

  /// SQLite's URI for reading.
  ///
  /// Where the folder takes no new files, and no process writes, SQLite must be told so: it could
  /// not make its shared memory there.
  var readingURI: String {
    let isFixed = access(folder, W_OK) != 0 && access(path + "-wal", F_OK) != 0
    return "file:" + escapedPath + (isFixed ? "?immutable=1" : "?mode=ro")
  }

  /// The path with the characters that mean something in a URI written as `%XX`.
  private var escapedPath: String {
    var escaped = path.hasPrefix("//") ? "//" : ""
    for scalar in path.unicodeScalars {
      switch scalar {
      case "%": escaped += "%25"
      case "?": escaped += "%3f"
      case "#": escaped += "%23"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
