import ArgumentParser
import Querying

/// Finds articles by their words.
struct Search: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search",
    abstract: "Find articles by their words, best first.",
    discussion: """
      EXAMPLES
        dossier search grain convoy
        dossier search '"grain summit"' --from 2025-03
        dossier search 'pledg*' --source Courier --limit 5

      All words must be there; words in double quotes stand together; a star ends
      the beginning of a word. Case, accents and English endings do not matter. A
      name also finds articles that use another name of the same person or country.
      """)

  @OptionGroup var database: DatabaseOptions
  @OptionGroup var output: OutputOptions

  @Option(help: ArgumentHelp("Words of the publisher's name.", valueName: "words"))
  var source: String?

  @Option(help: ArgumentHelp("Published on this day or later.", valueName: "date"))
  var from: String?

  @Option(help: ArgumentHelp("Published on this day or earlier.", valueName: "date"))
  var to: String?

  @Option(help: ArgumentHelp("Most articles to print.", valueName: "articles"))
  var limit = 20

  @Argument(help: "What to look for.")
  var words: [String]

  func validate() throws {
    guard limit > 0 else { throw ValidationError("--limit must be above 0, not \(limit).") }
  }

  func run() throws {
    let request = SearchRequest(
      words: words.joined(separator: " "), source: source, from: from, to: to, limit: limit)
    try output.write(try database.engine().search(request))
  }
}
