import ArgumentParser
import Querying

/// The program: one subcommand a file.
@main
struct Dossier: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dossier",
    abstract: "Turns news articles into a database of who met whom, where, and who promised what.",
    discussion: """
      EXAMPLES
        dossier ingest articles/
        dossier ask "Who attended the summit in Lisbon?"
        dossier query who-attended --event summit
        dossier show "Catalina Rojas"
        dossier export csv --output tables/

      Every fact keeps the sentence that says it. Nothing leaves this machine.

      The database is --db FILE, else the variable DOSSIER_DB, else dossier.sqlite here.

      EXIT STATUS
        0   done
        1   an input was not read, or the output not written; the rest was done
        2   the database is missing or unfit
        3   the time limit was reached; 4 the memory limit; 5 the row limit
        64  the command line, a parameter or the SQL is wrong
        130 interrupted
      """,
    version: "0.1.0",
    subcommands: [
      Ingest.self, Extract.self, Ask.self, Query.self, Show.self, Search.self, Path.self,
      Timeline.self, Network.self, SQL.self, ShellCommand.self, Articles.self, Problems.self,
      Explain.self, Why.self, SchemaCommand.self, Export.self, Remove.self, Review.self,
      Conflicts.self, Fix.self, Reread.self, Merge.self, Diff.self, Doctor.self, Backup.self,
    ]
  )

  static func main() async {
    Interruption.install()
    let arguments = Array(CommandLine.arguments.dropFirst())
    do {
      // Without a look at every subcommand, which takes twice as long.
      if arguments == ["--version"] {
        return try Output(path: nil).write(configuration.version + "\n")
      }
      if let query = try QueryArguments.queryToExplain(arguments) {
        return try Output(path: nil).write(QueryReference.help(query))
      }
      try checkSubcommand(arguments.first ?? "")
      var command = try parseAsRoot(arguments)
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch {
      finish(after: error)
    }
  }

  /// Tells the nearest where no subcommand has this name.
  private static func checkSubcommand(_ word: String) throws {
    guard !word.isEmpty, !word.hasPrefix("-"), word != "help" else { return }
    // Lazily: each name costs a look at the type's conformances.
    let known = configuration.subcommands.lazy.map { $0._commandName }
    if known.contains(word) { return }
    let nearest = Suggestion.nearest(to: word, among: known + ["help"]).map { "'\($0)'" }
    let hint = nearest.isEmpty ? "" : " Did you mean \(nearest.joined(separator: " or "))?"
    throw Failure("no command is called '\(word)'.\(hint) 'dossier --help' lists them.", .usage)
  }
}
