import Knowledge

/// Rows as JSON objects: one array of them, or one a line.
struct JSONRows: RowFormatter {
  let isOneArray: Bool
  private var columns: [String] = []
  private var isFirst = true

  init(isOneArray: Bool) { self.isOneArray = isOneArray }

  mutating func begin(_ columns: [String], showsHeader: Bool, into bytes: inout [UInt8]) {
    self.columns = columns
    if isOneArray { bytes.append(UInt8(ascii: "[")) }
  }

  mutating func add(_ row: [Cell], into bytes: inout [UInt8]) {
    if isOneArray { bytes += (isFirst ? "\n" : ",\n").utf8 }
    isFirst = false
    var json = JSONWriter()
    json.object { json in
      for (column, cell) in zip(columns, row) {
        json.key(column)
        switch cell {
        case .null: json.null()
        case .integer(let number): json.number(number)
        case .real(let number): json.number(number)
        case .text(let text): json.string(text)
        }
      }
    }
    bytes += json.bytes
    if !isOneArray { bytes.append(UInt8(ascii: "\n")) }
  }

  func finish(into bytes: inout [UInt8]) {
    if isOneArray { bytes += (isFirst ? "]\n" : "\n]\n").utf8 }
  }
}
