import Foundation
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
  /// For each day and kind, the reports that name each entity.
  private var byDay: [Day: [String: [EventReportRow.Key]]] = [:]
  /// The same for reports without a day, by the day of their article.
  private var undatedByDay: [Day: [String: [EventReportRow.Key]]] = [:]

  /// A day for reports of one kind: no others are ever the same.
  private struct Day: Hashable {
    let date: String
    let kinds: [String]

    /// Twice, for a statement of two parts.
    var arguments: StatementArguments {
      let kinds = kinds.map { "\"\($0)\"" }.joined(separator: ",")
      return [date, "[\(kinds)]", date, "[\(kinds)]"]
    }
  }

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

  /// Reports that are kept in memory; those of near days come one behind the other.
  private static let knownLimit = 4096

  /// Decides anew to which event these reports belong, and all that hang together with them.
  func regroup(_ reports: Set<EventReportRow.Key>) throws {
    try ConnectedGroups.forEach(
      from: inOrderOfDays(reports), candidates: candidates, areTied: areSame
    ) { keys in
      let group = try keys.compactMap(report)
      let leader = group.min { ($0.name, $0.key.number) < ($1.name, $1.key.number) }
      if let leader { for member in group { try assign(member, to: leader) } }
      if known.count > Self.knownLimit { (known, byDay, undatedByDay) = ([:], [:], [:]) }
    }
  }

  private func inOrderOfDays(_ reports: Set<EventReportRow.Key>) throws -> [EventReportRow.Key] {
    try reports.map { key in
      let day = try String.fetchOne(
        database.cachedStatement(
          sql: """
            SELECT coalesce(r.date, a.published, '')
            FROM event_report r JOIN article a ON a.id = r.article_id
            WHERE r.article_id = ? AND r.number = ?
            """), arguments: [key.article, key.number])
      return (day: day ?? "", key: key)
    }.sorted { ($0.day, $0.key) < ($1.day, $1.key) }.map(\.key)
  }

  private func areSame(_ key: EventReportRow.Key, _ otherKey: EventReportRow.Key) throws -> Bool {
    guard let report = try report(key), let other = try self.report(otherKey) else { return false }
    return ties.areSame(report.reference, other.reference)
      ?? ReportComparison.isSame(report, other)
  }

  /// Reports told of near days that share somebody, and those that corrections join: no others are
  /// ever the same.
  private func candidates(for key: EventReportRow.Key) throws -> Set<EventReportRow.Key> {
    guard let report = try report(key) else { return [] }
    var candidates = Set(
      try ties.joined(with: report.reference).compactMap(key(ofReport:)))
    let kinds = ReportComparison.kinds(like: report.type)
    let near =
      try report.nearDays.map { try parties(onDay: Day(date: $0, kinds: kinds)) }
      + report.nearTellings.map { try parties(toldOn: Day(date: $0, kinds: kinds)) }
    for parties in near {
      for party in report.everybody { candidates.formUnion(parties[party] ?? []) }
    }
    return candidates
  }

  private func parties(onDay day: Day) throws -> [String: [EventReportRow.Key]] {
    if let parties = byDay[day] { return parties }
    let parties = try parties(
      "event_report r JOIN article a ON a.id = r.article_id", "r.date = ?", day)
    byDay[day] = parties
    return parties
  }

  /// Reports without a day in the articles of a day.
  private func parties(toldOn day: Day) throws -> [String: [EventReportRow.Key]] {
    if let parties = undatedByDay[day] { return parties }
    let parties = try parties(
      "article a JOIN event_report r ON r.article_id = a.id",
      "a.published = ? AND (r.date IS NULL OR length(r.date) < 10)", day)
    undatedByDay[day] = parties
    return parties
  }

  /// Who takes part, and who else a sentence names, with the reports that tell so.
  ///
  /// The reports come first: few of an article's names stand in one.
  private func parties(
    _ reports: String, _ condition: String, _ day: Day
  ) throws -> [String: [EventReportRow.Key]] {
    let reports = """
      (SELECT r.article_id, r.number, r.evidence_start, r.evidence_end
       FROM \(reports)
       WHERE \(condition) AND r.type IN (SELECT value FROM json_each(?))) r
      """
    let rows = try Row.fetchAll(
      database.cachedStatement(
        sql: """
          SELECT r.article_id, r.number, entity.id
          FROM \(reports)
          CROSS JOIN participation p ON p.article_id = r.article_id AND p.event = r.number
          CROSS JOIN article_entity e ON e.article_id = p.article_id AND e.number = p.who_entity
          CROSS JOIN entity ON entity.number = e.entity_number
          UNION
          SELECT r.article_id, r.number, entity.id
          FROM \(reports)
          CROSS JOIN mention m ON m.article_id = r.article_id
            AND m.span_start >= r.evidence_start AND m.span_end <= r.evidence_end
          CROSS JOIN article_entity e ON e.article_id = m.article_id AND e.number = m.entity
          CROSS JOIN entity ON entity.number = e.entity_number
          WHERE e.type <> 'place'
          """), arguments: day.arguments)
    var parties: [String: [EventReportRow.Key]] = [:]
    for row in rows {
      parties[row[2], default: []].append(EventReportRow.Key(article: row[0], number: row[1]))
    }
    return parties
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
