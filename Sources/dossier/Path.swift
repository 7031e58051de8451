import ArgumentParser
import Knowledge
import Querying

/// Tells how two names hang together.
struct Path: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "path",
    abstract: "Find the shortest chain of facts between two names.",
    discussion: """
      EXAMPLES
        dossier path Rojas Portugal
        dossier path "Helena Vasques" "HMS Tern" --facts 8
        dossier path Rojas Portugal --format json

      Each row is one fact with its sentence: a part in an event, a relation, an
      office or a commitment. Who stayed away from an event is not tied to it.
      """)

  @OptionGroup var database: DatabaseOptions
  @OptionGroup var output: OutputOptions

  @Option(help: ArgumentHelp("Most facts in the chain.", valueName: "number"))
  var facts = 6

  @Argument(help: "One name, in any form that the articles use.")
  var from: String

  @Argument(help: "The other.")
  var to: String

  func validate() throws {
    guard (1...20).contains(facts) else {
      throw ValidationError("--facts must be 1 to 20, not \(facts).")
    }
  }

  func run() throws {
    let path = try database.engine().path(from: from, to: to, facts: facts)
    if path.isEmpty { StandardError.write("dossier: both names are of one and the same.\n") }
    try output.write(
      columns: ["from", "tie", "to", "evidence", "article", "fact"],
      rows: path.map { step in
        [step.from, step.tie, step.to, step.evidence, step.article, step.fact].map(Cell.text)
      })
  }
}
