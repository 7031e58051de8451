internal import GRDB

/// Takes an article out with all that hangs on it, and the names and forms that only it knew.
struct ArticleRemover {
  let database: Database
  let id: Int64

  /// Keys of the forms that the article gives; they must be decided anew once it has gone.
  func keys() throws -> [String] {
    try String.fetchAll(
      database, sql: "SELECT DISTINCT key FROM form_key WHERE article_id = ?", arguments: [id])
  }

  /// Returns the entities that may have lost a form.
  func remove() throws -> [String] {
    let forms = try String.fetchAll(
      database, sql: "SELECT DISTINCT form_id FROM article_entity WHERE article_id = ?",
      arguments: [id])
    let entities = try String.fetchAll(
      database,
      sql: "SELECT DISTINCT entity_id FROM article_entity WHERE article_id = ?", arguments: [id])
    let names = try Row.fetchAll(
      database,
      sql: """
        SELECT DISTINCT e.entity_id, n.name_id
        FROM article_name n
        JOIN article_entity e ON e.article_id = n.article_id AND e.number = n.entity
        WHERE n.article_id = ?
        """, arguments: [id])
    let run = try String.fetchOne(
      database, sql: "SELECT run_id FROM article WHERE id = ?", arguments: [id])
    try database.execute(sql: "DELETE FROM article WHERE id = ?", arguments: [id])
    try removeUnused(names: names)
    for form in forms {
      try database.execute(
        sql: """
          DELETE FROM form WHERE id = :id
            AND NOT EXISTS (SELECT 1 FROM article_entity WHERE form_id = :id)
          """, arguments: ["id": form])
    }
    try database.execute(
      sql: """
        DELETE FROM run WHERE id = :id AND NOT EXISTS (SELECT 1 FROM article WHERE run_id = :id)
        """, arguments: ["id": run])
    return entities
  }

  private func removeUnused(names: [Row]) throws {
    for row in names {
      let (entity, name): (String?, Int64) = (row["entity_id"], row["name_id"])
      try database.execute(
        sql: """
          DELETE FROM entity_name WHERE entity_id = :entity AND name_id = :name
            AND NOT EXISTS (
              SELECT 1 FROM article_name n
              JOIN article_entity e ON e.article_id = n.article_id AND e.number = n.entity
              WHERE n.name_id = :name AND e.entity_id = :entity)
          """, arguments: ["entity": entity, "name": name])
      try database.execute(
        sql: """
          DELETE FROM name WHERE id = :name
            AND NOT EXISTS (SELECT 1 FROM article_name WHERE name_id = :name)
            AND NOT EXISTS (SELECT 1 FROM entity_name WHERE name_id = :name)
          """, arguments: ["name": name])
    }
  }
}

/// Brings the search indexes of an emptied database back to those of a new one.
enum SearchIndex {
  static func resetIfEmpty(_ database: Database) throws {
    for (table, index) in [("article", "article_search"), ("name", "name_search")] {
      let isEmpty = try Int.fetchOne(database, sql: "SELECT 1 FROM \(table) LIMIT 1") == nil
      if isEmpty {
        try database.execute(sql: "INSERT INTO \(index) (\(index)) VALUES ('delete-all')")
      }
    }
  }
}
