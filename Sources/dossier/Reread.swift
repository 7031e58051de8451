import ArgumentParser
import Knowledge
import Pipeline
import Storage

/// Reads articles of the database again.
struct Reread: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reread",
    abstract: "Read articles of the database again, with the rules and models of now.",
    discussion: """
      EXAMPLES
        dossier reread --outdated
        dossier reread --article 03-visit
        dossier reread --all

      Articles that were read with --reader fast count as outdated, unless the
      same is given here. Texts come from the database; corrections stay in force,
      and those that no longer find anything to hold on to are listed by
      'dossier fix list --conflicts'.
      """)

  @OptionGroup var database: DatabaseOptions
  @OptionGroup var waiting: WaitOptions
  @OptionGroup var readers: ReaderOptions

  @Option(help: ArgumentHelp("One article; may be repeated.", valueName: "article"))
  var article: [String] = []

  @Flag(help: "Every article.")
  var all = false

  @Flag(help: "Those that another version of program, models or rules read, or another reader.")
  var outdated = false

  @Option(help: ArgumentHelp("Articles read at once.", valueName: "count"))
  var jobs = 2

  func validate() throws {
    guard [!article.isEmpty, all, outdated].count(where: { $0 }) == 1 else {
      throw ValidationError("Give one of --article, --all and --outdated.")
    }
    guard jobs > 0 else { throw ValidationError("--jobs must be at least 1.") }
  }

  func run() async throws {
    try database.requireFile()
    MemoryAccounting.turnOff()
    let store = try database.store(wait: waiting.wait)
    let run = ReadingRun(program: Dossier.configuration.version, reader: readers.reader)
    let reader = try KnowledgeReader(path: database.path)
    let names =
      all
      ? try reader.articleNames()
      : outdated ? try reader.articleNames(notReadBy: run) : article
    let articles = try names.map { name in
      guard let facts = try reader.facts(article: name) else {
        throw Failure(
          "no article is called '\(name)'. 'dossier articles' names them.", .usage)
      }
      return facts.article
    }
    var progress = Progress(total: articles.count)
    try await Rereader(reader: FactReader(readers.reader), store: store, run: run, jobs: jobs)
      .reread(articles) { progress.show($0) }
    progress.clear()
    print("\(articles.count) read again")
  }
}
