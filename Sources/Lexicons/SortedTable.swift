/// A large seed file, sorted by the bytes of its first column, searched where it lies in the
/// executable; nothing is read at start but its header.
struct SortedTable: Sendable {
  let file: String
  private let index: Int
  /// Byte offset of the first row.
  private let start: Int

  /// Finds the file, which must give its columns these names.
  init(_ file: String, columns: [String]) throws(LexiconError) {
    guard let index = SeedFile.index(of: file) else {
      throw LexiconError(file: file, line: 0, reason: .missingFile)
    }
    let bytes = SeedFile.bytes(at: index)
    var start = 0
    var header = ""
    while start < bytes.count, bytes[start] == UInt8(ascii: "#") {
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      header = String(decoding: bytes[start..<end].dropFirst(2), as: UTF8.self)
      start = min(end + 1, bytes.count)
    }
    let expected = columns.joined(separator: "\t")
    guard header == expected else {
      throw LexiconError(
        file: file, line: 0, reason: .columnNames(found: header, expected: expected))
    }
    (self.file, self.index, self.start) = (file, index, start)
  }

  /// Whether a row's first column is the key.
  ///
  /// - Complexity: O(log *n*) in rows.
  func contains(_ key: UnsafeBufferPointer<UInt8>) -> Bool {
    let bytes = SeedFile.bytes(at: index)
    let row = lowerBound(key, in: bytes)
    return row < bytes.count && compare(key, rowAt: row, in: bytes) == 0
  }

  /// The other columns of every row whose first column is the key, in the order of the file.
  func rows(_ key: UnsafeBufferPointer<UInt8>) -> [[Substring]] {
    let bytes = SeedFile.bytes(at: index)
    var row = lowerBound(key, in: bytes)
    var found: [[Substring]] = []
    while row < bytes.count, compare(key, rowAt: row, in: bytes) == 0 {
      let end = bytes[row...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      let cells = String(decoding: bytes[(row + key.count)..<end], as: UTF8.self)
      found.append(
        Array(cells.split(separator: "\t", omittingEmptySubsequences: false).dropFirst()))
      row = end + 1
    }
    return found
  }

  /// Offset of the first row that does not sort before the key; the end when there is none.
  private func lowerBound(
    _ key: UnsafeBufferPointer<UInt8>, in bytes: UnsafeRawBufferPointer
  ) -> Int {
    var low = start
    var high = bytes.count
    while low < high {
      var row = (low + high) / 2
      while row > low, bytes[row - 1] != UInt8(ascii: "\n") { row -= 1 }
      if compare(key, rowAt: row, in: bytes) <= 0 {
        high = row
      } else {
        low = row
        while low < high, bytes[low] != UInt8(ascii: "\n") { low += 1 }
        low = min(low + 1, high)
      }
    }
    return low
  }

  /// Less than, equal to or greater than zero, as the key sorts against the row's first column.
  private func compare(
    _ key: UnsafeBufferPointer<UInt8>, rowAt row: Int, in bytes: UnsafeRawBufferPointer
  ) -> Int {
    var offset = 0
    while true {
      let position = row + offset
      let isCellEnd =
        position >= bytes.count || bytes[position] == UInt8(ascii: "\t")
        || bytes[position] == UInt8(ascii: "\n")
      if offset == key.count { return isCellEnd ? 0 : -1 }
      if isCellEnd { return 1 }
      if key[offset] != bytes[position] { return Int(key[offset]) - Int(bytes[position]) }
      offset += 1
    }
  }
}

extension SortedTable {
  func contains(_ key: String) -> Bool {
    withBytes(of: key) { contains($0) }
  }

  func rows(_ key: String) -> [[Substring]] {
    withBytes(of: key) { rows($0) }
  }

  private func withBytes<Value>(
    of key: String, _ body: (UnsafeBufferPointer<UInt8>) -> Value
  ) -> Value {
    var key = key
    return key.withUTF8(body)
  }
}
