import ArgumentParser
import Ingestion
import Knowledge

/// Measures every stage of reading, storing and asking; a wrong answer voids its time.
@main
struct Bench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dossier-bench",
    abstract: "Measure the speed of every stage; `make bench` keeps the figures.")

  @Option(help: "Articles to read: a file of any form that `dossier ingest` takes.")
  var corpus = "../shared/corpora/bulk/open-news.jsonl.gz"

  @Option(help: "Most articles to take.")
  var articles = 500

  @Option(help: "Runs of each benchmark; the table shows their median.")
  var runs = 5

  @Option(help: "CSV file for the single runs.")
  var output: String?

  func validate() throws {
    guard articles > 0, runs > 0 else {
      throw ValidationError("--articles and --runs must be positive.")
    }
  }

  func run() throws {
    let articles = try load()
    var report = BenchmarkReport()
    try ReadingBenchmarks(articles: articles, runs: runs).run(into: &report)
    try StoreBenchmarks(articles: articles, runs: runs).run(into: &report)
    print(report.table)
    if let output { try report.writeCSV(to: output) }
  }

  private func load() throws -> [Article] {
    let found = ArticleReader().articles(from: Input(path: corpus)).prefix(articles)
      .compactMap { try? $0.get() }
    guard !found.isEmpty else {
      throw ValidationError("No article could be read from \(corpus); name another with --corpus.")
    }
    return found
  }
}
