internal import GRDB

/// The numbers by which rows of other tables name entities: hashes of their ids.
enum EntityNumber {
  private static let bits = 47

  /// Nil where there is no such entity.
  static func of(_ id: String, in database: Database) throws -> Int64? {
    try Int64.fetchOne(
      database.cachedStatement(sql: "SELECT number FROM entity WHERE id = ?"), arguments: [id])
  }

  /// The number of an entity, which is added where it is new.
  static func add(
    _ id: String, type: String, name: String, in database: Database
  ) throws -> Int64 {
    if let known = try of(id, in: database) { return known }
    var number = ContentHash.of(id, bits: bits)
    let taken = try database.cachedStatement(sql: "SELECT 1 FROM entity WHERE number = ?")
    while try Int.fetchOne(taken, arguments: [number]) != nil { number += 1 }
    try database.cachedStatement(
      sql: "INSERT INTO entity (number, id, type, name) VALUES (?, ?, ?, ?)"
    ).execute(arguments: [number, id, type, name])
    return number
  }
}
