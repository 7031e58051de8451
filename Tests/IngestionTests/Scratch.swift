import CZlib
import Foundation
import Ingestion
import Knowledge

/// A folder of its own for one test, removed when the test is over.
final class Scratch {
  let path: String

  init() throws {
    let url = FileManager.default.temporaryDirectory.appendingPathComponent(
      "ingestion-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    path = url.path
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Writes a file, with the folders it needs, and returns its path.
  @discardableResult
  func write(_ name: String, _ bytes: [UInt8]) throws -> String {
    let file = URL(fileURLWithPath: path).appendingPathComponent(name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
    return file.path
  }

  @discardableResult
  func write(_ name: String, _ text: String) throws -> String {
    try write(name, Array(text.utf8))
  }

  /// Everything that a file of these bytes yields.
  func read(
    _ name: String, _ bytes: [UInt8], options: ReadingOptions = ReadingOptions()
  ) throws -> [Result<Article, InputProblem>] {
    let input = Input(path: try write(name, bytes))
    return Array(ArticleReader(options: options).articles(from: input))
  }

  func read(
    _ name: String, _ text: String, options: ReadingOptions = ReadingOptions()
  ) throws -> [Result<Article, InputProblem>] {
    try read(name, Array(text.utf8), options: options)
  }
}

extension [Result<Article, InputProblem>] {
  var articles: [Article] { compactMap { try? $0.get() } }

  var problems: [InputProblem] {
    compactMap { if case .failure(let problem) = $0 { problem } else { nil } }
  }
}

/// The bytes as one gzip member.
func gzipped(_ bytes: [UInt8]) -> [UInt8] {
  var stream = z_stream()
  deflateInit2_(
    &stream, 6, Z_DEFLATED, MAX_WBITS + 16, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
    Int32(MemoryLayout<z_stream>.size))
  defer { deflateEnd(&stream) }
  var (input, output) = (bytes, [UInt8](repeating: 0, count: bytes.count + bytes.count / 8 + 64))
  let count = output.count
  input.withUnsafeMutableBufferPointer { source in
    output.withUnsafeMutableBufferPointer { target in
      stream.next_in = source.baseAddress
      stream.avail_in = UInt32(source.count)
      stream.next_out = target.baseAddress
      stream.avail_out = UInt32(target.count)
      deflate(&stream, Z_FINISH)
    }
  }
  return Array(output[..<(count - Int(stream.avail_out))])
}
