/// A file of `seeds/rules`: one rule a row, columns by name.
///
/// The first line that is no comment names the columns.
struct RuleTable: Sendable {
  let file: String
  let rows: [Row]

  struct Row: Sendable {
    /// 1-based.
    let line: Int
    fileprivate let cells: [String: String]

    /// The cell of a column; "" where it is empty.
    subscript(column: String) -> String { cells[column] ?? "" }

    /// The words of a cell, which blanks separate.
    func words(_ column: String) -> [String] {
      self[column].split(separator: " ").map(String.init)
    }
  }

  /// - Parameters:
  ///   - file: The name for error messages, such as `rules/events.tsv`.
  ///   - text: The file's content.
  ///   - columns: The columns that it must have, in order.
  init(file: String, text: String, columns: [String]) throws(RuleError) {
    var header: [String] = []
    var rows: [Row] = []
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    where !line.isEmpty && !line.hasPrefix("#") {
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      if header.isEmpty {
        guard cells == columns else {
          throw RuleError(file: file, line: index + 1, reason: .columns(expected: columns))
        }
        header = cells
      } else {
        guard cells.count == header.count else {
          throw RuleError(
            file: file, line: index + 1,
            reason: .cellCount(found: cells.count, expected: header.count))
        }
        let named = Dictionary(zip(header, cells), uniquingKeysWith: { first, _ in first })
        rows.append(Row(line: index + 1, cells: named))
      }
    }
    self.file = file
    self.rows = rows
  }

  /// The arc paths of a cell, which blanks separate.
  func paths(_ row: Row, _ column: String) throws(RuleError) -> [ArcPath] {
    var paths: [ArcPath] = []
    for word in row.words(column) {
      guard let path = ArcPath(word) else { throw error(row, column, word) }
      paths.append(path)
    }
    return paths
  }

  /// A cell that holds one word of a known set.
  func value<Value: RawRepresentable<String>>(
    _ row: Row, _ column: String, as type: Value.Type = Value.self
  ) throws(RuleError) -> Value {
    guard let value = Value(rawValue: row[column]) else { throw error(row, column, row[column]) }
    return value
  }

  func error(_ row: Row, _ column: String, _ found: String) -> RuleError {
    RuleError(file: file, line: row.line, reason: .unknown(column: column, found: found))
  }
}

/// A rule file that cannot be used: which, where and why.
struct RuleError: Error, Equatable, CustomStringConvertible {
  let file: String
  /// 1-based.
  let line: Int
  let reason: Reason

  enum Reason: Equatable, Sendable {
    case missingFile
    case columns(expected: [String])
    case cellCount(found: Int, expected: Int)
    case unknown(column: String, found: String)
  }

  var description: String {
    let problem =
      switch reason {
      case .missingFile: "the file is not among the seeds; add it under seeds/ and build again"
      case .columns(let expected):
        "the first line without # must name the columns \(expected.joined(separator: ", "))"
      case .cellCount(let found, let expected):
        "\(found) cells, expected \(expected); cells are separated by one tab"
      case .unknown(let column, let found): "'\(found)' is no value of column '\(column)'"
      }
    return "seeds/\(file):\(line): \(problem)"
  }
}
