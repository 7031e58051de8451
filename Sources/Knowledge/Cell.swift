/// One value of a row, in SQLite's own terms; bytes, which no column holds, are hexadecimal text.
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

  /// Nil unless it is text.
  public var string: String? {
    if case .text(let text) = self { text } else { nil }
  }
}

extension Cell: ExpressibleByStringLiteral {
  public init(stringLiteral text: String) { self = .text(text) }
}
