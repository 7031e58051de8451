import Storage

extension QueryEngine {
  /// The views for people, then the tables under them.
  public func relations() throws -> QueryResult {
    try answer(
      sql: """
        SELECT type, name,
          (SELECT group_concat(c.name, ', ') FROM pragma_table_info(s.name) c) AS columns
        FROM sqlite_schema s
        WHERE type IN ('view', 'table') AND name NOT LIKE 'sqlite_%'
          AND name NOT LIKE 'grdb_%' AND name NOT GLOB '*_search*'
        ORDER BY type = 'table', name
        """, rowLimit: nil, timeLimit: 30)
  }

  /// The words that a statement may hold: keywords, views, tables and their columns, in order.
  public func completions() throws -> [String] {
    let names = try relations().rows.flatMap { row in
      [row[1].text] + row[2].text.split(separator: ", ").map(String.init)
    }
    let keywords = [
      "and", "as", "count(", "desc", "distinct", "from", "group by", "having", "is null", "join",
      "left join", "like", "limit", "not", "null", "on", "or", "order by", "select", "where",
      "with",
    ]
    return Set(names + keywords).sorted()
  }

  /// Name and type of each column of a view or table.
  ///
  /// - Throws: `QueryError.unknownRelation` with the nearest names; `StorageError`.
  public func columns(of relation: String) throws -> QueryResult {
    let found = try answer(
      "SELECT name, type FROM pragma_table_info(:name)", binding: ["name": .text(relation)])
    guard found.rows.isEmpty else { return found }
    let known = try relations().rows.map { $0[1].text }
    throw QueryError.unknownRelation(
      relation, nearest: Suggestion.nearest(to: relation, among: known))
  }
}
