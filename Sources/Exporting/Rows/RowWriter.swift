import Knowledge

/// Writes rows in one of the formats, in constant memory except for the aligned table.
public struct RowWriter {
  private var formatter: any RowFormatter
  private var bytes: [UInt8] = []
  private let sink: ([UInt8]) throws -> Void
  private static let chunk = 1 << 16

  /// Starts the output; nothing reaches the sink before a chunk is full or `finish()`.
  ///
  /// Without its header the line of column names is left out (of no effect on JSON). The sink
  /// takes the output as UTF-8, piece by piece.
  public init(
    format: OutputFormat, columns: [String], showsHeader: Bool = true,
    style: TableStyle = TableStyle(), sink: @escaping ([UInt8]) throws -> Void
  ) {
    self.sink = sink
    formatter =
      switch format {
      case .table: AlignedTable(style: style)
      case .csv: CSVRows()
      case .excel: CSVRows(isForSpreadsheets: true)
      case .tsv: TSVRows()
      case .json: JSONRows(isOneArray: true)
      case .jsonl: JSONRows(isOneArray: false)
      case .markdown: MarkdownRows()
      }
    formatter.begin(columns, showsHeader: showsHeader, into: &bytes)
  }

  /// Takes one value a column.
  public mutating func write(_ row: [Cell]) throws {
    formatter.add(row, into: &bytes)
    if bytes.count >= Self.chunk { try flush() }
  }

  /// Writes what is left; call it once, after the last row.
  public mutating func finish() throws {
    formatter.finish(into: &bytes)
    try flush()
  }

  private mutating func flush() throws {
    try sink(bytes)
    bytes.removeAll(keepingCapacity: true)
  }
}

/// Turns rows into the bytes of one format.
protocol RowFormatter {
  mutating func begin(_ columns: [String], showsHeader: Bool, into bytes: inout [UInt8])
  mutating func add(_ row: [Cell], into bytes: inout [UInt8])
  mutating func finish(into bytes: inout [UInt8])
}

extension RowFormatter {
  mutating func finish(into bytes: inout [UInt8]) {}
}
