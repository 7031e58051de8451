internal import GRDB
internal import Migrations

/// Which migrations there are, and whether a database fits them.
enum Schema {
  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    for migration in Migrations.all {
      migrator.registerMigration(migration.name) {
        $0.add(function: contentHash)
        try $0.execute(sql: migration.sql)
      }
    }
    return migrator
  }

  /// `content_hash(text, bits)`, which migrations may call.
  private static var contentHash: DatabaseFunction {
    DatabaseFunction("content_hash", argumentCount: 2, pure: true) { values in
      guard let text = String.fromDatabaseValue(values[0]),
        let bits = Int.fromDatabaseValue(values[1])
      else { return nil }
      return ContentHash.of(text, bits: bits)
    }
  }

  /// Throws where a database is newer than the program, or too old to be read as it is.
  static func check(
    _ seen: [String], at path: String, isWriting: Bool
  ) throws(StorageError) {
    let known = Migrations.all.map(\.name)
    let unknown = seen.filter { !known.contains($0) }
    if !unknown.isEmpty { throw StorageError(path: path, reason: .newer(unknown)) }
    if !isWriting, seen.count < known.count { throw StorageError(path: path, reason: .older) }
  }

  /// Brings the database of a writer up to date.
  static func migrate(_ database: some DatabaseWriter, at path: String) throws {
    let seen = try database.read { database -> [String]? in
      if try database.tableExists("grdb_migrations") {
        return try String.fetchAll(
          database, sql: "SELECT identifier FROM grdb_migrations ORDER BY identifier")
      }
      let tables = try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_schema")
      return tables == 0 ? [] : nil
    }
    guard let seen else { throw StorageError(path: path, reason: .foreign) }
    try check(seen, at: path, isWriting: true)
    if seen.count < Migrations.all.count { try migrator.migrate(database) }
  }
}
