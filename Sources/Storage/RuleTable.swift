internal import GRDB

/// The rules that facts were read by, each named once.
enum RuleTable {
  private static let bits = 31

  /// The number of a rule, which is added where it is new.
  static func id(of name: String, in database: Database) throws -> Int64 {
    var id = ContentHash.of(name, bits: bits)
    let known = try database.cachedStatement(sql: "SELECT name FROM rule WHERE id = ?")
    while let other = try String.fetchOne(known, arguments: [id]) {
      if other == name { return id }
      id += 1
    }
    try database.cachedStatement(sql: "INSERT INTO rule (id, name) VALUES (?, ?)")
      .execute(arguments: [id, name])
    return id
  }
}
