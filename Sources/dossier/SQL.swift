import ArgumentParser
import Querying

/// Runs the user's own SQL, which can change nothing.
struct SQL: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sql",
    abstract: "Ask in SQL, read-only.",
    discussion: """
      EXAMPLES
        dossier sql "SELECT who, role FROM attendance WHERE place = 'Oslo'"
        dossier sql "SELECT * FROM commitments" --format json
        dossier sql - < question.sql

      One statement: SELECT, VALUES, WITH or EXPLAIN. docs/schema.md tells tables
      and views; 'dossier schema' lists them. What runs into a limit ends with status
      3 (time), 4 (memory) or 5 (rows; those before are printed).
      """)

  @OptionGroup var database: DatabaseOptions
  @OptionGroup var output: OutputOptions

  @Option(help: ArgumentHelp("Most seconds that it may run.", valueName: "seconds"))
  var timeLimit: Double = 30

  @Option(help: ArgumentHelp("Most rows to print; all when left out.", valueName: "rows"))
  var rowLimit: Int?

  @Option(help: ArgumentHelp("Most memory that it may take.", valueName: "MiB"))
  var memoryLimit = QueryEngine.memoryLimit >> 20

  @Argument(help: "The statement; - reads it from standard input.")
  var statement: String

  func validate() throws {
    guard timeLimit > 0 else {
      throw ValidationError("--time-limit must be above 0, not \(timeLimit).")
    }
    guard rowLimit ?? 1 > 0 else { throw ValidationError("--row-limit must be above 0.") }
    guard (1...4096).contains(memoryLimit) else {
      throw ValidationError("--memory-limit must be 1 to 4096, not \(memoryLimit).")
    }
  }

  func run() throws {
    let engine = try database.engine()
    let answer = try engine.answer(
      sql: try text(), rowLimit: rowLimit, timeLimit: timeLimit, memoryLimit: memoryLimit << 20)
    try output.write(answer)
    if answer.isCut {
      throw Failure(
        "only the first \(answer.rows.count) rows. Raise --row-limit for more.", .rowLimit)
    }
  }

  private func text() throws -> String {
    guard statement == "-" else { return statement }
    var text = ""
    while let line = readLine(strippingNewline: false) {
      text += line
      guard text.utf8.count <= Self.longestText else {
        throw Failure("standard input: longer than \(Self.longestText) bytes.", .usage)
      }
    }
    return text
  }

  /// In bytes; what SQLite takes.
  private static let longestText = 1_000_000
}
