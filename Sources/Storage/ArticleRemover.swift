internal import GRDB

/// Takes an article out with all that hangs on it, and the names and forms that only it knew.
struct ArticleRemover {
  let database: Database
  let id: Int64

  /// Returns the keys that must be decided anew, and the entities that may have lost a form.
  func remove() throws -> (keys: Set<String>, entities: [String]) {
    let entities = try String.fetchAll(
      database,
      sql: """
        SELECT DISTINCT entity_id FROM article_entity
        WHERE article_id = ? AND entity_id IS NOT NULL
        """, arguments: [id])
    let lost = try Row.fetchAll(
      database,
      sql: """
        SELECT form_id, name, iso, country, vessel_kind FROM article_entity WHERE article_id = ?
        """, arguments: [id]
    ).map {
      FormTable.Lost(
        form: $0["form_id"], name: $0["name"], iso: $0["iso"], country: $0["country"],
        kind: $0["vessel_kind"])
    }
    let table = FormTable(database: database)
    var keys: Set<String> = []
    for form in Set(lost.map(\.form)) { keys.formUnion(try table.keys(of: form)) }
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
    for entity in lost { try table.settle(afterLosing: entity) }
    try database.execute(
      sql: """
        DELETE FROM run WHERE id = :id AND NOT EXISTS (SELECT 1 FROM article WHERE run_id = :id)
        """, arguments: ["id": run])
    return (keys, entities)
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
