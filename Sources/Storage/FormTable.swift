internal import GRDB
import Knowledge

/// The forms under which articles name somebody or something, and the keys that find them.
struct FormTable {
  let database: Database

  /// Of the hash that numbers a form.
  static let bits = 47

  /// A form that an article gives, and the number of the entity that it stands for; nil where that is not
  /// decided yet.
  typealias Given = (id: Int64, entity: Int64?)

  /// Adds a form that an article gives where it is new.
  func add(_ form: PreparedForm, said entity: ArticleEntity) throws -> Given {
    let known = try database.cachedStatement(
      sql: "SELECT words, entity_number FROM form WHERE id = ?")
    var id = form.number
    var decided: Int64?
    while let row = try Row.fetchOne(known, arguments: [id]) {
      if row[0] == form.id {
        decided = row[1]
        break
      }
      id += 1
    }
    let kind = form.type == .vessel ? entity.vesselKind : nil
    try database.cachedStatement(sql: Self.insertion).execute(arguments: [
      "id": id, "words": form.id, "name": entity.name, "iso": entity.isoCode,
      "country": entity.country, "kind": kind, "keys": form.keys,
    ])
    let addKey = try database.cachedStatement(
      sql: "INSERT OR IGNORE INTO form_key (key, form_id) VALUES (?, ?)")
    for key in form.keyNumbers { try addKey.execute(arguments: [key, id]) }
    return (id, decided)
  }

  /// Nil where no article gives the form.
  func number(ofForm words: String) throws -> Int64? {
    let known = try database.cachedStatement(sql: "SELECT words FROM form WHERE id = ?")
    var id = ContentHash.of(words, bits: Self.bits)
    while let other = try String.fetchOne(known, arguments: [id]) {
      if other == words { return id }
      id += 1
    }
    return nil
  }

  /// Of what the articles say the last in order of name, code and country is the best spelled:
  /// lower case and diacritics come behind.
  private static let insertion = """
    INSERT INTO form (id, words, keys, said_name, said_iso, said_country, said_kind)
    VALUES (:id, :words, :keys, :name, :iso, :country, :kind)
    ON CONFLICT (id) DO UPDATE SET
      (said_name, said_iso, said_country) =
        (SELECT nullif(name, form.name), iso, country
         FROM (SELECT coalesce(form.said_name, form.name) AS name, form.said_iso AS iso,
                 form.said_country AS country
               UNION ALL
               SELECT excluded.said_name, excluded.said_iso, excluded.said_country) said
         ORDER BY said.name DESC, iso DESC, country DESC LIMIT 1),
      said_kind = nullif(max(coalesce(said_kind, ''), coalesce(excluded.said_kind, '')), '')
    WHERE (excluded.said_name, coalesce(excluded.said_iso, ''), coalesce(excluded.said_country, ''))
        > (coalesce(said_name, name), coalesce(said_iso, ''), coalesce(said_country, ''))
      OR coalesce(excluded.said_kind, '') > coalesce(said_kind, '')
    """

  /// All keys under which some article gives a form, sorted.
  func keys(of id: Int64) throws -> [String] {
    let articleKeys = try String.fetchAll(
      database.cachedStatement(sql: "SELECT key FROM article_key WHERE form_id = ?"),
      arguments: [id])
    return try Set(articleKeys).union(ownKeys(of: id)).sorted()
  }

  /// Those that follow from the form's words.
  private func ownKeys(of id: Int64) throws -> [String] {
    let row = try Row.fetchOne(
      database.cachedStatement(sql: "SELECT keys, type FROM form WHERE id = ?"), arguments: [id])
    return row.map { FormKeys.split($0[0], of: $0[1]) } ?? []
  }

  private func remove(_ id: Int64) throws {
    let removal = try database.cachedStatement(
      sql: "DELETE FROM form_key WHERE key = ? AND form_id = ?")
    for key in try ownKeys(of: id) {
      try removal.execute(arguments: [FormKeys.number(key), id])
    }
    try database.cachedStatement(sql: "DELETE FROM form WHERE id = ?").execute(arguments: [id])
  }

  /// Takes a form out where no article gives it any more; else says of it what the others do.
  func settle(afterLosing entity: Lost) throws {
    let isUsed = try Bool.fetchOne(
      database.cachedStatement(
        sql: "SELECT EXISTS (SELECT 1 FROM article_entity WHERE form_id = ?)"),
      arguments: [entity.form])
    if isUsed == false {
      try remove(entity.form)
    } else if try !isSaid(entity) {
      try database.cachedStatement(sql: Self.sayAnew).execute(arguments: ["id": entity.form])
    }
  }

  /// What an article that went had said of a form.
  struct Lost {
    var form: Int64
    /// Number of the name.
    var name: Int64
    var iso: String?
    var country: String?
    var kind: String?
  }

  /// Whether some other article says the very same.
  private func isSaid(_ entity: Lost) throws -> Bool {
    try Bool.fetchOne(
      database.cachedStatement(
        sql: """
          SELECT EXISTS (SELECT 1 FROM article_entity WHERE form_id = ? AND name_id = ? AND iso IS ?
            AND country IS ? AND vessel_kind IS ?)
          """),
      arguments: [entity.form, entity.name, entity.iso, entity.country, entity.kind]) == true
  }

  private static let sayAnew = """
    UPDATE form SET
      (said_name, said_iso, said_country) =
        (SELECT nullif(n.text, form.name), e.iso, e.country
         FROM article_entity e JOIN name n ON n.id = e.name_id WHERE e.form_id = :id
         ORDER BY n.text DESC, e.iso DESC, e.country DESC LIMIT 1),
      said_kind = iif(type = 'vessel',
        (SELECT max(vessel_kind) FROM article_entity WHERE form_id = :id), NULL)
    WHERE id = :id
    """
}
