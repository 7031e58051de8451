import Glibc

/// The program in which a person reads long answers: PAGER, else less; only on a terminal.
final class Pager {
  private var stream: UnsafeMutablePointer<FILE>?

  /// Less that ends by itself where all fits on the screen, shows colours and leaves the text;
  /// where there is none, cat.
  private static let usual =
    "if command -v less >/dev/null; then LESS=${LESS-FRX} exec less; else exec cat; fi"

  /// Nil where nobody sits at a terminal, or wants no pager.
  init?() {
    let wish = environment("PAGER")
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1, wish != "", wish != "cat",
      environment("TERM") != "dumb", let stream = popen(wish ?? Self.usual, "w")
    else { return nil }
    self.stream = stream
    // Ctrl-C is for the pager to understand.
    signal(SIGINT, SIG_IGN)
  }

  deinit { finish() }

  /// False when the person has left.
  func write(_ bytes: [UInt8]) -> Bool {
    guard let stream else { return false }
    return fwrite(bytes, 1, bytes.count, stream) == bytes.count
  }

  /// Waits until the person has read.
  func finish() {
    guard let stream else { return }
    pclose(stream)
    self.stream = nil
    Interruption.install()
  }
}
