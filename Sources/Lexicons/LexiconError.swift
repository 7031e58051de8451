/// A fault in a seed file: which file and line, what is wrong, what to do.
public struct LexiconError: Error, Equatable, CustomStringConvertible {
  public enum Reason: Equatable, Sendable {
    case missingFile
    case notUTF8
    case columnNames(found: String, expected: String)
    case columnCount(found: Int, expected: Int)
    case emptyCell(column: String)
    case unknownValue(String, column: String, allowed: String)
    case duplicate(String, firstLine: Int)
  }

  /// Path inside `seeds/`.
  public let file: String
  /// 1-based; 0 when the fault is the whole file's.
  public let line: Int
  public let reason: Reason

  public init(file: String, line: Int, reason: Reason) {
    self.file = file
    self.line = line
    self.reason = reason
  }

  public var description: String {
    let place = line > 0 ? "seeds/\(file):\(line)" : "seeds/\(file)"
    return "\(place): \(problem)"
  }

  private var problem: String {
    switch reason {
    case .missingFile:
      "no such seed in the program; add the file, run seeds/stamp.sh and build again"
    case .notUTF8:
      "not UTF-8; save the file as UTF-8"
    case .columnNames(let found, let expected):
      "the last comment line names the columns '\(found)'; it must be '\(expected)'"
    case .columnCount(let found, let expected):
      "\(found) columns, expected \(expected); columns are parted by one tab each"
    case .emptyCell(let column):
      "column '\(column)' must not be empty"
    case .unknownValue(let value, let column, let allowed):
      "'\(value)' is no value of column '\(column)'; use \(allowed)"
    case .duplicate(let key, let firstLine):
      "'\(key)' stands already in line \(firstLine); remove one of them"
    }
  }
}
