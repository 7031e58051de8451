import Glibc

/// Messages for the person at the keyboard.
enum StandardError {
  static var isTerminal: Bool { isatty(STDERR_FILENO) == 1 }

  static func write(_ text: String) {
    text.withCString { _ = Glibc.write(STDERR_FILENO, $0, text.utf8.count) }
  }
}
