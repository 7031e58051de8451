internal import GRDB
internal import Migrations

/// Which migrations there are, and whether a database fits them.
enum Schema {
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

  /// Brings the database of a writer up to date: by all migrations that it lacks, or by none.
  static func migrate(_ database: some DatabaseWriter, at path: String) throws {
    let seen = try database.read { try Self.seen(in: $0) }
    try requireKnown(seen, at: path)
    if seen?.count == Migrations.all.count { return }
    try database.writeWithoutTransaction { database in
      try database.execute(sql: "PRAGMA foreign_keys = 0")
      defer { try? database.execute(sql: "PRAGMA foreign_keys = 1") }
      // Another process may have migrated since; from here on none can.
      try database.inTransaction(.immediate) {
        let seen = try Self.seen(in: database)
        try requireKnown(seen, at: path)
        try add(Migrations.all.filter { seen?.contains($0.name) != true }, to: database)
        return .commit
      }
    }
  }

  /// The migrations that a database has run; nil where it is some other program's.
  private static func seen(in database: Database) throws -> [String]? {
    if try database.tableExists("grdb_migrations") {
      return try String.fetchAll(
        database, sql: "SELECT identifier FROM grdb_migrations ORDER BY identifier")
    }
    let tables = try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_schema")
    return tables == 0 ? [] : nil
  }

  private static func requireKnown(_ seen: [String]?, at path: String) throws(StorageError) {
    guard let seen else { throw StorageError(path: path, reason: .foreign) }
    try check(seen, at: path, isWriting: true)
  }

  private static func add(
    _ migrations: [(name: String, sql: String)], to database: Database
  ) throws {
    // The table under the name and in the form that GRDB's own migrator gives it.
    try database.execute(
      sql: "CREATE TABLE IF NOT EXISTS grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY)")
    database.add(function: contentHash)
    database.add(function: EventSearch.function)
    for migration in migrations {
      try database.execute(sql: migration.sql)
      try database.execute(
        sql: "INSERT INTO grdb_migrations (identifier) VALUES (?)", arguments: [migration.name])
    }
    try database.checkForeignKeys()
  }
}
