import ArgumentParser
import Exporting
import Querying

/// Lists what reports of one event say against each other.
struct Conflicts: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "conflicts",
    abstract: "List what reports of one event say against each other.",
    discussion: """
      EXAMPLES
        dossier conflicts
        dossier conflicts --format json

      Planned and cancelled, another date or place, attended and did not attend.
      Both sides are kept; 'dossier fix reject FACT' hides the one that is wrong.
      """)

  @OptionGroup var database: DatabaseOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let query = try QueryCatalogue.query(named: "conflicts")
    try output.write(try database.engine().answer(query, arguments: [:]))
  }
}
