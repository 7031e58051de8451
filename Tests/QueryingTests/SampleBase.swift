import Foundation
import Knowledge
import Querying
import Storage
import TestSupport

/// A knowledge base with the sample article, in a folder that goes away with it.
final class SampleBase {
  let engine: QueryEngine
  let connection: ReadOnlyConnection
  private let folder: URL

  init(
    _ facts: [ArticleFacts] = [SampleFacts.odd()], correctedBy corrections: [CorrectionOrder] = []
  ) throws {
    folder = FileManager.default.temporaryDirectory
      .appending(path: "dossier-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let path = folder.appending(path: "test.sqlite").path
    let store = try KnowledgeStore(path: path, resolver: PlainResolver())
    _ = try store.ingest(facts, readBy: ReadingRun(program: "test", models: "none"))
    for order in corrections {
      _ = try store.correct(order, author: "test", reason: "test", at: "2024-05-06T10:00:00.000Z")
    }
    connection = try ReadOnlyConnection(path: path)
    engine = QueryEngine(connection: connection)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  func ask(_ name: String, _ arguments: [String: String] = [:]) throws -> [[String: String]] {
    let answer = try engine.answer(QueryCatalogue.query(named: name), arguments: arguments)
    return answer.rows.map { row in
      Dictionary(uniqueKeysWithValues: zip(answer.columns, row.map(\.text)))
    }
  }
}
