import Knowledge

/// Rows as a table of GitHub-flavoured Markdown.
///
/// Source: https://github.github.com/gfm/#tables-extension-.
struct MarkdownRows: RowFormatter {
  func begin(_ columns: [String], showsHeader: Bool, into bytes: inout [UInt8]) {
    guard showsHeader else { return }
    add(columns.map(Cell.text), into: &bytes)
    bytes += (String(repeating: "|---", count: columns.count) + "|\n").utf8
  }

  func add(_ row: [Cell], into bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "|"))
    for cell in row {
      bytes.append(UInt8(ascii: " "))
      var afterReturn = false
      for byte in cell.text.utf8 {
        switch byte {
        case UInt8(ascii: "|"), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
        case UInt8(ascii: "\n") where afterReturn: break
        case UInt8(ascii: "\n"), UInt8(ascii: "\r"): bytes += "<br>".utf8
        case UInt8(ascii: "<"): bytes += "&lt;".utf8
        default: bytes.append(byte)
        }
        afterReturn = byte == UInt8(ascii: "\r")
      }
      bytes += " |".utf8
    }
    bytes.append(UInt8(ascii: "\n"))
  }
}
