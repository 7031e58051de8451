/// Runs single reading statements, the user's own included, and can change nothing.
///
/// Not for use from several threads at once.
public final class ReadOnlyConnection {
  public let path: String

  /// Opens an existing knowledge base; fails where it is missing, none, or of another schema.
  public init(path: String) throws(StorageError) {
    self.path = path
    throw StorageError(path: path, reason: .missing)
  }

  /// Runs one statement and returns its rows.
  ///
  /// `arguments` are the values of named parameters, without their colon; those missing are NULL.
  /// Rows beyond `rowLimit` are left out and set `isCut`. `timeLimit` is in seconds. Fails with
  /// the reasons refused, tookTooLong, failed or locked.
  public func query(
    _ sql: String, arguments: [String: SQLValue] = [:], rowLimit: Int? = nil,
    timeLimit: Double = 30
  ) throws(StorageError) -> QueryResult {
    QueryResult(columns: [], rows: [])
  }
}
