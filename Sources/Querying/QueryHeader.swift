extension CannedQuery {
  /// Reads the header of a query's file: comment lines `-- key: value` before the SQL.
  ///
  /// - Throws: `QueryFileError` with file and line.
  init(file: String, text: String) throws {
    var header = QueryHeader(file: file)
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      guard line.hasPrefix("--") else { break }
      try header.read(line.dropFirst(2).trimmed)
    }
    name = try header.value(of: header.name, key: "name")
    purpose = try header.value(of: header.purpose, key: "purpose")
    example = try header.value(of: header.example, key: "example")
    parameters = header.parameters
    given = header.given
    columns = header.columns
    sql = text
    guard file == "\(name).sql" else {
      throw QueryFileError(file: file, line: 1, problem: "the name is '\(name)', not the file's")
    }
    guard !columns.isEmpty else {
      throw QueryFileError(file: file, line: header.line, problem: "no 'column:' line")
    }
  }
}

private struct QueryHeader {
  let file: String
  var line = 0
  var name: String?
  var purpose: String?
  var example: String?
  var parameters: [QueryParameter] = []
  var given: [String] = []
  var columns: [CannedQuery.Column] = []

  init(file: String) { self.file = file }

  mutating func read(_ text: Substring) throws {
    line += 1
    guard let colon = text.firstIndex(of: ":") else { throw error("no 'key: value'") }
    let value = text[text.index(after: colon)...].trimmed
    switch text[..<colon] {
    case "name": name = String(value)
    case "purpose": purpose = String(value)
    case "example": example = String(value)
    case "parameter":
      let new = try parameter(value)
      guard !parameters.contains(where: { $0.name == new.name }) else {
        throw error("a second parameter '\(new.name)'")
      }
      parameters.append(new)
    case "given": given.append(String(value.prefix { $0 != " " }))
    case "column": columns.append(try column(value))
    default: throw error("unknown key '\(text[..<colon])'")
    }
  }

  /// `NAME meaning`, or `NAME:KIND meaning` where the values are not text.
  private func column(_ text: Substring) throws -> CannedQuery.Column {
    let parts = text.split(separator: " ", maxSplits: 1)
    guard parts.count == 2 else { throw error("a column needs a name and a meaning") }
    let words = parts[0].split(separator: ":", maxSplits: 1)
    let word = words.count == 2 ? words[1] : "text"
    guard let kind = CannedQuery.Column.Kind(rawValue: String(word)) else {
      throw error("unknown kind of column '\(word)'")
    }
    return CannedQuery.Column(
      name: String(words[0]), kind: kind, meaning: String(parts[1].trimmed))
  }

  /// `NAME KIND meaning`; `KIND!` for a parameter that must be given; `one|other` for its kind where
  /// only these values make sense.
  private func parameter(_ text: Substring) throws -> QueryParameter {
    let words = text.split(separator: " ", maxSplits: 2)
    guard words.count == 3 else { throw error("a parameter needs a name, a kind and a meaning") }
    let isRequired = words[1].hasSuffix("!")
    let word = isRequired ? words[1].dropLast() : words[1]
    let choices = word.contains("|") ? word.split(separator: "|").map(String.init) : []
    let kind = choices.isEmpty ? QueryParameter.Kind(rawValue: String(word)) : .choice
    guard let kind, (kind == .choice) != choices.isEmpty else {
      throw error("unknown kind of parameter '\(word)'")
    }
    return QueryParameter(
      name: String(words[0]), kind: kind, isRequired: isRequired, choices: choices,
      meaning: String(words[2].trimmed))
  }

  func value(of field: String?, key: String) throws -> String {
    guard let field, !field.isEmpty else { throw error("no '\(key):' line in the header") }
    return field
  }

  private func error(_ problem: String) -> QueryFileError {
    QueryFileError(file: file, line: max(1, line), problem: problem)
  }
}

extension Substring {
  /// Without spaces at both ends.
  var trimmed: Substring {
    var text = drop { $0 == " " }
    while text.last == " " { text.removeLast() }
    return text
  }
}

/// A query's file whose header does not read.
public struct QueryFileError: Error, Equatable, CustomStringConvertible {
  public let file: String
  /// 1-based.
  public let line: Int
  public let problem: String

  public var description: String { "\(file):\(line): \(problem)" }
}
