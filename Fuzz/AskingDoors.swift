import Foundation
import Ingestion
import Knowledge
import Lexicons
import Pipeline
import Querying
import Resolution
import Storage

/// Questions in English to a database of the sample articles.
struct QuestionDoor: Door {
  private let answerer: QuestionAnswerer

  init() throws {
    answerer = try QuestionAnswerer(connection: try SampleDatabase.connection())
  }

  func take(_ bytes: [UInt8]) {
    do {
      _ = try answerer.answer(String(decoding: bytes, as: UTF8.self))
    } catch is QuestionError {
    } catch {
      fatalError("\(error)")
    }
  }
}

/// SQL of a user; nothing may change, and what is refused is refused in words.
struct SQLDoor: Door {
  private let connection: ReadOnlyConnection
  private let stamp: Data

  init() throws {
    connection = try SampleDatabase.connection()
    stamp = try Data(contentsOf: URL(filePath: connection.path))
  }

  func take(_ bytes: [UInt8]) {
    do {
      _ = try connection.query(
        String(decoding: bytes, as: UTF8.self), rowLimit: 100, timeLimit: 0.3,
        memoryLimit: 64 << 20)
    } catch {
      precondition(!error.description.isEmpty)
      if case .failed(let words) = error.reason, words.contains("malformed") { fatalError(words) }
    }
    var files: [String] = []
    if bytes.count % 64 == 0 {
      let folder = URL(filePath: connection.path).deletingLastPathComponent().path
      files = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
      precondition(files.allSatisfy { $0.hasPrefix("fuzz.sqlite") }, "made a file: \(files)")
      precondition((try? Data(contentsOf: URL(filePath: connection.path))) == stamp, "changed")
    }
  }
}

/// The sample articles, read into a database of this process.
private enum SampleDatabase {
  static func connection() throws -> ReadOnlyConnection {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "dossier-fuzz-\(getpid())").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let path = folder + "/fuzz.sqlite"
    let store = try KnowledgeStore(
      path: path, resolver: EntityResolver(lexicons: Lexicons.standard()))
    let reader = try FactReader()
    let articles = InputFeed(
      InputFinder().inputs(for: ["seeds/articles"]), reader: ArticleReader())
    let facts = try articles.map { try reader.facts(of: $0.article.get()) }
    _ = try store.ingest(facts, readBy: ReadingRun(program: "fuzz"))
    return try ReadOnlyConnection(path: path)
  }
}
