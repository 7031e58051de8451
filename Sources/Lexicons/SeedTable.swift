/// A small seed file of tab-separated columns, read whole.
///
/// Lines that start with `#` are comments; the last one before the rows names the columns.
public struct SeedTable: Sendable {
  /// Path inside `seeds/`.
  public let file: String
  public let columns: [String]
  /// In the order of the file.
  public let rows: [SeedRow]

  /// Reads an embedded seed.
  ///
  /// - Parameters:
  ///   - file: Path inside `seeds/`, such as `words/titles.tsv`.
  ///   - columns: The names that the file must give its columns.
  /// - Throws: `LexiconError` with file and line.
  public init(_ file: String, columns: [String]) throws(LexiconError) {
    guard let bytes = SeedFile.bytes(file) else {
      throw LexiconError(file: file, line: 0, reason: .missingFile)
    }
    try self.init(file, columns: columns, bytes: bytes)
  }

  /// Reads a table that lies elsewhere, such as one in a test.
  public init(_ file: String, columns: [String], text: String) throws(LexiconError) {
    try self.init(file, columns: columns, bytes: Array(text.utf8))
  }

  /// Reads a table whose bytes are at hand.
  init(_ file: String, columns: [String], bytes: [UInt8]) throws(LexiconError) {
    let read: Result<SeedTable, LexiconError> = bytes.withUnsafeBytes { bytes in
      do throws(LexiconError) {
        return .success(try SeedTable(file, columns: columns, bytes: bytes))
      } catch {
        return .failure(error)
      }
    }
    self = try read.get()
  }

  private init(
    _ file: String, columns: [String], bytes: UnsafeRawBufferPointer
  ) throws(LexiconError) {
    self.file = file
    self.columns = columns
    var rows: [SeedRow] = []
    var header: String?
    var start = 0
    var line = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      line += 1
      let text = UnsafeRawBufferPointer(rebasing: bytes[start..<end])
      start = end + 1
      if text.isEmpty { continue }
      if text[0] == UInt8(ascii: "#") {
        if rows.isEmpty { header = String(decoding: text.dropFirst(2), as: UTF8.self) }
        continue
      }
      rows.append(try Self.row(text, at: line, of: file, columns: columns))
    }
    let expected = columns.joined(separator: "\t")
    if header != expected {
      throw LexiconError(
        file: file, line: 0, reason: .columnNames(found: header ?? "", expected: expected))
    }
    self.rows = rows
  }

  private static func row(
    _ text: UnsafeRawBufferPointer, at line: Int, of file: String, columns: [String]
  ) throws(LexiconError) -> SeedRow {
    var cells: [String] = []
    cells.reserveCapacity(columns.count)
    var start = 0
    for end in 0...text.count where end == text.count || text[end] == UInt8(ascii: "\t") {
      let cell = UnsafeRawBufferPointer(rebasing: text[start..<end])
      guard let value = String(validating: cell, as: UTF8.self) else {
        throw LexiconError(file: file, line: line, reason: .notUTF8)
      }
      cells.append(value)
      start = end + 1
    }
    guard cells.count == columns.count else {
      throw LexiconError(
        file: file, line: line,
        reason: .columnCount(found: cells.count, expected: columns.count))
    }
    return SeedRow(file: file, line: line, columns: columns, cells: cells)
  }
}

/// One row of a seed table.
public struct SeedRow: Sendable {
  /// Path inside `seeds/`.
  public let file: String
  /// 1-based.
  public let line: Int
  public let columns: [String]
  /// As many as there are columns; empty where the file leaves one out.
  public let cells: [String]

  /// The cell of a column, by its position.
  public subscript(index: Int) -> String { cells[index] }

  /// The cell of a column, which must exist, by its name.
  public subscript(column: String) -> String {
    guard let index = columns.firstIndex(of: column) else {
      preconditionFailure("\(file) has no column \(column)")
    }
    return cells[index]
  }

  /// The cell of a column, which must not be empty.
  ///
  /// - Throws: `LexiconError` with file and line when it is.
  public func required(_ column: String) throws(LexiconError) -> String {
    let cell = self[column]
    guard !cell.isEmpty else { throw error(.emptyCell(column: column)) }
    return cell
  }

  /// The cell of a column of whole numbers.
  ///
  /// - Throws: `LexiconError` with file and line when it is none.
  public func integer(_ column: String) throws(LexiconError) -> Int {
    guard let number = Int(self[column]) else {
      throw error(.unknownValue(self[column], column: column, allowed: "a whole number"))
    }
    return number
  }

  /// The cell of a column whose values are the cases of an enum.
  ///
  /// - Throws: `LexiconError` with file, line and the values allowed.
  public func value<Value>(
    _ column: String, as type: Value.Type = Value.self
  ) throws(LexiconError) -> Value
  where Value: RawRepresentable & CaseIterable, Value.RawValue == String {
    let cell = self[column]
    guard let value = Value(rawValue: cell) else {
      let allowed = Value.allCases.map(\.rawValue).joined(separator: ", ")
      throw error(.unknownValue(cell, column: column, allowed: allowed))
    }
    return value
  }

  /// A fault of this row, to throw.
  public func error(_ reason: LexiconError.Reason) -> LexiconError {
    LexiconError(file: file, line: line, reason: reason)
  }
}
