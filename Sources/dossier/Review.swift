import ArgumentParser
import Exporting
import Querying

/// Lists pairs that the program would not decide.
struct Review: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "review",
    abstract: "List pairs of entities that may be one, for you to decide.",
    discussion: """
      EXAMPLES
        dossier review
        dossier review --format json

      'dossier fix accept FIRST SECOND' makes a pair one, 'dossier fix reject FIRST
      SECOND' takes it off the list.
      """)

  @OptionGroup var database: DatabaseOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let query = try QueryCatalogue.query(named: "review")
    try output.write(try database.engine().answer(query, arguments: [:]))
  }
}
