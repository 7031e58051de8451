internal import GRDB
import Knowledge

/// Joins the reports of one occurrence into an event: the connected groups of reports that
/// `ReportComparison` takes for the same.
///
/// The outcome depends on the reports alone. A report is compared with those dated near its day, and
/// with those that give no day and were published about then.
final class EventGrouper {
  private let database: Database
  private var known: [EventReportRow.Key: EventReportRow] = [:]
  private var byDay: [String: [EventReportRow.Key]] = [:]
  private var undatedByDay: [String: [EventReportRow.Key]] = [:]

  init(database: Database) { self.database = database }

  /// The reports of some articles, and all that share an event with them.
  func reports(
    ofArticles condition: String, _ arguments: StatementArguments
  ) throws -> Set<EventReportRow.Key> {
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT article_id, number FROM event_report WHERE article_id \(condition)
        UNION
        SELECT other.article_id, other.number
        FROM event_report r JOIN event_report other ON other.event_id = r.event_id
        WHERE r.article_id \(condition)
        """, arguments: arguments + arguments)
    return Set(rows.map { EventReportRow.Key(article: $0[0], number: $0[1]) })
  }

  /// Decides anew to which event these reports belong, and all that hang together with them.
  func regroup(_ reports: Set<EventReportRow.Key>) throws {
    var done: Set<EventReportRow.Key> = []
    for key in reports.sorted() where !done.contains(key) {
      guard let report = try report(key) else { continue }
      let group = try connected(to: report)
      done.formUnion(group.map(\.key))
      if let leader = group.min(by: { ($0.name, $0.key.number) < ($1.name, $1.key.number) }) {
        for member in group { try assign(member, to: leader) }
      }
    }
  }

  private func connected(to first: EventReportRow) throws -> [EventReportRow] {
    var group = [first]
    var seen: Set<EventReportRow.Key> = [first.key]
    var next = 0
    while next < group.count {
      let report = group[next]
      next += 1
      for key in try neighbours(of: report) where !seen.contains(key) {
        guard let other = try self.report(key), ReportComparison.isSame(report, other)
        else { continue }
        seen.insert(key)
        group.append(other)
      }
    }
    return group
  }

  private func neighbours(of report: EventReportRow) throws -> [EventReportRow.Key] {
    try report.nearDays.flatMap(keys(onDay:)) + report.nearTellings.flatMap(keys(toldOn:))
  }

  /// Reports without a day in the articles of a day.
  private func keys(toldOn day: String) throws -> [EventReportRow.Key] {
    if let keys = undatedByDay[day] { return keys }
    let rows = try Row.fetchAll(
      database.cachedStatement(
        sql: """
          SELECT r.article_id, r.number FROM article a JOIN event_report r ON r.article_id = a.id
          WHERE a.published = ? AND (r.date IS NULL OR length(r.date) < 10)
          """), arguments: [day])
    let keys = rows.map { EventReportRow.Key(article: $0[0], number: $0[1]) }
    undatedByDay[day] = keys
    return keys
  }

  private func keys(onDay day: String) throws -> [EventReportRow.Key] {
    if let keys = byDay[day] { return keys }
    let rows = try Row.fetchAll(
      database.cachedStatement(
        sql: "SELECT article_id, number FROM event_report WHERE date = ?"), arguments: [day])
    let keys = rows.map { EventReportRow.Key(article: $0[0], number: $0[1]) }
    byDay[day] = keys
    return keys
  }

  private func report(_ key: EventReportRow.Key) throws -> EventReportRow? {
    if let report = known[key] { return report }
    guard let report = try EventReportRow(key, in: database) else { return nil }
    known[key] = report
    return report
  }

  private func assign(_ report: EventReportRow, to leader: EventReportRow) throws {
    guard report.event != leader.reference else { return }
    try database.cachedStatement(
      sql: "INSERT OR IGNORE INTO event (id, article_id, number) VALUES (?, ?, ?)"
    ).execute(arguments: [leader.reference, leader.key.article, leader.key.number])
    try database.cachedStatement(
      sql: "UPDATE event_report SET event_id = ? WHERE article_id = ? AND number = ?"
    ).execute(arguments: [leader.reference, report.key.article, report.key.number])
    if let left = report.event {
      try database.cachedStatement(
        sql: """
          DELETE FROM event WHERE id = :id
            AND NOT EXISTS (SELECT 1 FROM event_report WHERE event_id = :id)
          """
      ).execute(arguments: ["id": left])
    }
  }
}
