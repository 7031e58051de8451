internal import GRDB

/// Takes an article out with all that hangs on it, and the names and forms that only it knew.
struct ArticleRemover {
  let database: Database
  let id: Int64

  /// What may have to be decided anew, or go, after the article.
  struct Left {
    var keys: Set<String>
    /// Those that may have lost a form.
    var entities: [String]
    /// Numbers of names that may name nobody any more.
    var names: Set<Int64>
  }

  func remove() throws -> Left {
    let entities = try String.fetchAll(
      database,
      sql: """
        SELECT DISTINCT entity.id
        FROM article_entity e JOIN entity ON entity.number = e.entity_number
        WHERE e.article_id = ?
        """, arguments: [id])
    let lost = try Row.fetchAll(
      database,
      sql: """
        SELECT form_id, name_id, iso, country, vessel_kind FROM article_entity
        WHERE article_id = ?
        """, arguments: [id]
    ).map {
      FormTable.Lost(
        form: $0["form_id"], name: $0["name_id"], iso: $0["iso"], country: $0["country"],
        kind: $0["vessel_kind"])
    }
    let table = FormTable(database: database)
    var keys: Set<String> = []
    for form in Set(lost.map(\.form)) { keys.formUnion(try table.keys(of: form)) }
    let names = try Row.fetchAll(
      database,
      sql: """
        SELECT entity_number, name_id FROM article_entity WHERE article_id = :id
        UNION
        SELECT e.entity_number, n.name_id
        FROM article_name n
        JOIN article_entity e ON e.article_id = n.article_id AND e.number = n.entity
        WHERE n.article_id = :id
        """, arguments: ["id": id])
    let run = try String.fetchOne(
      database, sql: "SELECT run_id FROM article WHERE id = ?", arguments: [id])
    try removeLed()
    try database.execute(sql: "DELETE FROM article WHERE id = ?", arguments: [id])
    try removeUnused(names: names)
    for entity in lost { try table.settle(afterLosing: entity) }
    try database.execute(
      sql: """
        DELETE FROM run WHERE id = :id AND NOT EXISTS (SELECT 1 FROM article WHERE run_id = :id)
        """, arguments: ["id": run])
    return Left(keys: keys, entities: entities, names: Set(names.map { $0["name_id"] }))
  }

  /// Takes out the events and promises that are called after reports of the article.
  private func removeLed() throws {
    let led = [("event", "event_report", "#v"), ("commitment", "commitment_report", "#c")]
    for (table, reports, mark) in led {
      try database.cachedStatement(
        sql: """
          DELETE FROM \(table) WHERE id IN (SELECT a.name || '\(mark)' || r.number
            FROM \(reports) r JOIN article a ON a.id = r.article_id WHERE r.article_id = ?)
          """
      ).execute(arguments: [id])
    }
  }

  /// Takes names from the entities that no other article gives them to.
  private func removeUnused(names: [Row]) throws {
    for row in names {
      let (entity, name): (Int64?, Int64) = (row["entity_number"], row["name_id"])
      guard let entity else { continue }
      try database.cachedStatement(
        sql: """
          DELETE FROM entity_name WHERE entity_number = :entity AND name_id = :name
            AND NOT EXISTS (
              SELECT 1 FROM article_entity e WHERE e.entity_number = :entity
                AND (e.name_id = :name OR EXISTS (
                  SELECT 1 FROM article_name n WHERE n.article_id = e.article_id
                    AND n.entity = e.number AND n.name_id = :name)))
          """
      ).execute(arguments: ["entity": entity, "name": name])
    }
  }
}
