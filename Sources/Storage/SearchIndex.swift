internal import GRDB

/// The full-text indexes inside one transaction: what came in goes into them in one go.
///
/// FTS5 writes out a block of an index at each statement, and wherever a row comes that lies before
/// the last: rows that come one by one, names in the order of their hashes, make as many blocks,
/// which it must then merge.
final class SearchIndex {
  private let database: Database
  private var names: [Int64] = []
  private var articles: [Int64] = []

  init(database: Database) { self.database = database }

  /// Notes a row of `name` that has come.
  func add(name id: Int64) { names.append(id) }

  /// Notes an article that has come with all its reports.
  func add(article id: Int64) { articles.append(id) }

  /// Before an article goes: only what is in the indexes can be taken out of them.
  func remove(article id: Int64) throws {
    if articles.contains(id) { try flush() }
    try EventSearch.remove(id, in: database)
  }

  /// Writes what was noted, in the order of the rows.
  func flush() throws {
    try insert(
      names, by: "INSERT INTO name_search (rowid, text) SELECT id, text FROM name WHERE id")
    try insert(
      articles, by: "INSERT INTO article_search (rowid, text) SELECT id, text FROM article WHERE id"
    )
    try EventSearch.add(articles, in: database)
    (names, articles) = ([], [])
  }

  private func insert(_ rows: [Int64], by insertion: String) throws {
    guard !rows.isEmpty else { return }
    try database.cachedStatement(
      sql: "\(insertion) IN (SELECT value FROM json_each(?)) ORDER BY id"
    ).execute(arguments: [rows.description])
  }

  /// Brings the indexes of an emptied database back to those of a new one.
  ///
  /// The rules go as well: nothing names them.
  func resetIfEmpty() throws {
    for (table, indexes) in [
      ("article", ["article_search", "event_search"]), ("name", ["name_search"]),
    ] where try Int.fetchOne(database, sql: "SELECT 1 FROM \(table) LIMIT 1") == nil {
      for index in indexes {
        try database.execute(sql: "INSERT INTO \(index) (\(index)) VALUES ('delete-all')")
      }
      if table == "article" { try database.execute(sql: "DELETE FROM rule") }
    }
  }
}
