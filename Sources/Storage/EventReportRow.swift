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

  /// Nil where there is no such report any more.
  init?(_ key: Key, in database: Database) throws {
    let row = try Row.fetchOne(
      database.cachedStatement(
        sql: """
          SELECT a.name, r.type, r.date, r.status, a.published, r.evidence_start, r.evidence_end,
            e.id AS place, e.iso, e.number AS place_number, c.number AS country_number
          FROM event_report r
          JOIN article a ON a.id = r.article_id
          LEFT JOIN article_entity place
            ON place.article_id = r.article_id AND place.number = r.place_entity
          LEFT JOIN entity e ON e.number = place.entity_number
          LEFT JOIN entity c ON c.id = 'country/' || e.iso
          WHERE r.article_id = ? AND r.number = ?
          """), arguments: [key.article, key.number])
    guard let row else { return nil }
    self.key = key
    (name, type) = (row["name"], row["type"])
    day = Self.day(row["date"])
    published = Self.day(row["published"])
    isAhead = ["planned", "proposed", "cancelled"].contains(row["status"] as String)
    (place, country) = (row["place"], row["iso"])
    let who = try Row.fetchAll(
      database.cachedStatement(
        sql: """
          SELECT e.entity_number, e.type = 'person' FROM participation p
          JOIN article_entity e ON e.article_id = p.article_id AND e.number = p.who_entity
          WHERE p.article_id = ? AND p.event = ? AND e.entity_number IS NOT NULL
          """), arguments: [key.article, key.number])
    people = Set(who.filter { $0[1] }.map { $0[0] })
    let named = try Int64.fetchSet(
      database.cachedStatement(
        sql: """
          SELECT e.entity_number FROM mention m
          JOIN article_entity e ON e.article_id = m.article_id AND e.number = m.entity
          WHERE m.article_id = ? AND m.span_start >= ? AND m.span_end <= ?
            AND e.type <> 'place' AND e.entity_number IS NOT NULL
          """),
      arguments: [key.article, row["evidence_start"] as Int, row["evidence_end"] as Int])
    let scene = [row["place_number"], row["country_number"]] as [Int64?]
    everybody = named.subtracting(scene.compactMap(\.self)).union(who.map { $0[0] })
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
