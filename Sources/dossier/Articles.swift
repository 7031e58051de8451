import ArgumentParser
import Querying

/// Lists the articles that were read.
struct Articles: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "articles",
    abstract: "List the articles that were read, newest first.",
    discussion: """
      EXAMPLES
        dossier articles
        dossier articles --format csv --output articles.csv

      'dossier query articles' narrows them down by words, publisher, day and name.
      """)

  @OptionGroup var database: DatabaseOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let query = try QueryCatalogue.query(named: "articles")
    try output.write(try database.engine().answer(query, arguments: [:]))
  }
}
