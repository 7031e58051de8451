import ArgumentParser

/// Runs the user's own SQL, which can change nothing.
struct SQL: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sql",
    abstract: "Ask in SQL, read-only.",
    discussion: """
      EXAMPLES
        dossier sql "SELECT who, role FROM attendance WHERE place = 'Oslo'"
        dossier sql "SELECT * FROM commitments" --format json
        dossier schema

      One statement: SELECT, VALUES, WITH or EXPLAIN. docs/schema.md tells tables
      and views.
      """)

  @OptionGroup var database: DatabaseOptions
  @OptionGroup var output: OutputOptions

  @Option(help: ArgumentHelp("Most seconds that it may run.", valueName: "seconds"))
  var timeLimit: Double = 30

  @Option(help: ArgumentHelp("Most rows to print; all when left out.", valueName: "rows"))
  var rowLimit: Int?

  @Argument(help: "The statement.")
  var statement: String

  func validate() throws {
    guard timeLimit > 0 else {
      throw ValidationError("--time-limit must be above 0, not \(timeLimit).")
    }
    guard rowLimit ?? 1 > 0 else { throw ValidationError("--row-limit must be above 0.") }
  }

  func run() throws {
    let engine = try database.engine()
    let answer = try engine.answer(sql: statement, rowLimit: rowLimit, timeLimit: timeLimit)
    try output.write(answer)
    if answer.isCut {
      StandardError.write("dossier: only the first \(answer.rows.count) rows; see --row-limit.\n")
    }
  }
}
