internal import GRDB
import Knowledge

/// What reports of events are compared by.
struct EventReportRow {
  struct Key: Hashable, Comparable {
    var article: Int64
    var number: Int

    static func < (left: Key, right: Key) -> Bool {
      (left.article, left.number) < (right.article, right.number)
    }
  }

  let key: Key
  /// Of the article.
  let name: String
  let type: String
  /// Nil unless the day is known.
  let day: CalendarDate?
  /// Day on which the article was published.
  let published: CalendarDate?
  /// Whether the report tells of what is to come, or was.
  let isAhead: Bool
  let place: String?
  /// Code of the country of the place.
  let country: String?
  /// Who took part, by `entity.number`.
  let people: Set<Int64>
  /// They, the countries, bodies and ships that took part, and who else is named in the sentence, short
  /// of the place and its country.
  let everybody: Set<Int64>

  /// Days between articles that may tell of one event without its day.
  static let undatedReach = 3

  /// Such as "seed-northwood#v1".
  var reference: String { "\(name)#v\(key.number)" }

  /// All reports that fulfil a condition on `event_report` as r and `article` as a.
  static func all(
    where condition: String, _ arguments: StatementArguments, in database: Database
  ) throws -> [EventReportRow] {
    let who = try entities(
      of: """
        SELECT r.article_id, r.number, e.entity_number, e.type_code = 0 FROM event_report r
        JOIN article a ON a.id = r.article_id
        JOIN participation p ON p.article_id = r.article_id AND p.event = r.number
        JOIN article_entity e ON e.article_id = p.article_id AND e.number = p.who_entity
        WHERE e.entity_number IS NOT NULL AND \(condition)
        """, arguments, in: database)
    let named = try entities(
      of: """
        SELECT r.article_id, r.number, e.entity_number, 0 FROM event_report r
        JOIN article a ON a.id = r.article_id
        CROSS JOIN mention m ON m.article_id = r.article_id
          AND m.span_start >= r.evidence_start AND m.span_end <= r.evidence_end
        CROSS JOIN article_entity e ON e.article_id = m.article_id AND e.number = m.entity
        WHERE e.type_code <> 3 AND e.entity_number IS NOT NULL AND \(condition)
        """, arguments, in: database)
    let rows = try Row.fetchCursor(
      database.cachedStatement(
        sql: """
          SELECT r.article_id, r.number, a.name, r.type, r.date, r.status, a.published,
            e.id AS place, e.iso, e.number AS place_number, c.number AS country_number
          FROM event_report r
          JOIN article a ON a.id = r.article_id
          LEFT JOIN article_entity place
            ON place.article_id = r.article_id AND place.number = r.place_entity
          LEFT JOIN entity e ON e.number = place.entity_number
          LEFT JOIN entity c ON c.id = 'country/' || e.iso
          WHERE \(condition)
          """), arguments: arguments)
    var reports: [EventReportRow] = []
    while let row = try rows.next() {
      let key = Key(article: row[0], number: row[1])
      reports.append(EventReportRow(key, row, who: who[key] ?? [], named: named[key] ?? []))
    }
    return reports
  }

  private init(_ key: Key, _ row: Row, who: [Named], named: [Named]) {
    self.key = key
    (name, type) = (row[2], row[3])
    day = Self.day(row[4])
    isAhead = ["planned", "proposed", "cancelled"].contains(row[5] as String)
    published = Self.day(row[6])
    (place, country) = (row[7], row[8])
    people = Set(who.filter(\.isPerson).map(\.entity))
    let scene = [row[9], row[10]] as [Int64?]
    everybody = Set(named.map(\.entity)).subtracting(scene.compactMap(\.self))
      .union(who.map(\.entity))
  }

  private typealias Named = (entity: Int64, isPerson: Bool)

  private static func entities(
    of sql: String, _ arguments: StatementArguments, in database: Database
  ) throws -> [Key: [Named]] {
    var entities: [Key: [Named]] = [:]
    let rows = try Row.fetchCursor(database.cachedStatement(sql: sql), arguments: arguments)
    while let row = try rows.next() {
      entities[Key(article: row[0], number: row[1]), default: []].append((row[2], row[3]))
    }
    return entities
  }

  /// Nil for a month or a year.
  private static func day(_ text: String?) -> CalendarDate? {
    text.flatMap { $0.utf8.count == 10 ? CalendarDate(iso: $0) : nil }
  }

  /// The days on which reports of the same may be dated.
  var nearDays: [String] {
    Self.days(around: day ?? published, reach: day == nil ? Self.undatedReach : 1)
  }

  /// The days on which articles may be published that tell of the same without its day.
  var nearTellings: [String] { Self.days(around: day ?? published, reach: Self.undatedReach) }

  private static func days(around day: CalendarDate?, reach: Int) -> [String] {
    guard let day else { return [] }
    return (-reach...reach).compactMap { day.adding(days: $0)?.description }
  }
}
