internal import GRDB

/// A report that a correction joins with another, or, where `other` is empty, parts from all with
/// which the program would join it.
struct ReportTie: Hashable {
  /// As in the column `fact`: "seed-northwood#v1".
  var report: String
  var other: String
}

/// What corrections say of which reports tell of one event.
struct ReportTies {
  private var others: [String: [String]] = [:]
  private var apart: Set<String> = []

  /// Nothing.
  init() {}

  /// What the database keeps.
  init(_ database: Database) throws {
    for tie in try Self.all(in: database) {
      if tie.other.isEmpty {
        apart.insert(tie.report)
      } else {
        others[tie.report, default: []].append(tie.other)
      }
    }
  }

  func joined(with report: String) -> [String] { others[report] ?? [] }

  /// Nil where no correction says anything.
  func areSame(_ report: String, _ other: String) -> Bool? {
    if joined(with: report).contains(other) { return true }
    return apart.contains(report) || apart.contains(other) ? false : nil
  }

  /// Keeps them in place of those before; returns the reports for which something has changed.
  static func replace(by ties: Set<ReportTie>, in database: Database) throws -> Set<String> {
    let old = try all(in: database)
    for tie in old.subtracting(ties) {
      try database.execute(
        sql: "DELETE FROM report_tie WHERE report = ? AND other = ?",
        arguments: [tie.report, tie.other])
    }
    for tie in ties.subtracting(old) {
      try database.execute(
        sql: "INSERT INTO report_tie (report, other) VALUES (?, ?)",
        arguments: [tie.report, tie.other])
    }
    return Set(old.symmetricDifference(ties).map(\.report))
  }

  private static func all(in database: Database) throws -> Set<ReportTie> {
    Set(
      try Row.fetchAll(database, sql: "SELECT report, other FROM report_tie").map {
        ReportTie(report: $0[0], other: $0[1])
      })
  }
}
