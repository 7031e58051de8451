import Extraction
import Ingestion
import Knowledge
import Lexicons
import Linguistics
import Pipeline
import Resolution

/// Words a CPU second of each stage and of the whole way from text to facts.
struct ReadingBenchmarks {
  let articles: [Article]
  let runs: Int

  func run(into report: inout BenchmarkReport) throws {
    let words = articles.reduce(0) { $0 + wordCount($1.text) }
    let lexicons = try Lexicons.standard()
    let stages: [(name: String, stage: any Stage)] = [
      ("read: annotate", try Annotator(lexicons: lexicons)),
      ("read: mentions", try MentionFinder(lexicons: lexicons)),
      ("read: entities", try ArticleResolver(lexicons: lexicons)),
      ("read: claims", try ClaimExtractor(lexicons: lexicons)),
    ]
    var documents = articles.map(Document.init(article:))
    for (name, stage) in stages {
      let before = documents
      try report.measure(name, units: words, unit: "words", runs: runs) {
        documents = before
        for index in documents.indices { try stage.annotate(&documents[index]) }
        return documents.map(\.facts)
      }
    }
    let reader = try FactReader()
    try report.measure("read: all", units: words, unit: "words", runs: runs) {
      try articles.map { try reader.facts(of: $0) }
    }
  }

  /// Runs of bytes between white space.
  private func wordCount(_ text: String) -> Int {
    text.utf8.split { $0 == 0x20 || $0 == 0x0A }.count
  }
}
