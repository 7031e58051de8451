import ArgumentParser
import Storage

/// Takes an article out of the database.
struct Remove: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove",
    abstract: "Take an article out, with all that only it knew.",
    discussion: """
      EXAMPLES
        dossier remove 03-visit
        dossier remove https://news.example.org/2025/03/summit

      'dossier articles' names the articles.
      """)

  @OptionGroup var database: DatabaseOptions
  @OptionGroup var waiting: WaitOptions

  @Argument(help: "Names of articles.")
  var articles: [String]

  func run() throws {
    try database.requireFile()
    let store = try database.store(wait: waiting.wait)
    var missing = 0
    for article in articles where try !store.remove(article: article) {
      missing += 1
      StandardError.write(
        "dossier: no article is called '\(article)'. 'dossier articles' names them.\n")
    }
    if missing > 0 { throw ExitCode(ExitStatus.inputFailed.rawValue) }
  }
}
