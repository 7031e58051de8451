import Foundation
import Knowledge
import Lexicons
import Pipeline
import Querying
import Resolution
import Storage

/// Articles a CPU second into the database, and queries a CPU second out of it.
struct StoreBenchmarks {
  let articles: [Article]
  let runs: Int

  func run(into report: inout BenchmarkReport) throws {
    let reader = try FactReader()
    let facts = try articles.map { try reader.facts(of: $0) }
    let resolver = try EntityResolver(lexicons: Lexicons.standard())
    let run = ReadingRun(program: "dossier-bench")
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("dossier-bench-\(ProcessInfo.processInfo.processIdentifier)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }

    var number = 0
    var path = ""
    try report.measure("store", units: facts.count, unit: "articles", runs: runs) {
      number += 1
      path = folder.appendingPathComponent("\(number).sqlite").path
      let store = try KnowledgeStore(path: path, resolver: resolver)
      var outcomes: [IngestOutcome] = []
      for start in stride(from: 0, to: facts.count, by: 64) {
        let batch = Array(facts[start..<min(start + 64, facts.count)])
        outcomes += try store.ingest(batch, readBy: run, settles: false)
      }
      try store.settle()
      return outcomes
    }
    try ask(try ReadOnlyConnection(path: path), into: &report)
  }

  private func ask(_ connection: ReadOnlyConnection, into report: inout BenchmarkReport) throws {
    let engine = QueryEngine(connection: connection)
    for name in ["who-attended", "commitments", "people"] {
      let query = try QueryCatalogue.query(named: name)
      try report.measure("query: \(name)", units: 20, unit: "queries", runs: runs) {
        try (0..<20).map { _ in try engine.answer(query, arguments: [:]).rows.count }
      }
    }
  }
}
