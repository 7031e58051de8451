import ArgumentParser
import Querying

/// Prints what happened when.
struct Timeline: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "timeline",
    abstract: "List what happened or will happen, in order of time.",
    discussion: """
      EXAMPLES
        dossier timeline --from 2025-03 --to 2025-04
        dossier timeline Norway
        dossier timeline Rojas --format markdown --output rojas.md

      The same as 'dossier query timeline'. A table ends after 100 rows unless
      --limit or --all is given; other forms are whole.
      """)

  @OptionGroup var database: DatabaseOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var rows: RowLimit

  @Option(help: ArgumentHelp("On this day or later.", valueName: "date"))
  var from: String?

  @Option(help: ArgumentHelp("On this day or earlier.", valueName: "date"))
  var to: String?

  @Argument(help: "Only what involves this person, country, ship or body.")
  var name: String?

  func run() throws {
    let given = ["who": name, "from": from, "to": to].compactMapValues { $0 }
    let query = try QueryCatalogue.query(named: "timeline")
    try rows.write(query, given, from: try database.engine(), to: output)
  }
}
