import ArgumentParser
import Exporting
import Glibc
import Knowledge
import Storage

/// How rows are written; shared by every subcommand that prints some.
struct OutputOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "table, csv, excel, tsv, json, jsonl or markdown; table on a terminal, else csv.",
      valueName: "format"))
  var format: OutputFormat?

  @Flag(name: .customLong("no-header"), help: "Leave out the line of column names.")
  var hidesHeader = false

  @Option(name: [.short, .long], help: ArgumentHelp("Write to a file.", valueName: "file"))
  var output: String?

  /// Writes rows to standard output or the file that was asked for.
  func write(columns: [String], rows: some Sequence<[Cell]>) throws {
    let output = try Output(path: output)
    var writer = RowWriter(
      format: chosenFormat, columns: columns, showsHeader: !hidesHeader, style: style
    ) { try output.write($0) }
    for row in rows { try writer.write(row) }
    try writer.finish()
    try output.finish()
  }

  /// Writes an answer; a person is told when it is empty.
  func write(_ answer: QueryResult) throws {
    try write(columns: answer.columns, rows: answer.rows)
    if answer.rows.isEmpty, isForTerminal { StandardError.write("no rows\n") }
  }

  /// Writes text that is made of no rows.
  func write(_ text: String) throws {
    let output = try Output(path: output)
    try output.write(text)
    try output.finish()
  }

  /// True where rows are aligned for a person to read.
  var isTable: Bool { chosenFormat == .table }

  private var isForTerminal: Bool { output == nil && isatty(STDOUT_FILENO) == 1 }

  private var chosenFormat: OutputFormat {
    if let format { return format }
    if isForTerminal { return .table }
    let ending = output.map { $0.split(separator: ".").last.map(String.init) ?? "" } ?? ""
    return OutputFormat(rawValue: ending == "md" ? "markdown" : ending) ?? .csv
  }

  var style: TableStyle {
    TableStyle(width: Terminal.width, isColoured: isForTerminal && Terminal.allowsColour)
  }
}

extension OutputFormat: ExpressibleByArgument {}
