import ArgumentParser
import Storage

/// Copies the database.
struct Backup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup",
    abstract: "Copy the database, also while others read and write it.",
    discussion: """
      EXAMPLES
        dossier backup news-2025-03-19.sqlite --db news.sqlite

      The copy is whole, without gaps, and readable by you only. A file that is there
      is not replaced. To go back, name the copy with --db.
      """)

  @OptionGroup var database: DatabaseOptions

  @Argument(help: "The new file.", completion: .file())
  var file: String

  func run() throws {
    let size = try DatabaseBackup.copy(database.path, to: file)
    print("\(file): \(size) bytes")
  }
}
