internal import GRDB
import Knowledge

/// What waits to be decided, until a transaction decides it.
///
/// Much comes in before it is decided, so that what many articles name is decided once for all of
/// them; what an ingest that was killed leaves waiting the next writer decides.
struct Pending {
  var articles: Set<Int64> = []
  var forms: Set<Int64> = []
  /// Of forms that articles took away with them.
  var keys: Set<String> = []
  /// Those that may have lost a form.
  var entities: Set<String> = []
  /// Numbers of names that may have lost all whom they name.
  var names: Set<Int64> = []
  /// Reports of which the event may have changed.
  var reports: Set<EventReportRow.Key> = []
  /// Reports of commitments of which the promise may have changed.
  var promises: Set<EventReportRow.Key> = []

  var isEmpty: Bool {
    articles.isEmpty && forms.isEmpty && keys.isEmpty && entities.isEmpty && names.isEmpty
      && reports.isEmpty && promises.isEmpty
  }

  /// Adds what waits to the list in the database.
  func save(in database: Database) throws {
    let statement = try database.cachedStatement(
      sql: "INSERT OR IGNORE INTO pending (kind, what) VALUES (?, ?)")
    for id in articles { try statement.execute(arguments: ["article", id]) }
    for id in forms { try statement.execute(arguments: ["form", id]) }
    for key in keys { try statement.execute(arguments: ["key", key]) }
    for id in entities { try statement.execute(arguments: ["entity", id]) }
    for id in names { try statement.execute(arguments: ["name", id]) }
    try saveReports(in: database)
  }

  /// The same of reports alone.
  func saveReports(in database: Database) throws {
    let statement = try database.cachedStatement(
      sql: "INSERT OR IGNORE INTO pending (kind, what) VALUES (?, ?)")
    for (kind, keys) in [("report", reports), ("promise", promises)] {
      for key in keys { try statement.execute(arguments: [kind, "\(key.article) \(key.number)"]) }
    }
  }

  /// Takes the list out of the database.
  mutating func take(from database: Database) throws {
    try takeRows(from: database, where: "TRUE")
  }

  /// Takes the reports out of it.
  mutating func takeReports(from database: Database) throws {
    try takeRows(from: database, where: "kind IN ('report', 'promise')")
  }

  private mutating func takeRows(from database: Database, where condition: String) throws {
    let rows = try Row.fetchCursor(
      database, sql: "SELECT kind, what FROM pending WHERE \(condition)")
    while let row = try rows.next() {
      switch row[0] as String {
      case "article": articles.insert(row[1])
      case "form": forms.insert(row[1])
      case "key": keys.insert(row[1])
      case "entity": entities.insert(row[1])
      case "name": names.insert(row[1])
      case "promise": promises.insert(try Self.report(row[1]))
      default: reports.insert(try Self.report(row[1]))
      }
    }
    try database.execute(sql: "DELETE FROM pending WHERE \(condition)")
  }

  private static func report(_ text: String) throws -> EventReportRow.Key {
    let parts = text.words
    guard parts.count == 2, let article = Int64(parts[0]), let number = Int(parts[1]) else {
      throw CellFault(found: .text(text), wanted: "a report")
    }
    return EventReportRow.Key(article: article, number: number)
  }

  static func isEmpty(in database: Database) throws -> Bool {
    try Int.fetchOne(database, sql: "SELECT 1 FROM pending LIMIT 1") == nil
  }
}
