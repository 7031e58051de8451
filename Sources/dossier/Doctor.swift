import ArgumentParser
import Glibc
import Ingestion
import Knowledge
import Pipeline
import Storage

/// Looks for damage in the database, and saves what can be saved.
struct Doctor: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "Look for damage in the database; save what can be saved.",
    discussion: """
      EXAMPLES
        dossier doctor
        dossier doctor --salvage saved.sqlite --db news.sqlite

      Looks at every page, row, reference, text and index of words, and changes
      nothing; the exit status is 2 where anything is wrong. --salvage takes the
      texts that are whole and the corrections into a new database, where the texts
      are read again; it names the articles that are lost, and the status is 1 then.
      """)

  @OptionGroup var database: DatabaseOptions
  @OptionGroup var output: OutputOptions

  @Option(
    help: ArgumentHelp("Save what can be saved into a new database.", valueName: "file"),
    completion: .file())
  var salvage: String?

  func run() async throws {
    if let salvage { return try await save(into: salvage) }
    let found = try Examination(path: database.path, digest: sha256(of:))
    try output.write(
      columns: ["check", "state", "detail"],
      rows: found.findings.map {
        [.text($0.check), .text($0.isSound ? "ok" : "wrong"), .text($0.detail)]
      })
    if !found.isSound { throw StorageError(path: database.path, reason: .damaged) }
  }

  private func save(into path: String) async throws {
    guard access(path, F_OK) != 0 else {
      throw Failure("\(path) is there already. Name a new file for what is saved.", .usage)
    }
    let salvage = try Salvage(path: database.path)
    let store = try DatabaseOptions.store(at: path)
    let ingester = Ingester(
      reader: try FactReader(), store: store,
      run: ReadingRun(program: Dossier.configuration.version), jobs: 2)
    var lost: [String] = []
    let items = salvage.articles(digest: sha256(of:)).compactMap { found -> InputFeed.Item? in
      switch found {
      case .article(let article): return InputFeed.Item(path: path, article: .success(article))
      case .lost(let name):
        lost.append(name ?? "one without a name")
        return nil
      }
    }
    let summary = try await ingester.ingest(items)
    let corrections = try store.add(salvage.corrections())
    print("\(path): \(summary.stored) articles saved and read again, \(corrections) corrections")
    for name in lost { StandardError.write("dossier: lost: the article '\(name)'\n") }
    if !lost.isEmpty || summary.failed > 0 {
      throw ExitCode(ExitStatus.inputFailed.rawValue)
    }
  }
}
