import Knowledge

/// Comma-separated values.
///
/// Source: RFC 4180.
struct CSVRows: RowFormatter {
  /// True where a spreadsheet opens the file: with a byte order mark, and without formulas.
  var isForSpreadsheets = false

  func begin(_ columns: [String], showsHeader: Bool, into bytes: inout [UInt8]) {
    if isForSpreadsheets { bytes += "\u{FEFF}".utf8 }
    if showsHeader { add(columns.map(Cell.text), into: &bytes) }
  }

  func add(_ row: [Cell], into bytes: inout [UInt8]) {
    for (index, cell) in row.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      if case .text(let text) = cell {
        add(isForSpreadsheets ? Self.harmless(text) : text, into: &bytes)
      } else {
        bytes += cell.text.utf8
      }
    }
    bytes += "\r\n".utf8
  }

  private func add(_ text: String, into bytes: inout [UInt8]) {
    let quote = UInt8(ascii: "\"")
    var text = text
    text.withUTF8 { utf8 in
      guard utf8.isEmpty || utf8.contains(where: needsQuotes) else {
        bytes += utf8
        return
      }
      bytes.append(quote)
      var rest = utf8[...]
      while let place = rest.firstIndex(of: quote) {
        bytes += rest[...place]
        bytes.append(quote)
        rest = rest[(place + 1)...]
      }
      bytes += rest
      bytes.append(quote)
    }
  }

  /// A text that no spreadsheet takes for a formula: an apostrophe stands before its first sign.
  ///
  /// Source: OWASP, "CSV Injection".
  private static func harmless(_ text: String) -> String {
    guard let first = text.unicodeScalars.first, "=+-@\t\r".unicodeScalars.contains(first)
    else { return text }
    return "'" + text
  }

  private func needsQuotes(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: ","), UInt8(ascii: "\n"), UInt8(ascii: "\r"): true
    default: false
    }
  }
}

/// Tab-separated values with backslash escapes.
///
/// Source: IANA text/tab-separated-values; escapes as PostgreSQL's COPY writes them.
struct TSVRows: RowFormatter {
  func begin(_ columns: [String], showsHeader: Bool, into bytes: inout [UInt8]) {
    if showsHeader { add(columns.map(Cell.text), into: &bytes) }
  }

  func add(_ row: [Cell], into bytes: inout [UInt8]) {
    for (index, cell) in row.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: "\t")) }
      for byte in cell.text.utf8 {
        switch byte {
        case UInt8(ascii: "\t"): bytes += "\\t".utf8
        case UInt8(ascii: "\n"): bytes += "\\n".utf8
        case UInt8(ascii: "\r"): bytes += "\\r".utf8
        case UInt8(ascii: "\\"): bytes += "\\\\".utf8
        default: bytes.append(byte)
        }
      }
    }
    bytes.append(UInt8(ascii: "\n"))
  }
}
