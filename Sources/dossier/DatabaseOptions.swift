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

  /// Has SQLite put what a large sort spills beside the database, not into `/var/tmp`.
  func validate() throws {
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
    setenv("SQLITE_TMPDIR", folder, 0)
  }

  /// The database, opened for writing; made where there is none.
  func store(wait: Double = WaitOptions.standard) throws -> KnowledgeStore {
    try Self.store(at: path, wait: wait)
  }

  static func store(at path: String, wait: Double = WaitOptions.standard) throws -> KnowledgeStore {
    try KnowledgeStore(
      path: path, resolver: try EntityResolver(lexicons: Lexicons.standard()), patience: wait)
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

/// How long to wait while others write; shared by what writes much.
struct WaitOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Longest wait while another process writes.", valueName: "seconds"))
  var wait = WaitOptions.standard

  static let standard = 60.0

  func validate() throws {
    guard wait >= 0, wait <= 86_400 else {
      throw ValidationError("--wait must be between 0 and 86400 seconds, not \(wait).")
    }
  }
}
