/// One value of a row that answers a question, in SQLite's own terms.
public enum Cell: Hashable, Sendable {
  case null
  case integer(Int64)
  case real(Double)
  case text(String)

  /// The value in words; empty for null.
  public var text: String {
    switch self {
    case .null: ""
    case .integer(let number): String(number)
    case .real(let number): String(number)
    case .text(let text): text
    }
  }
}

extension Cell: ExpressibleByStringLiteral {
  public init(stringLiteral text: String) { self = .text(text) }
}
