internal import GRDB
import Knowledge

/// The database's side of resolution inside one transaction: tells forms, keeps decisions.
final class EntityLedger: EntityDirectory {
  let database: Database
  private var decided: [String: FormDecision] = [:]
  /// Of the forms that were asked for, by id.
  private(set) var numbers: [String: Int64] = [:]
  /// Forms that were decided anew.
  private(set) var changed: Set<Int64> = []
  /// Articles in which somebody left one entity for another by a correction.
  var movedArticles: Set<Int64> = []
  /// Forms that left one entity for another.
  private(set) var moved: Set<Int64> = []
  /// Entities to be described anew, or taken out where no form stands for them any more.
  private var touched: Set<String> = []
  /// Those of them that may have lost or won names.
  private var renamed: Set<String> = []

  /// Folded names of others, by name and type: folding is slow.
  var companyNames: [String: [String: String]] = [:]
  static let companyLimit = 50_000

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
      database.cachedStatement(
        sql: """
          SELECT *,
            (SELECT count(*) FROM article_entity e WHERE e.form_id = form.id) AS article_count
          FROM form WHERE id IN (
            SELECT form_id FROM form_key WHERE key = :key
            UNION ALL SELECT form_id FROM article_key WHERE key = :key)
          ORDER BY words
          """), arguments: ["key": key])
    return rows.map { row in
      let words: String = row["words"]
      numbers[words] = row["id"]
      return KnownForm(
        id: words, name: row["said_name"], isoCode: row["said_iso"],
        country: row["said_country"], vesselKind: row["said_kind"],
        articleCount: row["article_count"],
        decision: decided[words] ?? FormDecision(row))
    }
  }

  func keys(ofForm id: String) throws -> [String] {
    guard let number = numbers[id] else { return [] }
    return try FormTable(database: database).keys(of: number)
  }

  func assign(_ decision: FormDecision, to known: KnownForm) throws {
    let before = decided[known.id] ?? known.decision
    guard before != decision, let id = numbers[known.id] else { return }
    decided[known.id] = decision
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
  func move(form id: Int64, type: String, from old: String?, to new: String) throws {
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
