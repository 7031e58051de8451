import Knowledge

/// A statement with its values, bound by name.
struct QuestionSQL {
  var text: String
  var values: [String: Cell] = [:]

  /// The statement with its values written in as literals, to print and to run by hand.
  var spelled: String {
    var spelled = ""
    var rest = Substring(text)
    while let colon = rest.firstIndex(of: ":") {
      spelled += rest[..<colon]
      let name = rest[rest.index(after: colon)...].prefix { $0.isLetter || $0.isNumber }
      spelled += name.isEmpty ? ":" : Self.literal(values[String(name)] ?? .null)
      rest = rest[name.endIndex...]
    }
    return spelled + rest
  }

  private static func literal(_ cell: Cell) -> String {
    switch cell {
    case .null: "NULL"
    case .integer, .real: cell.text
    case .text(let text):
      "'"
        + text.split(separator: "'", omittingEmptySubsequences: false)
        .joined(separator: "''") + "'"
    }
  }
}

/// Gathers conditions and their values for one statement.
struct Conditions {
  private(set) var clauses: [String] = []
  private(set) var values: [String: Cell] = [:]

  /// Adds a condition without values.
  mutating func require(_ clause: String) { clauses.append(clause) }

  /// Binds a list and gives back the SQL that reads it, for use behind IN.
  mutating func list(_ strings: [String]) -> String {
    "(SELECT value FROM json_each(\(bind(.text(JSONText.array(of: strings))))))"
  }

  /// Binds a value and gives back its parameter.
  mutating func bind(_ cell: Cell) -> String {
    let name = "p\(values.count + 1)"
    values[name] = cell
    return ":" + name
  }

  var text: String { clauses.isEmpty ? "1" : clauses.joined(separator: "\n    AND ") }
}
