import ArgumentParser
import Querying

/// How many rows of a canned query are printed; shared by the commands that run one.
struct RowLimit: ParsableArguments {
  @Option(
    help: ArgumentHelp("Most rows to print; 100 in a table.", valueName: "rows"))
  var limit: Int?

  @Flag(help: "All rows, however many.")
  var all = false

  /// More than a person looks through; who wants rows for a program asks for another form.
  private static let usual = 100

  func validate() throws {
    guard limit ?? 1 > 0 else {
      throw ValidationError("--limit must be above 0, not \(limit ?? 0).")
    }
    guard !all || limit == nil else { throw ValidationError("Give --all or --limit, not both.") }
  }

  /// What the limit of a query's own is to be; nil where nothing was said.
  var given: Int? { all ? .max : limit }

  /// Writes the answer to a query, and tells whether rows of a table were left out.
  func write(
    _ query: CannedQuery, _ arguments: [String: String], from engine: QueryEngine,
    to output: OutputOptions
  ) throws {
    let rows = all ? nil : limit ?? (output.isTable ? Self.usual : nil)
    let answer = try engine.answer(query, arguments: arguments, rowLimit: rows)
    try output.write(answer)
    if answer.isCut, limit == nil {
      StandardError.write("only the first \(answer.rows.count) rows; --all prints all\n")
    }
  }
}
