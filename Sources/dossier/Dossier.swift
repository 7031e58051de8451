import ArgumentParser

/// The program: one subcommand a file.
@main
struct Dossier: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dossier",
    abstract: "Turns news articles into a database of who met whom, where, and who promised what.",
    usage: """
      dossier ingest articles/ --db news.sqlite
      dossier query who-attended --event Northwood --db news.sqlite
      dossier show "Keir Starmer" --db news.sqlite
      """,
    discussion: """
      Every fact keeps the sentence that says it. Nothing leaves this machine.

      The database is --db FILE, else the variable DOSSIER_DB, else dossier.sqlite here.

      EXIT STATUS
        0   done
        1   an input was not read, or the output not written; the rest was done
        2   the database is missing or unfit
        64  the command line, a parameter or the SQL is wrong
        130 interrupted
      """,
    version: "0.1.0",
    subcommands: []
  )

  static func main() async {
    Interruption.install()
    do {
      var command = try parseAsRoot(CommandLine.arguments.dropFirst().map { $0 })
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch {
      finish(after: error)
    }
  }
}
