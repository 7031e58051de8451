internal import GRDB
import Knowledge

extension EntityLedger {
  /// Makes each form stand for its entity: what the program decided, put right by corrections.
  func moveForms(by overlay: Overlay) throws {
    var forms = changed
    if overlay.hasLog {
      forms.formUnion(
        try Int64.fetchAll(
          database, sql: "SELECT id FROM form WHERE machine_id <> ''"))
      for id in overlay.redirects.keys {
        forms.formUnion(
          try Int64.fetchAll(
            database.cachedStatement(
              sql: """
                SELECT id FROM form
                WHERE entity_number = (SELECT number FROM entity WHERE id = :id)
                UNION ALL
                SELECT id FROM form WHERE machine_id = :id AND machine_id <> ''
                """), arguments: ["id": id]))
      }
    }
    for id in forms.sorted() {
      let row = try Row.fetchOne(
        database.cachedStatement(
          sql: """
            SELECT f.type, e.id AS entity_id,
              nullif(coalesce(f.machine_id, e.id), '') AS machine_id
            FROM form f LEFT JOIN entity e ON e.number = f.entity_number WHERE f.id = ?
            """), arguments: [id])
      guard let row, let machine: String = row["machine_id"] else { continue }
      let entity = overlay.find(machine)
      try move(
        form: id, type: overlay.types[entity] ?? row["type"], decided: machine,
        from: row["entity_id"], to: entity)
    }
  }

  /// Names the entities that articles mean apart from their forms, in place of those before.
  func moveArticles(by overlay: Overlay) throws {
    guard overlay.hasLog else { return }
    try replaceSplitForms(overlay)
    let old = try Row.fetchAll(
      database, sql: "SELECT article_id, entity FROM article_entity_split")
    try database.execute(sql: "DELETE FROM article_entity_split")
    for row in old {
      let place = Overlay.Place(article: row["article_id"], number: row["entity"])
      if overlay.splits[place] == nil { try move(place, to: nil) }
    }
    for (place, split) in overlay.splits.sorted(by: {
      ($0.key.article, $0.key.number) < ($1.key.article, $1.key.number)
    }) {
      let entity = overlay.find(split)
      try database.execute(
        sql: "INSERT INTO article_entity_split (article_id, entity, entity_id) VALUES (?, ?, ?)",
        arguments: [place.article, place.number, entity])
      try move(place, to: entity)
    }
  }

  /// To the entity of its form where none is given.
  private func move(_ place: Overlay.Place, to entity: String?) throws {
    let row = try Row.fetchOne(
      database,
      sql: """
        SELECT old.id AS old, new.id AS form FROM article_entity e
        JOIN form f ON f.id = e.form_id
        LEFT JOIN entity old ON old.number = e.entity_number
        LEFT JOIN entity new ON new.number = f.entity_number
        WHERE e.article_id = ? AND e.number = ?
        """, arguments: [place.article, place.number])
    guard let row, let new: String = entity ?? row["form"] else { return }
    let old: String? = row["old"]
    guard old != new else { return }
    try database.execute(
      sql: "UPDATE article_entity SET entity_number = ? WHERE article_id = ? AND number = ?",
      arguments: [try EntityNumber.of(new, in: database), place.article, place.number])
    movedArticles.insert(place.article)
    touchNames(ofEntity: new)
    if let old { touchNames(ofEntity: old) }
  }

  /// A new entity is described by a form of its own, which no article gives.
  private func replaceSplitForms(_ overlay: Overlay) throws {
    let wanted = overlay.newEntities.filter { overlay.redirects[$0.key] == nil }
    let old = try Row.fetchAll(
      database,
      sql: """
        SELECT f.id, e.id AS entity_id FROM form f JOIN entity e ON e.number = f.entity_number
        WHERE f.machine_id = ''
        """)
    for row in old {
      let entity: String = row["entity_id"]
      guard wanted[entity] == nil else { continue }
      try database.execute(sql: "DELETE FROM form WHERE id = ?", arguments: [row["id"] as Int64])
      touchNames(ofEntity: entity)
    }
    for (id, split) in wanted.sorted(by: { $0.key < $1.key }) {
      let number = try EntityNumber.add(id, type: split.type, name: split.name, in: database)
      let words = "\(split.type)|split|\(id)"
      try database.execute(
        sql: """
          INSERT INTO form (id, words, machine_id, entity_number, score, reason, name)
          VALUES (:id, :words, '', :entity, 1, 'split by a correction', :name)
          ON CONFLICT (id) DO UPDATE SET name = excluded.name
          """,
        arguments: [
          "id": ContentHash.of(words, bits: FormTable.bits), "words": words, "name": split.name,
          "entity": number,
        ])
      touchNames(ofEntity: id)
    }
  }

  /// Keeps the names that corrections give, in place of those before.
  func replaceGivenNames(by overlay: Overlay) throws {
    guard overlay.hasLog else { return }
    let old = try Row.fetchAll(database, sql: "SELECT entity_id, name FROM given_name")
    for row in old { touchNames(ofEntity: row["entity_id"]) }
    try database.execute(sql: "DELETE FROM given_name")
    for alias in overlay.aliases {
      touchNames(ofEntity: alias.entity)
      try database.execute(
        sql: """
          INSERT INTO given_name (entity_id, name, is_main) VALUES (?, ?, ?)
          ON CONFLICT DO UPDATE SET is_main = excluded.is_main
          """,
        arguments: [
          alias.entity, alias.name, overlay.names[alias.entity] == alias.name ? 1 : 0,
        ])
    }
  }

  /// Enters them among the names by which entities are found; takes out names without a use.
  func writeGivenNames() throws {
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT e.number, g.name FROM given_name g JOIN entity e ON e.id = g.entity_id
        ORDER BY entity_id, g.name
        """)
    for row in rows {
      try database.execute(
        sql: "INSERT OR IGNORE INTO entity_name (entity_number, name_id) VALUES (?, ?)",
        arguments: [
          row["number"] as Int64,
          try NameTable.id(of: row["name"], in: database, search: search),
        ])
    }
  }
}
