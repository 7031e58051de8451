import Glibc
import Synchronization

/// Ends the program on Ctrl-C without a trace: no half-written file, no half-drawn line.
///
/// Work that is stored step by step may ask for a gentle end: the first Ctrl-C is left to it, the
/// second ends the program.
enum Interruption {
  /// The file that is being written; its name, kept where a signal handler may read it.
  nonisolated(unsafe) private static var unfinished: UnsafeMutablePointer<CChar>?
  private static let isGentle = Atomic(false)
  /// The signal that asked to stop; 0 before one did.
  private static let asked = Atomic<Int32>(0)

  /// Lets a closed pipe show as an error of `write`, and Ctrl-C or SIGTERM end the program.
  static func install() {
    signal(SIGPIPE, SIG_IGN)
    // What the handler reads must be there before it runs.
    _ = (isGentle.load(ordering: .relaxed), asked.load(ordering: .relaxed))
    for number in [SIGINT, SIGTERM] { signal(number) { Interruption.take($0) } }
    signal(SIGBUS) { _ in Interruption.tellOfDisk() }
  }

  /// Ends the program where the disk does not give a page of a mapped file: SQLite maps the index of
  /// its log.
  private static func tellOfDisk() {
    if let unfinished { unlink(unfinished) }
    let words: StaticString =
      "dossier: the disk failed: a part of a file could not be read. Check the disk, then run the same command again.\n"
    _ = write(STDERR_FILENO, words.utf8Start, words.utf8CodeUnitCount)
    _exit(ExitStatus.databaseUnfit.rawValue)
  }

  /// Leaves the first signal to the work at hand, which looks at `isAsked` between two steps.
  static func stopGently() { isGentle.store(true, ordering: .relaxed) }

  static var isAsked: Bool { asked.load(ordering: .relaxed) != 0 }

  /// 130 after Ctrl-C, 143 after SIGTERM, as shells count.
  static var status: Int32 { 128 + asked.load(ordering: .relaxed) }

  /// Names the file to remove when the program is interrupted; nil when it is complete.
  static func setUnfinished(_ path: String?) {
    let old = unfinished
    unfinished = path.flatMap { strdup($0) }
    free(old)
  }

  /// Runs in the signal handler: only what is safe there.
  private static func take(_ signal: Int32) {
    let isFirst = asked.exchange(signal, ordering: .relaxed) == 0
    if isFirst, isGentle.load(ordering: .relaxed) { return tell() }
    if let unfinished { unlink(unfinished) }
    if isatty(STDERR_FILENO) == 1 { _ = write(STDERR_FILENO, "\n", 1) }
    _exit(128 + signal)
  }

  private static func tell() {
    let words: StaticString = "\ndossier: stopping; once more ends the program at once\n"
    _ = write(STDERR_FILENO, words.utf8Start, words.utf8CodeUnitCount)
  }
}
