import ArgumentParser
import Knowledge
import Storage

/// Takes another database in.
struct Merge: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge",
    abstract: "Take in all articles and corrections of another database.",
    discussion: """
      EXAMPLES
        dossier merge other.sqlite --db news.sqlite

      Gives what reading the articles of both into one database would have given,
      without reading them again. The other database is not changed.
      """)

  @OptionGroup var database: DatabaseOptions
  @OptionGroup var waiting: WaitOptions

  @Argument(help: "The other database.")
  var other: String

  /// Articles a transaction.
  private static let batchLimit = 64

  func run() throws {
    let reader = try KnowledgeReader(path: other)
    try database.requireFile()
    let store = try database.store(wait: waiting.wait)
    let names = try reader.articleNames()
    let stored = try takeArticles(names, from: reader, into: store)
    let problems = Dictionary(grouping: try reader.problems(), by: \.input)
    try store.replaceProblems(of: problems.sorted { $0.key < $1.key }.map { ($0.key, $0.value) })
    let new = try store.add(try reader.corrections())
    print(
      "\(names.count) articles = \(stored) new + \(names.count - stored) known;"
        + " \(new) new corrections")
  }

  /// Returns how many were new or other than those of the same name.
  private func takeArticles(
    _ names: [String], from reader: KnowledgeReader, into store: KnowledgeStore
  ) throws -> Int {
    var stored = 0
    var batch: [ArticleFacts] = []
    var batchRun: ReadingRun?
    func flush() throws {
      if let batchRun {
        stored += try store.ingest(batch, readBy: batchRun, settles: false).count {
          $0 != .unchanged
        }
      }
      batch.removeAll()
    }
    for name in names {
      guard let facts = try reader.facts(article: name),
        let run = try reader.run(ofArticle: name)
      else { continue }
      if run != batchRun || batch.count >= Self.batchLimit { try flush() }
      batchRun = run
      batch.append(facts)
    }
    try flush()
    return stored
  }
}
