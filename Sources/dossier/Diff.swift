import ArgumentParser
import Exporting
import Knowledge
import Querying
import Storage

/// Compares two databases.
struct Diff: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "List the facts that differ between two databases.",
    discussion: """
      EXAMPLES
        dossier diff before.sqlite after.sqlite
        dossier diff before.sqlite after.sqlite --format jsonl

      One row for each row of the CSV tables that only one of them has. No rows:
      both know the same.
      """)

  @OptionGroup var output: OutputOptions

  @Argument(help: "The one database.")
  var first: String

  @Argument(help: "The other.")
  var second: String

  func run() throws {
    let one = QueryEngine(connection: try ReadOnlyConnection(path: first))
    let other = QueryEngine(connection: try ReadOnlyConnection(path: second))
    let rows = try one.differences(from: other).map { difference -> [Cell] in
      let says = difference.row.filter { $0 != .null }.map(\.text).joined(separator: " | ")
      return [.text(difference.side), .text(difference.table), .text(says)]
    }
    try output.write(columns: ["only_in", "table", "row"], rows: rows)
  }
}
