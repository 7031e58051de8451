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
      var command = try readCommand(arguments)
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch {
      finish(after: error)
    }
  }

  /// Reads a command line by its subcommand alone.
  ///
  /// To look at the options of all the others takes longer than many a query. What that does not
  /// read, or asks for help, goes through them all, for messages that name the whole program.
  private static func readCommand(_ arguments: [String]) throws -> any ParsableCommand {
    let word = arguments.first ?? ""
    let isName = !word.isEmpty && !word.hasPrefix("-") && word != "help"
    if isName {
      // Lazily: each name costs a look at the type's conformances.
      guard let type = configuration.subcommands.first(where: { $0._commandName == word }) else {
        throw unknownSubcommand(word)
      }
      let asksHelp = arguments.contains {
        $0.hasPrefix("--help") || $0 == "-h" || $0 == "--version"
      }
      if !asksHelp, type.configuration.subcommands.isEmpty,
        let command = try? type.parseAsRoot(Array(arguments.dropFirst()))
      {
        return command
      }
    }
    return try parseAsRoot(arguments)
  }

  /// Tells the nearest where no subcommand has this name.
  private static func unknownSubcommand(_ word: String) -> Failure {
    let known = configuration.subcommands.map { $0._commandName }
    let nearest = Suggestion.nearest(to: word, among: known + ["help"]).map { "'\($0)'" }
    let hint = nearest.isEmpty ? "" : " Did you mean \(nearest.joined(separator: " or "))?"
    return Failure("no command is called '\(word)'.\(hint) 'dossier --help' lists them.", .usage)
  }
}
