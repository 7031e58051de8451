import Knowledge

/// Rows as aligned columns for people; where they can't share the width, as one block a row.
struct AlignedTable: RowFormatter {
  let style: TableStyle
  private var columns: [String] = []
  private var rows: [[Cell]] = []
  private var showsHeader = true
  /// Columns between two values.
  private static let gap = 2
  /// A column narrower than this breaks words rather than lines.
  private static let narrowest = 11
  /// A value of more lines than this is read better in a block.
  private static let mostLines = 12

  init(style: TableStyle) { self.style = style }

  mutating func begin(_ columns: [String], showsHeader: Bool, into bytes: inout [UInt8]) {
    self.columns = columns
    self.showsHeader = showsHeader
  }

  mutating func add(_ row: [Cell], into bytes: inout [UInt8]) { rows.append(row) }

  func finish(into bytes: inout [UInt8]) {
    if let widths = columnWidths() {
      writeTable(widths, into: &bytes)
    } else {
      writeBlocks(into: &bytes)
    }
  }

  /// Each column's width; nil where the terminal is too narrow for all of them.
  private func columnWidths() -> [Int]? {
    var natural = columns.map { showsHeader ? DisplayWidth.columns(of: $0) : 1 }
    var longestWord = natural
    for row in rows {
      for (index, cell) in row.enumerated() {
        for line in TextWrapping.lines(of: cell.text, width: nil) {
          natural[index] = max(natural[index], DisplayWidth.columns(of: line))
          for word in line.words {
            longestWord[index] = max(longestWord[index], DisplayWidth.columns(of: word))
          }
        }
      }
    }
    guard let width = style.width else { return natural }
    let available = width - Self.gap * (columns.count - 1)
    guard natural.reduce(0, +) > available else { return natural }
    let floors = zip(natural, longestWord).map { $0 <= Self.narrowest ? $0 : min($0, $1) }
    return Self.shared(natural, floors, available)
      ?? Self.shared(natural, natural.map { min($0, Self.narrowest) }, available)
  }

  /// The floors and what is left of the width, shared by how much each column lacks; nil where the
  /// floors do not fit, or where a column would be cut too narrow to read.
  private static func shared(_ natural: [Int], _ floors: [Int], _ available: Int) -> [Int]? {
    let left = available - floors.reduce(0, +)
    let lacking = zip(natural, floors).map { $0 - $1 }
    let lack = lacking.reduce(0, +)
    guard left >= 0, lack > 0 else { return nil }
    let widths = zip(floors, lacking).map { $0 + left * $1 / lack }
    let isReadable = zip(natural, widths).allSatisfy { natural, width in
      natural <= width || (width >= narrowest && natural <= width * mostLines)
        || natural <= width * 2
    }
    return isReadable ? widths : nil
  }

  private func writeTable(_ widths: [Int], into bytes: inout [UInt8]) {
    let numeric = columns.indices.map { column in
      rows.allSatisfy { $0[column].isNumberOrNull } && !rows.allSatisfy { $0[column] == .null }
    }
    if showsHeader {
      let head = lines(columns.map(Cell.text), widths, numeric)
      let rule = widths.map { String(repeating: "─", count: $0) }
      for line in head { bytes += emphasised(line).utf8 }
      bytes += (rule.joined(separator: "  ") + "\n").utf8
    }
    for row in rows {
      for line in lines(row, widths, numeric) { bytes += (line + "\n").utf8 }
    }
  }

  private func lines(_ row: [Cell], _ widths: [Int], _ numeric: [Bool]) -> [String] {
    let cells = zip(row, widths).map { TextWrapping.lines(of: $0.text, width: max(2, $1)) }
    return (0..<(cells.map(\.count).max() ?? 0)).map { line in
      var text = ""
      var pending = 0
      for (index, cell) in cells.enumerated() {
        let part = line < cell.count ? cell[line] : ""
        let padding = max(0, widths[index] - DisplayWidth.columns(of: part))
        if numeric[index] { pending += padding }
        if !part.isEmpty {
          text += String(repeating: " ", count: pending) + part
          pending = 0
        }
        pending += (numeric[index] ? 0 : padding) + Self.gap
      }
      return text
    }
  }

  private func writeBlocks(into bytes: inout [UInt8]) {
    let label = columns.map { DisplayWidth.columns(of: $0) }.max() ?? 0
    let width = style.width.map { max(20, $0 - label - Self.gap) }
    for (number, row) in rows.enumerated() {
      if number > 0 { bytes.append(UInt8(ascii: "\n")) }
      for (column, cell) in zip(columns, row) where cell != .null {
        let indent = String(repeating: " ", count: label + Self.gap)
        let name = column + indent.dropFirst(DisplayWidth.columns(of: column))
        for (index, line) in TextWrapping.lines(of: cell.text, width: width).enumerated() {
          bytes += ((index == 0 ? name : indent) + line + "\n").utf8
        }
      }
    }
  }

  private func emphasised(_ line: String) -> String {
    style.isColoured ? "\u{1B}[1m\(line)\u{1B}[0m\n" : line + "\n"
  }
}

extension Cell {
  fileprivate var isNumberOrNull: Bool {
    switch self {
    case .text: false
    case .null, .integer, .real: true
    }
  }
}
