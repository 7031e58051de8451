import Storage

/// Every row of every table of a knowledge base, the full-text indexes' own tables included, as
/// the sqlite3 shell's `.dump` writes them out.
public func dump(_ path: String) throws -> [String] {
  let connection = try ReadOnlyConnection(path: path)
  return try tables(of: connection).flatMap { table in
    try connection.query("SELECT * FROM \(table)").rows.map { "\(table): \($0)" }
  }
}

/// What the knowledge base knows, sorted: every row of every table, but for the full-text indexes'
/// own, whose blocks depend on the order in which words came, and with the names of articles in
/// place of their numbers, which are given in the order in which articles came.
public func rows(_ path: String) throws -> [String] {
  let connection = try ReadOnlyConnection(path: path)
  return try tables(of: connection).filter { !$0.contains("_search_") }.flatMap { table in
    let columns = try connection.query(
      "SELECT name FROM pragma_table_xinfo(:table)", arguments: ["table": .text(table)]
    ).rows.map { $0[0].text }.filter { (table, $0) != ("article", "id") }
    let selection = columns.map { column in
      ["article_id", "original_id", "first_article"].contains(column)
        ? "(SELECT name FROM article a WHERE a.id = t.\(column)) AS \(column)" : "t.\(column)"
    }
    return try connection.query("SELECT \(selection.joined(separator: ", ")) FROM \(table) t")
      .rows.map { "\(table): \($0)" }.sorted()
  }
}

private func tables(of connection: ReadOnlyConnection) throws -> [String] {
  try connection.query(
    """
    SELECT name FROM sqlite_schema
    WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%' ORDER BY name
    """
  ).rows.compactMap(\.[0].string)
}
