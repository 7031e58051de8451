internal import GRDB
import Knowledge

/// The database's side of resolution inside one transaction: tells forms, keeps decisions.
final class EntityLedger: EntityDirectory {
  let database: Database
  let search: SearchIndex
  /// Of the forms that were asked for last, by id.
  private var numbers: [String: Int64] = [:]
  private static let numbersLimit = 20_000
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

  /// For each `name.id` a number that names have in common which are one when folded.
  var nameNumbers: [Int64: Int64] = [:]
  static let namesLimit = 200_000
  /// Ids of entities by number, as they were before anything was decided.
  private var entityIDs: [Int64: String] = [:]
  private static let entitiesLimit = 10_000

  init(_ database: Database, search: SearchIndex) {
    (self.database, self.search) = (database, search)
  }

  func touch(entity id: String) { touched.insert(id) }

  /// For an entity that may have lost or won names.
  func touchNames(ofEntity id: String) {
    touched.insert(id)
    renamed.insert(id)
  }

  func forms(withKey key: String) throws -> [KnownForm] {
    let rows = try Row.fetchCursor(
      database.cachedStatement(
        sql: """
          SELECT f.id, f.words, coalesce(f.said_name, f.name), f.said_iso,
            f.said_country, f.said_kind,
            iif(f.words LIKE 'person|short|%', 1,
              (SELECT count(*) FROM article_entity a WHERE a.form_id = f.id)),
            f.machine_id, f.score, f.reason, f.name, f.iso, f.country, f.latitude, f.longitude,
            f.vessel_kind, f.entity_number
          FROM form f
          WHERE f.id IN (
            SELECT form_id FROM form_key WHERE key = :number
            UNION ALL SELECT form_id FROM article_key WHERE key = :key)
          ORDER BY f.words
          """), arguments: ["key": key, "number": FormKeys.number(key)])
    // By position: blocks have hundreds of forms, and looking for a column by name takes time. A short
    // form is that of one article.
    if numbers.count >= Self.numbersLimit { numbers = [:] }
    var forms: [KnownForm] = []
    while let row = try rows.next() {
      let words: String = row[1]
      numbers[words] = row[0]
      forms.append(
        KnownForm(
          id: words, name: row[2], isoCode: row[3], country: row[4], vesselKind: row[5],
          articleCount: row[6], decision: try decision(row)))
    }
    return forms
  }

  /// From the columns that `forms` reads; nil where the form was never decided.
  private func decision(_ row: Row) throws -> FormDecision? {
    guard let entity: String = try row[7] ?? entityID(row[16]) else { return nil }
    return FormDecision(
      entity: entity, score: row[8], reason: row[9], name: row[10], isoCode: row[11],
      country: row[12], latitude: row[13], longitude: row[14], vesselKind: row[15])
  }

  /// Most forms of a key stand for a few entities.
  private func entityID(_ number: Int64?) throws -> String? {
    guard let number else { return nil }
    if let known = entityIDs[number] { return known }
    let id = try String.fetchOne(
      database.cachedStatement(sql: "SELECT id FROM entity WHERE number = ?"), arguments: [number])
    if entityIDs.count >= Self.entitiesLimit { entityIDs = [:] }
    entityIDs[number] = id
    return id
  }

  func formIDs(withKey key: String) throws -> [String] {
    let rows = try Row.fetchCursor(
      database.cachedStatement(
        sql: """
          SELECT words FROM form
          WHERE id IN (
            SELECT form_id FROM form_key WHERE key = :number
            UNION ALL SELECT form_id FROM article_key WHERE key = :key)
          ORDER BY words
          """), arguments: ["key": key, "number": FormKeys.number(key)])
    var ids: [String] = []
    while let row = try rows.next() { ids.append(row[0]) }
    return ids
  }

  func keys(ofForm id: String) throws -> [String] {
    guard let number = try number(ofForm: id) else { return [] }
    return try FormTable(database: database).keys(of: number)
  }

  /// The number of a form that some article gives.
  func number(ofForm id: String) throws -> Int64? {
    if let known = numbers[id] { return known }
    let number = try FormTable(database: database).number(ofForm: id)
    numbers[id] = number
    return number
  }

  func assign(_ decision: FormDecision, to known: KnownForm) throws {
    guard let id = try number(ofForm: known.id),
      known.decision != decision || changed.contains(id)
    else { return }
    changed.insert(id)
    try database.cachedStatement(
      sql: """
        UPDATE form SET machine_id = :machine, score = :score, reason = :reason,
          said_name = nullif(coalesce(said_name, name), :name), name = :name, iso = :iso,
          country = :country, latitude = :latitude, longitude = :longitude, vessel_kind = :kind
        WHERE id = :id
        """
    ).execute(arguments: [
      "machine": decision.entity, "score": decision.score, "reason": decision.reason,
      "name": decision.name, "iso": decision.isoCode, "country": decision.country,
      "latitude": decision.latitude, "longitude": decision.longitude,
      "kind": decision.vesselKind, "id": id,
    ])
  }

  /// The form is described anew even where it stays with its entity.
  func move(
    form id: Int64, type: String, decided machine: String, from old: String?, to new: String
  ) throws {
    touched.insert(new)
    let number = try EntityNumber.add(new, type: type, name: "", in: database)
    try database.cachedStatement(
      sql: "UPDATE form SET entity_number = ?, machine_id = nullif(?, ?) WHERE id = ?"
    ).execute(arguments: [number, machine, new, id])
    guard let old, old != new else { return }
    moved.insert(id)
    touched.insert(old)
    renamed.formUnion([old, new])
    try database.cachedStatement(
      sql: "UPDATE article_entity SET entity_number = ? WHERE form_id = ?"
    ).execute(arguments: [number, id])
  }

  /// Describes the touched entities by their forms; takes out those without any.
  func settle() throws {
    for id in renamed.sorted() { try rename(id) }
    try writeGivenNames()
    for id in touched.sorted() {
      let hasForms = try Bool.fetchOne(
        database.cachedStatement(
          sql: """
            SELECT EXISTS (SELECT 1 FROM form WHERE entity_number =
              (SELECT number FROM entity WHERE id = ?))
            """), arguments: [id])
      let sql = hasForms == true ? Self.describe : "DELETE FROM entity WHERE id = :id"
      try database.cachedStatement(sql: sql).execute(arguments: ["id": id])
    }
  }

  private func rename(_ id: String) throws {
    guard let number = try EntityNumber.of(id, in: database) else { return }
    try database.cachedStatement(sql: "DELETE FROM entity_name WHERE entity_number = ?")
      .execute(arguments: [number])
    try database.cachedStatement(
      sql: """
        INSERT INTO entity_name (entity_number, name_id)
        SELECT entity_number, name_id FROM article_entity WHERE entity_number = :number
        UNION
        SELECT e.entity_number, n.name_id
        FROM article_entity e
        JOIN article_name n ON n.article_id = e.article_id AND n.entity = e.number
        WHERE e.entity_number = :number
        """
    ).execute(arguments: ["number": number])
  }

  /// The longest name wins, then the last in byte order: lower case and diacritics before none.
  private static let describe = """
    UPDATE entity SET
      name = coalesce(
        (SELECT name FROM given_name WHERE entity_id = :id AND is_main),
        (SELECT name FROM form WHERE entity_number = entity.number AND name IS NOT NULL
         ORDER BY length(name) DESC, name DESC LIMIT 1)),
      (iso, country, latitude, longitude, vessel_kind) =
        (SELECT max(iso), max(country), max(latitude), max(longitude), max(vessel_kind)
         FROM form WHERE entity_number = entity.number)
    WHERE id = :id
    """
}
