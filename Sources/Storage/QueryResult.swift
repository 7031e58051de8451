import Knowledge

/// Rows of a query with the names of their columns.
public struct QueryResult: Hashable, Sendable {
  public var columns: [String]
  public var rows: [[Cell]]
  /// There was more than the row limit let through.
  public var isCut = false
}
