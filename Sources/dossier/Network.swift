import ArgumentParser
import Querying

/// Prints whom somebody is tied to.
struct Network: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "network",
    abstract: "List whom somebody or something is tied to by facts.",
    discussion: """
      EXAMPLES
        dossier network Rojas
        dossier network Norway --type person --limit 10

      Ties are shared events, relations, offices and commitments; the most often
      tied stand first. The same as 'dossier query network'. For a drawing see
      'dossier export gexf'.
      """)

  @OptionGroup var database: DatabaseOptions
  @OptionGroup var output: OutputOptions

  @Option(
    help: ArgumentHelp(
      "Only ties to a person, place, country, vessel or organisation.", valueName: "type"))
  var type: String?

  @Option(help: ArgumentHelp("Most rows to print.", valueName: "rows"))
  var limit = 100

  @Argument(help: "The name, in any form that the articles use.")
  var name: String

  func run() throws {
    var given = ["who": name, "limit": String(limit)]
    given["type"] = type
    let query = try QueryCatalogue.query(named: "network")
    try query.check(given)
    try output.write(try database.engine().answer(query, arguments: given))
  }
}
