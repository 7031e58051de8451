import ArgumentParser
import Glibc
import Lexicons
import Querying
import Resolution
import Storage

/// Which database a subcommand works on.
struct DatabaseOptions: ParsableArguments {
  @Option(
    name: .customLong("db"),
    help: ArgumentHelp(
      "The database; else DOSSIER_DB, else dossier.sqlite here.", valueName: "file"),
    completion: .file())
  var file: String?

  var path: String {
    if let file { return file }
    if let variable = environment("DOSSIER_DB"), !variable.isEmpty { return variable }
    return "dossier.sqlite"
  }

  /// The database, opened for writing; made where there is none.
  func store() throws -> KnowledgeStore {
    try KnowledgeStore(path: path, resolver: try EntityResolver(lexicons: Lexicons.standard()))
  }

  /// Refuses a database that does not exist, where making one would be of no use.
  func requireFile() throws {
    guard access(path, F_OK) == 0 else { throw StorageError(path: path, reason: .missing) }
  }

  /// The database, opened for questions.
  func engine() throws -> QueryEngine {
    QueryEngine(connection: try ReadOnlyConnection(path: path))
  }
}
