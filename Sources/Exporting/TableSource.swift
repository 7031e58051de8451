import Knowledge

/// Where exports take the rows of the tables of the CSV bundle from.
public protocol TableSource {
  /// Hands on the rows of a table, such as `attendance`, one by one and in a lasting order.
  func forEachRow(of table: String, _ body: (TableRow) throws -> Void) throws
}

/// A row whose values are found by the names of their columns.
public struct TableRow {
  private let columns: [String: Int]
  private let cells: [Cell]

  /// `columns` tells at which place of `cells` each column stands.
  public init(columns: [String: Int], cells: [Cell]) {
    self.columns = columns
    self.cells = cells
  }

  /// The value of a column that the table must have.
  subscript(column: String) -> Cell {
    guard let index = columns[column] else { preconditionFailure("no column '\(column)'") }
    return cells[index]
  }

  func has(_ column: String) -> Bool { columns[column] != nil }

  /// The value in words; nil for null and for an empty text.
  func text(_ column: String) -> String? {
    let text = self[column].text
    return text.isEmpty ? nil : text
  }

  /// The other names, which the tables part by '; '.
  var aliases: [String] {
    (text("aliases") ?? "").split(separator: "; ").map(String.init)
  }
}

/// Gathers bytes and hands them on in large pieces.
final class PieceWriter {
  private var bytes: [UInt8] = []
  private let sink: ExportFile.Sink
  private static let piece = 1 << 16

  init(sink: @escaping ExportFile.Sink) { self.sink = sink }

  func write(_ more: [UInt8]) throws {
    bytes += more
    if bytes.count >= Self.piece { try finish() }
  }

  func write(_ text: String) throws { try write(Array(text.utf8)) }

  /// Hands on what is left.
  func finish() throws {
    try sink(bytes)
    bytes.removeAll(keepingCapacity: true)
  }
}
