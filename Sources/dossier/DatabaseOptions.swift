import ArgumentParser
import Querying
import Storage

/// Which database a subcommand works on.
struct DatabaseOptions: ParsableArguments {
  @Option(
    name: .customLong("db"),
    help: ArgumentHelp(
      "The database; else DOSSIER_DB, else dossier.sqlite here.", valueName: "file"))
  var file: String?

  var path: String {
    if let file { return file }
    if let variable = environment("DOSSIER_DB"), !variable.isEmpty { return variable }
    return "dossier.sqlite"
  }

  /// The database, opened for questions.
  func engine() throws -> QueryEngine {
    QueryEngine(connection: try ReadOnlyConnection(path: path))
  }
}
