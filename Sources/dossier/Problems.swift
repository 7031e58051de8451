import ArgumentParser
import Querying

/// Lists what could not be read.
struct Problems: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "problems",
    abstract: "List the inputs that could not be read, and why.",
    discussion: """
      EXAMPLES
        dossier problems
        dossier problems --format json

      An input leaves the list when it is ingested again without a problem.
      """)

  @OptionGroup var database: DatabaseOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let query = try QueryCatalogue.query(named: "problems")
    try output.write(try database.engine().answer(query, arguments: [:]))
  }
}
