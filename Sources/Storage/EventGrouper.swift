import Foundation
internal import GRDB
import Knowledge

/// Joins the reports of one occurrence into an event: the connected groups of reports that
/// `ReportComparison` takes for the same.
///
/// The outcome depends on the reports alone. A report is compared with those of its kind that name
/// somebody whom it names, and are dated near its day, or give no day and were published about then.
final class EventGrouper {
  private let database: Database
  /// Those of `byDay` and `undatedByDay`.
  private var known: [EventReportRow.Key: EventReportRow] = [:]
  /// For each day the reports dated so.
  private var byDay: [String: ReportsOfDay] = [:]
  /// The same for reports without a day, by the day of their article.
  private var undatedByDay: [String: ReportsOfDay] = [:]
  /// The first reports of events, by another one of each.
  private var leaders: [EventReportRow.Key: EventReportRow.Key] = [:]

  /// What corrections say.
  var ties = ReportTies()

  init(database: Database) { self.database = database }

  /// A report by its name, and all that share an event with it.
  func reports(named name: String) throws -> Set<EventReportRow.Key> {
    guard let key = try key(ofReport: name) else { return [] }
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT other.article_id, other.number
        FROM event_report r JOIN event_report other ON other.event_id = r.event_id
        WHERE r.article_id = ? AND r.number = ?
        """, arguments: [key.article, key.number])
    return Set(rows.map { EventReportRow.Key(article: $0[0], number: $0[1]) }).union([key])
  }

  private func key(ofReport name: String) throws -> EventReportRow.Key? {
    guard let mark = name.range(of: "#v", options: .backwards),
      let number = Int(name[mark.upperBound...])
    else { return nil }
    let article = try Int64.fetchOne(
      database.cachedStatement(sql: "SELECT id FROM article WHERE name = ?"),
      arguments: [String(name[..<mark.lowerBound])])
    return article.map { EventReportRow.Key(article: $0, number: number) }
  }

  /// The reports of some articles, and all that share an event with them.
  func reports(
    ofArticles condition: String, _ arguments: StatementArguments
  ) throws -> Set<EventReportRow.Key> {
    let rows = try Row.fetchAll(
      database.cachedStatement(
        sql: """
          SELECT article_id, number FROM event_report WHERE article_id \(condition)
          UNION
          SELECT other.article_id, other.number
          FROM event_report r JOIN event_report other ON other.event_id = r.event_id
          WHERE r.article_id \(condition)
          """), arguments: arguments + arguments)
    return Set(rows.map { EventReportRow.Key(article: $0[0], number: $0[1]) })
  }

  /// The reports in which a form takes part, is the place or is named in the sentence, and all that share
  /// an event with them.
  func reports(withForm form: Int64) throws -> Set<EventReportRow.Key> {
    let rows = try Row.fetchAll(
      database.cachedStatement(
        sql: """
          WITH own AS (
            SELECT r.article_id, r.number, r.event_id
            FROM article_entity e JOIN event_report r ON r.article_id = e.article_id
            WHERE e.form_id = ? AND (r.place_entity = e.number
              OR EXISTS (SELECT 1 FROM participation p WHERE p.article_id = r.article_id
                AND p.event = r.number AND p.who_entity = e.number)
              OR EXISTS (SELECT 1 FROM event_named n WHERE n.article_id = r.article_id
                AND n.event = r.number AND n.entity = e.number)))
          SELECT article_id, number FROM own
          UNION
          SELECT other.article_id, other.number
          FROM own JOIN event_report other ON other.event_id = own.event_id
          """), arguments: [form])
    return Set(rows.map { EventReportRow.Key(article: $0[0], number: $0[1]) })
  }

  /// Decides anew to which event these reports belong: they are all of each event that has changed.
  func regroup(_ reports: Set<EventReportRow.Key>) throws {
    var groups = ConnectedGroups(changed: reports)
    var today = ""
    for (day, key) in try inOrderOfDays(reports) {
      if day != today { forget(before: day) }
      today = day
      if let report = try report(key) { try join(report, in: &groups) }
    }
    (known, byDay, undatedByDay) = ([:], [:], [:])
    for keys in groups.groups() {
      let members = try keys.compactMap(member)
      guard
        let leader = members.min(by: { ($0.name, $0.key.number) < ($1.name, $1.key.number) })
      else { continue }
      for member in members {
        try assign(member, withItsEvent: !reports.contains(member.key), to: leader)
      }
    }
    leaders = [:]
  }

  /// By the days that they are dated, or were published on.
  private func inOrderOfDays(
    _ reports: Set<EventReportRow.Key>
  ) throws -> [(day: String, key: EventReportRow.Key)] {
    try reports.map { key in
      let day = try String.fetchOne(
        database.cachedStatement(
          sql: """
            SELECT coalesce(iif(length(r.date) = 10, r.date,
              (SELECT published FROM article WHERE id = r.article_id)), '')
            FROM event_report r WHERE r.article_id = ? AND r.number = ?
            """), arguments: [key.article, key.number])
      return (day: day ?? "", key: key)
    }.sorted { ($0.day, $0.key) < ($1.day, $1.key) }
  }

  /// Lets go of the reports of days that no report of a day or a later one is compared with.
  private func forget(before day: String) {
    let first =
      CalendarDate(iso: day)?.adding(days: -EventReportRow.undatedReach)?.description ?? ""
    for (day, reports) in byDay where day < first {
      for report in reports.all { known[report.key] = nil }
      byDay[day] = nil
    }
    for (day, reports) in undatedByDay where day < first {
      for report in reports.all { known[report.key] = nil }
      undatedByDay[day] = nil
    }
  }

  /// Joins a report with those of the same event that stand next to it.
  private func join(
    _ report: EventReportRow, in groups: inout ConnectedGroups<EventReportRow.Key>
  ) throws {
    var others = try ties.joined(with: report.reference).compactMap(key(ofReport:))
    try forEachNear(report) { other in
      guard ReportComparison.isSame(report, other),
        ties.areSame(report.reference, other.reference) != false
      else { return }
      others.append(other.key)
    }
    for other in others {
      let leader = groups.changed.contains(other) ? nil : try leader(of: other)
      groups.join(report.key, other, ledBy: leader)
    }
  }

  /// Calls `body` with all reports told of near days that may be the same.
  private func forEachNear(
    _ report: EventReportRow, body: (EventReportRow) -> Void
  ) throws {
    guard !report.everybody.isEmpty else { return }
    for day in report.nearDays { try reports(onDay: day).like(report).forEach(body) }
    for day in report.nearTellings { try reports(toldOn: day).like(report).forEach(body) }
  }

  private func reports(onDay day: String) throws -> ReportsOfDay {
    if let reports = byDay[day] { return reports }
    let reports = ReportsOfDay(try reports(.dated(day)))
    byDay[day] = reports
    return reports
  }

  /// Reports without a day in the articles of a day.
  private func reports(toldOn day: String) throws -> ReportsOfDay {
    if let reports = undatedByDay[day] { return reports }
    let reports = ReportsOfDay(try reports(.told(day)))
    undatedByDay[day] = reports
    return reports
  }

  private func reports(_ choice: EventReportRow.Choice) throws -> [EventReportRow] {
    let reports = try EventReportRow.all(choice, in: database)
    for report in reports { known[report.key] = report }
    return reports
  }

  private func report(_ key: EventReportRow.Key) throws -> EventReportRow? {
    if let report = known[key] { return report }
    let report = try EventReportRow.all(.one(key), in: database).first
    known[key] = report
    return report
  }

  /// The first report of the event that a report belongs to.
  private func leader(of key: EventReportRow.Key) throws -> EventReportRow.Key? {
    if let leader = leaders[key] { return leader }
    let row = try Row.fetchOne(
      database.cachedStatement(
        sql: """
          SELECT v.article_id, v.number FROM event_report r JOIN event v ON v.id = r.event_id
          WHERE r.article_id = ? AND r.number = ?
          """), arguments: [key.article, key.number])
    let leader = row.map { EventReportRow.Key(article: $0[0], number: $0[1]) }
    leaders[key] = leader
    return leader
  }

  /// A report, by the name of its article, and the event that it belonged to.
  private struct Member {
    let key: EventReportRow.Key
    let name: String
    let event: String?

    var reference: String { "\(name)#v\(key.number)" }
  }

  private func member(_ key: EventReportRow.Key) throws -> Member? {
    try Row.fetchOne(
      database.cachedStatement(
        sql: """
          SELECT a.name, r.event_id FROM event_report r JOIN article a ON a.id = r.article_id
          WHERE r.article_id = ? AND r.number = ?
          """), arguments: [key.article, key.number]
    ).map { Member(key: key, name: $0[0], event: $0[1]) }
  }

  /// Gives a report, or all of the event that it leads, to the event of another leader.
  private func assign(
    _ report: Member, withItsEvent: Bool, to leader: Member
  ) throws {
    guard report.event != leader.reference else { return }
    try database.cachedStatement(
      sql: "INSERT OR IGNORE INTO event (id, article_id, number) VALUES (?, ?, ?)"
    ).execute(arguments: [leader.reference, leader.key.article, leader.key.number])
    if withItsEvent, let event = report.event {
      try database.cachedStatement(sql: "UPDATE event_report SET event_id = ? WHERE event_id = ?")
        .execute(arguments: [leader.reference, event])
    } else {
      try database.cachedStatement(
        sql: "UPDATE event_report SET event_id = ? WHERE article_id = ? AND number = ?"
      ).execute(arguments: [leader.reference, report.key.article, report.key.number])
    }
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
