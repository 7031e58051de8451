internal import GRDB
import Knowledge

/// The database's side of resolution inside one transaction: tells forms, keeps decisions.
final class EntityLedger: EntityDirectory {
  let database: Database
  private var decided: [String: FormDecision] = [:]
  /// Forms that were decided anew.
  private(set) var changed: Set<String> = []
  /// Articles in which somebody left one entity for another by a correction.
  var movedArticles: Set<Int64> = []
  /// Forms that left one entity for another.
  private(set) var moved: Set<String> = []
  /// Entities to be described anew, or taken out where no form stands for them any more.
  private var touched: Set<String> = []
  /// Those of them that may have lost or won names.
  private var renamed: Set<String> = []

  init(_ database: Database) {
    self.database = database
  }

  func touch(entity id: String) { touched.insert(id) }

  /// For an entity that may have lost or won names.
  func touchNames(ofEntity id: String) {
    touched.insert(id)
    renamed.insert(id)
  }

  func forms(withKey key: String) throws -> [KnownForm] {
    let rows = try Row.fetchAll(
      database.cachedStatement(sql: Self.formsWithKey), arguments: ["key": key])
    return try rows.map { row in
      let form = EntityForm(
        id: row["id"], type: try type(of: row), keys: try keys(ofForm: row["id"]))
      return KnownForm(
        form: form, name: row["best_name"], isoCode: row["best_iso"],
        country: row["best_country"], vesselKind: row["best_kind"],
        decision: decided[form.id] ?? FormDecision(row))
    }
  }

  private func type(of row: Row) throws -> EntityType {
    guard let type = EntityType(rawValue: row["type"]) else {
      throw CellFault(found: .text(row["type"]), wanted: "a type of entity")
    }
    return type
  }

  private func keys(ofForm id: String) throws -> [String] {
    try String.fetchAll(
      database.cachedStatement(
        sql: """
          WITH RECURSIVE each (key) AS (
            SELECT min(key) FROM form_key WHERE form_id = :id
            UNION ALL
            SELECT (SELECT min(key) FROM form_key WHERE form_id = :id AND key > each.key)
            FROM each WHERE key IS NOT NULL)
          SELECT key FROM each WHERE key IS NOT NULL
          """), arguments: ["id": id])
  }

  /// Leaps from form to form in the index, so that the number of articles does not count.
  private static let formsWithKey = """
    WITH RECURSIVE each (id) AS (
      SELECT min(form_id) FROM form_key WHERE key = :key
      UNION ALL
      SELECT (SELECT min(form_id) FROM form_key WHERE key = :key AND form_id > each.id)
      FROM each WHERE id IS NOT NULL)
    SELECT form.*, best.name AS best_name, best.iso AS best_iso, best.country AS best_country,
      (SELECT max(vessel_kind) FROM article_entity
       WHERE form_id = form.id AND form.type = 'vessel') AS best_kind
    FROM each
    JOIN form ON form.id = each.id
    JOIN article_entity best ON (best.article_id, best.number) =
      (SELECT article_id, number FROM article_entity WHERE form_id = form.id
       ORDER BY name DESC, iso DESC, country DESC LIMIT 1)
    ORDER BY form.id
    """

  func assign(_ decision: FormDecision, to known: KnownForm) throws {
    let id = known.form.id
    let before = decided[id] ?? known.decision
    guard before != decision else { return }
    decided[id] = decision
    changed.insert(id)
    try database.cachedStatement(
      sql: """
        UPDATE form SET machine_id = ?, score = ?, reason = ?, name = ?, iso = ?, country = ?,
          latitude = ?, longitude = ?, vessel_kind = ?
        WHERE id = ?
        """
    ).execute(arguments: [
      decision.entity, decision.score, decision.reason, decision.name, decision.isoCode,
      decision.country, decision.latitude, decision.longitude, decision.vesselKind, id,
    ])
  }

  /// The form is described anew even where it stays with its entity.
  func move(form id: String, type: String, from old: String?, to new: String) throws {
    touched.insert(new)
    guard old != new else { return }
    try database.cachedStatement(
      sql: "INSERT OR IGNORE INTO entity (id, type, name) VALUES (?, ?, '')"
    ).execute(arguments: [new, type])
    try database.cachedStatement(sql: "UPDATE form SET entity_id = ? WHERE id = ?")
      .execute(arguments: [new, id])
    guard let old else { return }
    moved.insert(id)
    touched.insert(old)
    renamed.formUnion([old, new])
    try database.cachedStatement(sql: "UPDATE article_entity SET entity_id = ? WHERE form_id = ?")
      .execute(arguments: [new, id])
  }

  /// Describes the touched entities by their forms; takes out those without any.
  func settle() throws {
    for id in renamed.sorted() { try rename(id) }
    try writeGivenNames()
    for id in touched.sorted() {
      let hasForms = try Bool.fetchOne(
        database.cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM form WHERE entity_id = ?)"),
        arguments: [id])
      let sql = hasForms == true ? Self.describe : "DELETE FROM entity WHERE id = :id"
      try database.cachedStatement(sql: sql).execute(arguments: ["id": id])
    }
  }

  private func rename(_ id: String) throws {
    try database.execute(sql: "DELETE FROM entity_name WHERE entity_id = ?", arguments: [id])
    try database.execute(
      sql: """
        INSERT INTO entity_name (entity_id, name_id)
        SELECT DISTINCT e.entity_id, n.name_id
        FROM article_entity e
        JOIN article_name n ON n.article_id = e.article_id AND n.entity = e.number
        WHERE e.entity_id = ?
        """, arguments: [id])
  }

  /// The longest name wins, then the last in byte order: lower case and diacritics before none.
  private static let describe = """
    UPDATE entity SET
      name = coalesce(
        (SELECT name FROM given_name WHERE entity_id = :id AND is_main),
        (SELECT name FROM form WHERE entity_id = :id AND name IS NOT NULL
         ORDER BY length(name) DESC, name DESC LIMIT 1)),
      (iso, country, latitude, longitude, vessel_kind) =
        (SELECT max(iso), max(country), max(latitude), max(longitude), max(vessel_kind)
         FROM form WHERE entity_id = :id)
    WHERE id = :id
    """
}

extension FormDecision {
  /// Nil where the form was never decided.
  fileprivate init?(_ row: Row) {
    guard let entity: String = row["machine_id"] else { return nil }
    self.init(
      entity: entity, score: row["score"], reason: row["reason"], name: row["name"],
      isoCode: row["iso"], country: row["country"], latitude: row["latitude"],
      longitude: row["longitude"], vesselKind: row["vessel_kind"])
  }
}
