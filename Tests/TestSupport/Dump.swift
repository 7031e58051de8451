import Storage

/// Every row of every table of a knowledge base, the full-text indexes' own tables included, as
/// the sqlite3 shell's `.dump` writes them out.
public func dump(_ path: String) throws -> [String] {
  try contents(path) { _ in true }
}

/// The same without the full-text indexes' own tables, whose blocks depend on the order in which
/// words came.
public func rows(_ path: String) throws -> [String] {
  try contents(path) { !$0.contains("_search_") }
}

private func contents(_ path: String, of isWanted: (String) -> Bool) throws -> [String] {
  let connection = try ReadOnlyConnection(path: path)
  let tables = try connection.query(
    """
    SELECT name FROM sqlite_schema
    WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%' ORDER BY name
    """)
  return try tables.rows.compactMap(\.[0].string).filter(isWanted).flatMap { table in
    try connection.query("SELECT * FROM \(table)").rows.map { "\(table): \($0)" }
  }
}
