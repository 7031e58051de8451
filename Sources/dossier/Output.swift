import Glibc

/// Where the answer goes: standard output, through a pager on a terminal, or a file that appears only when it is complete.
final class Output {
  private var descriptor: Int32
  private let path: String?
  /// The file under its passing name; nil when bytes go straight to their place.
  private let partial: String?
  private let pager: Pager?

  /// Opens a file for writing, or standard output when the path is nil.
  init(path: String?) throws {
    self.path = path
    guard let path else {
      (descriptor, partial, pager) = (STDOUT_FILENO, nil, Pager())
      return
    }
    pager = nil
    partial = Self.isSpecial(path) ? nil : path + ".partial"
    descriptor = open(partial ?? path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw Self.failure(errno, path) }
    Interruption.setUnfinished(partial)
  }

  func write(_ bytes: [UInt8]) throws {
    if let pager {
      guard pager.write(bytes) else { throw ClosedPipe() }
      return
    }
    try bytes.withUnsafeBytes { buffer in
      var rest = buffer[...]
      while !rest.isEmpty {
        let start = UnsafeRawBufferPointer(rebasing: rest).baseAddress
        let count = Glibc.write(descriptor, start, rest.count)
        if count >= 0 {
          rest = rest.dropFirst(count)
        } else if errno != EINTR {
          throw abandon(errno)
        }
      }
    }
  }

  func write(_ text: String) throws { try write(Array(text.utf8)) }

  /// Gives the complete file its name.
  func finish() throws {
    pager?.finish()
    guard let path, descriptor >= 0 else { return }
    guard close(descriptor) == 0 else { throw abandon(errno) }
    descriptor = -1
    if let partial, rename(partial, path) != 0 { throw abandon(errno) }
    Interruption.setUnfinished(nil)
  }

  private func abandon(_ code: Int32) -> any Error {
    if path == nil, code == EPIPE { return ClosedPipe() }
    if let partial { unlink(partial) }
    Interruption.setUnfinished(nil)
    return Self.failure(code, path)
  }

  /// Makes a folder, unless it is there.
  static func makeFolder(_ path: String) throws {
    if mkdir(path, 0o777) != 0, errno != EEXIST { throw failure(errno, path) }
  }

  /// Why a file, folder or standard output cannot be written, and what to do.
  static func failure(_ code: Int32, _ path: String?) -> Failure {
    let place = path ?? "standard output"
    let advice =
      switch code {
      case ENOSPC, EDQUOT: "Make room, or name another place with --output."
      case EISDIR: "Name a file with --output, not a folder."
      default: "Check the path and its permissions, or name another with --output."
      }
    let reason = String(cString: strerror(code))
    return Failure("cannot write \(place): \(reason). \(advice)", .inputFailed)
  }

  /// True for pipes and devices, which can't be replaced by a finished file.
  private static func isSpecial(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT != S_IFREG
  }
}

/// The reader of our output has left, as `head` does; no error of ours.
struct ClosedPipe: Error {}
