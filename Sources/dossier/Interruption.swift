import Glibc

/// Ends the program on Ctrl-C without a trace: no half-written file, no half-drawn line.
enum Interruption {
  /// The file that is being written; its name, kept where a signal handler may read it.
  nonisolated(unsafe) private static var unfinished: UnsafeMutablePointer<CChar>?
  private static let status: Int32 = 130

  /// Lets a closed pipe show as an error of `write` and Ctrl-C end the program.
  static func install() {
    signal(SIGPIPE, SIG_IGN)
    signal(SIGINT) { _ in
      if let path = Interruption.unfinished { unlink(path) }
      if isatty(STDERR_FILENO) == 1 { _ = write(STDERR_FILENO, "\n", 1) }
      _exit(Interruption.status)
    }
  }

  /// Names the file to remove when the program is interrupted; nil when it is complete.
  static func setUnfinished(_ path: String?) {
    let old = unfinished
    unfinished = path.flatMap { strdup($0) }
    free(old)
  }
}
