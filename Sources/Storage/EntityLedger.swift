internal import GRDB
import Knowledge

/// The database's side of resolution inside one transaction: tells forms, keeps decisions.
final class EntityLedger: EntityDirectory {
  let database: Database
  let search: SearchIndex
  private let known: KnownForms
  private let side: SideReader?
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

  /// `side` reads what the database held before the transaction; without it one part of a decision
  /// comes after the other.
  init(_ database: Database, search: SearchIndex, side: SideReader? = nil) {
    (self.database, self.search, self.side) = (database, search, side)
    known = KnownForms(database)
  }

  func forms(withKey key: String) throws -> [KnownForm] { try known.forms(withKey: key) }

  func formIDs(withKey key: String) throws -> [String] { try known.formIDs(withKey: key) }

  func keys(ofForm id: String) throws -> [String] { try known.keys(ofForm: id) }

  func number(ofForm id: String) throws -> Int64? { try known.number(ofForm: id) }

  func company(ofForms ids: [String]) throws -> Company { try known.company(ofForms: ids) }

  func people(besideForms ids: [String]) throws -> Set<String> {
    try known.people(besideForms: ids)
  }

  func decide<Value: Sendable>(
    _ first: (any EntityDirectory) throws -> Value,
    beside second: @escaping @Sendable (any EntityDirectory) throws -> Value
  ) throws -> [Value] {
    guard let side else { return [try first(self), try second(self)] }
    let running = side.start { database in
      let draft = DecisionDraft(KnownForms(database))
      return (value: try second(draft), decisions: draft.decisions)
    }
    let own = Result { try first(self) }
    // It reads from the snapshot until it is done, whatever becomes of the first part.
    let other = Result { try running.wait() }
    for decision in try other.get().decisions { try take(decision) }
    return [try own.get(), try other.get().value]
  }

  private func take(_ decision: DecisionDraft.Decision) throws {
    switch decision {
    case .form(let form, let decided):
      if let id = try number(ofForm: form) { try keep(decided, ofForm: id) }
    case .doubts(let keys, let doubts): try replaceDoubts(ofBlock: keys, with: doubts)
    }
  }

  func touch(entity id: String) { touched.insert(id) }

  /// For an entity that may have lost or won names.
  func touchNames(ofEntity id: String) {
    touched.insert(id)
    renamed.insert(id)
  }

  func assign(_ decision: FormDecision, to known: KnownForm) throws {
    guard let id = try number(ofForm: known.id),
      known.decision != decision || changed.contains(id)
    else { return }
    try keep(decision, ofForm: id)
  }

  private func keep(_ decision: FormDecision, ofForm id: Int64) throws {
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
