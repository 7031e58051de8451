import Foundation
import Knowledge
import Storage

/// A folder of its own for one test; gone when the test lets go of it.
public final class TemporaryFolder: Sendable {
  public let path: String

  public init() throws {
    let url = FileManager.default.temporaryDirectory
      .appendingPathComponent("dossier-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    path = url.path
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  public func file(_ name: String) -> String { "\(path)/\(name)" }

  /// A knowledge base in the folder, open for writing.
  public func store(
    _ name: String = "test.sqlite", resolver: any CrossArticleResolver = PlainResolver()
  ) throws -> KnowledgeStore {
    try KnowledgeStore(path: file(name), resolver: resolver)
  }

  public func reader(_ name: String = "test.sqlite") throws -> KnowledgeReader {
    try KnowledgeReader(path: file(name))
  }
}

/// Stands for the program's version where a test does not care.
public let testRun = ReadingRun(program: "test", models: "none")
