/// One cell of a result, with SQLite's own five types.
public enum SQLValue: Hashable, Sendable {
  case null
  case integer(Int64)
  case real(Double)
  case text(String)
  case blob([UInt8])

  /// Nil unless it is text.
  public var string: String? {
    if case .text(let string) = self { string } else { nil }
  }
}

/// Rows of a query with the names of their columns.
public struct QueryResult: Hashable, Sendable {
  public var columns: [String]
  public var rows: [[SQLValue]]
  /// There was more than the row limit let through.
  public var isCut: Bool

  public init(columns: [String], rows: [[SQLValue]], isCut: Bool = false) {
    self.columns = columns
    self.rows = rows
    self.isCut = isCut
  }
}
