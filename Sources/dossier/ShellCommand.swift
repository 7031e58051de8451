import ArgumentParser
import Glibc
import Knowledge
import Querying
import Storage

/// Asks one SQL statement after the other.
struct ShellCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "shell",
    abstract: "Ask in SQL, one statement after the other.",
    discussion: """
      EXAMPLES
        dossier shell
        dossier shell --format markdown < questions.sql

      A statement ends with a semicolon. Tab completes views, tables and columns;
      the arrow keys bring back earlier lines, which ~/.dossier_history keeps.
      .schema lists the views, .schema VIEW its columns, .quit or Ctrl-D ends.
      Reads only, within the limits of 'dossier sql'.
      """)

  @OptionGroup var database: DatabaseOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let engine = try database.engine()
    let isForPerson = isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1
    let lines: any LineSource =
      isForPerson ? EditedLines(words: try engine.completions()) : PlainLines()
    var statement = ""
    var failed: (any Error)?
    while let line = lines.next(continuing: !statement.isEmpty) {
      if statement.isEmpty, line.hasPrefix(".") {
        if [".quit", ".exit"].contains(line) { break }
        failed = attempt { try runCommand(line, engine) } ?? failed
        continue
      }
      statement += line + "\n"
      guard ReadOnlyConnection.isComplete(statement) else { continue }
      failed = attempt { try output.write(ask(statement, engine)) } ?? failed
      statement = ""
    }
    if statement.contains(where: { !$0.isWhitespace }) {
      failed = attempt { try output.write(ask(statement, engine)) } ?? failed
    }
    if let failed, !isForPerson { throw ShellFailure(last: failed) }
  }

  private func ask(_ statement: String, _ engine: QueryEngine) throws -> QueryResult {
    try engine.answer(sql: statement, rowLimit: nil, timeLimit: 30)
  }

  private func runCommand(_ line: String, _ engine: QueryEngine) throws {
    let words = line.words.map(String.init)
    switch (words[0], words.count) {
    case (".schema", 1): try output.write(engine.relations())
    case (".schema", 2): try output.write(engine.columns(of: words[1]))
    default:
      throw Failure("unknown '\(line)'; there are .schema, .schema VIEW and .quit.", .usage)
    }
  }

  /// Tells what went wrong and lets the session go on; a closed pipe ends it.
  private func attempt(_ action: () throws -> Void) -> (any Error)? {
    do {
      try action()
      return nil
    } catch {
      StandardError.write("dossier: \(error)\n")
      return error
    }
  }
}

/// Something in a script was wrong; it was told already.
struct ShellFailure: Error { let last: any Error }
