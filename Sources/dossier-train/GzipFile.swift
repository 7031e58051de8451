import CZlib

/// Reads whole files packed with gzip.
enum GzipFile {
  /// The text of a file.
  ///
  /// - Throws: `GzipError` where it cannot be opened or is damaged.
  static func text(_ path: String) throws -> String {
    guard let file = gzopen(path, "rb") else { throw GzipError(path: path) }
    defer { gzclose(file) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 20)
    while true {
      let count = gzread(file, &chunk, UInt32(chunk.count))
      if count < 0 { throw GzipError(path: path) }
      if count == 0 { return String(decoding: bytes, as: UTF8.self) }
      bytes.append(contentsOf: chunk[..<Int(count)])
    }
  }
}

/// A file that gzip does not read.
struct GzipError: Error, CustomStringConvertible {
  let path: String
  var description: String { "\(path): cannot be read as gzip" }
}
