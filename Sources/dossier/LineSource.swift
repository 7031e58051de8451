@preconcurrency import CLineEditing
import Glibc

/// Where a session takes its lines from.
protocol LineSource {
  /// The next line without its end; nil at the end of input.
  func next(continuing: Bool) -> String?
}

/// Lines of a file or pipe.
struct PlainLines: LineSource {
  func next(continuing: Bool) -> String? { readLine() }
}

/// Lines that a person types, with history and completion by libedit.
///
/// Source: editline's readline interface, editline/readline.h.
struct EditedLines: LineSource {
  /// What Tab can complete; libedit's callbacks take no context.
  nonisolated(unsafe) private static var words: [String] = []
  private static let historyLength: Int32 = 1000
  private let historyFile = (environment("HOME") ?? ".") + "/.dossier_history"

  init(words: [String]) {
    Self.words = words
    rl_readline_name = UnsafePointer(strdup("dossier"))
    using_history()
    stifle_history(Self.historyLength)
    read_history(historyFile)
    rl_attempted_completion_function = { text, _, _ in
      rl_attempted_completion_over = 1
      return rl_completion_matches(text, EditedLines.match)
    }
  }

  func next(continuing: Bool) -> String? {
    guard let typed = readline(continuing ? "    ...> " : "dossier> ") else {
      print()
      return nil
    }
    defer { free(typed) }
    let line = String(cString: typed)
    if line.contains(where: { !$0.isWhitespace }) {
      add_history(typed)
      write_history(historyFile)
      chmod(historyFile, 0o600)
    }
    return line
  }

  /// The words that begin with a text, one a call from number 0 on; nil behind the last.
  private static let match:
    @convention(c) (UnsafePointer<CChar>?, Int32) -> UnsafeMutablePointer<
      CChar
    >? = { text, number in
      struct Search { nonisolated(unsafe) static var left: [String] = [] }
      let typed = text.map { String(cString: $0) } ?? ""
      if number == 0 {
        Search.left = EditedLines.words.filter { $0.hasPrefix(typed.lowercased()) }.reversed()
      }
      return Search.left.popLast().map { strdup($0) }
    }
}
