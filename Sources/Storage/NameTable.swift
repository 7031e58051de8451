internal import GRDB
import Knowledge

/// The strings that name entities, each kept once.
enum NameTable {
  /// The number of a name, which is added where it is new; `search` is told then.
  static func id(
    of text: String, in database: Database, search: SearchIndex
  ) throws -> Int64 {
    var id = ContentHash.of(text, bits: 53)
    let known = try database.cachedStatement(sql: "SELECT text FROM name WHERE id = ?")
    while let other = try String.fetchOne(known, arguments: [id]) {
      if other == text { return id }
      id += 1
    }
    try database.cachedStatement(
      sql: "INSERT INTO name (id, text, folding) VALUES (:id, :text, nullif(:folded, lower(:text)))"
    ).execute(arguments: ["id": id, "text": text, "folded": foldedName(text)])
    search.add(name: id)
    return id
  }

  /// Takes out those of some names that no entity has any more.
  ///
  /// - Precondition: All articles are decided, so that each of their names is some entity's, and
  ///   `search` is flushed.
  static func removeUnused(_ names: Set<Int64>, in database: Database) throws {
    for name in names.sorted() {
      try database.cachedStatement(
        sql: """
          DELETE FROM name WHERE id = :name
            AND NOT EXISTS (SELECT 1 FROM entity_name WHERE name_id = :name)
          """
      ).execute(arguments: ["name": name])
    }
  }
}
