import Foundation
import Knowledge
import Storage
import TestSupport

/// A folder of its own for one test; gone when the test lets go of it.
final class TemporaryFolder {
  let path: String

  init() throws {
    let url = FileManager.default.temporaryDirectory
      .appendingPathComponent("dossier-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    path = url.path
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func file(_ name: String) -> String { "\(path)/\(name)" }

  /// A knowledge base in the folder, open for writing.
  func store(_ name: String = "test.sqlite") throws -> KnowledgeStore {
    try KnowledgeStore(path: file(name), resolver: PlainResolver())
  }

  func reader(_ name: String = "test.sqlite") throws -> KnowledgeReader {
    try KnowledgeReader(path: file(name))
  }
}

let testRun = ReadingRun(program: "test", models: "none")
