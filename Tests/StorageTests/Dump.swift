import GRDB

/// All that a database holds, as the sqlite3 shell's `.dump` writes it out: the full-text indexes'
/// own tables included.
func dump(_ path: String) throws -> [String] {
  try contents(path) { _ in true }
}

/// The rows of a database, without the full-text indexes' own tables, whose blocks depend on the
/// order in which words came.
func rows(_ path: String) throws -> [String] {
  try contents(path) { !$0.contains("_search_") }
}

private func contents(_ path: String, of isWanted: (String) -> Bool) throws -> [String] {
  try DatabaseQueue(path: path).read { database in
    let tables = try String.fetchAll(
      database,
      sql: """
        SELECT name FROM sqlite_schema
        WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%' ORDER BY name
        """)
    return try tables.filter(isWanted).flatMap { table in
      try Row.fetchAll(database, sql: "SELECT * FROM \(table)").map { row in
        "\(table): \(row.databaseValues.map(\.description).joined(separator: ", "))"
      }
    }
  }
}
