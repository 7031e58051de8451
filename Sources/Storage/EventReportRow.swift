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

  /// Which reports to read.
  enum Choice {
    case one(Key)
    /// Those dated on a day.
    case dated(String)
    /// Those without a day, in articles published on a day.
    case told(String)

    /// What holds for `event_report` as r, and for `article` as a where `asksForArticle` is true.
    var condition: String {
      switch self {
      case .one: "r.article_id = ? AND r.number = ?"
      case .dated: "r.date = ?"
      case .told: "a.published = ? AND (r.date IS NULL OR length(r.date) < 10)"
      }
    }

    var asksForArticle: Bool {
      if case .told = self { true } else { false }
    }

    var arguments: StatementArguments {
      switch self {
      case .one(let key): [key.article, key.number]
      case .dated(let day), .told(let day): [day]
      }
    }
  }

  static func all(_ choice: Choice, in database: Database) throws -> [EventReportRow] {
    let who = try entities(
      isPerson: "e.type_code = 0",
      of: """
        CROSS JOIN participation p ON p.article_id = r.article_id AND p.event = r.number
        CROSS JOIN article_entity e ON e.article_id = p.article_id AND e.number = p.who_entity
        """, choice, in: database)
    let named = try entities(
      isPerson: "0",
      of: """
        CROSS JOIN event_named n ON n.article_id = r.article_id AND n.event = r.number
        CROSS JOIN article_entity e ON e.article_id = n.article_id AND e.number = n.entity
        """, choice, in: database)
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
          WHERE \(choice.condition)
          """), arguments: choice.arguments)
    var reports: [EventReportRow] = []
    var days: [String: CalendarDate?] = [:]
    while let row = try rows.next() {
      let key = Key(article: row[0], number: row[1])
      let told = [row[4], row[6]].map { (text: String?) in text.flatMap { Self.day($0, &days) } }
      reports.append(
        EventReportRow(
          key, row, day: told[0], published: told[1], who: who[key] ?? [], named: named[key] ?? []))
    }
    return reports
  }

  private init(
    _ key: Key, _ row: Row, day: CalendarDate?, published: CalendarDate?, who: [Named],
    named: [Named]
  ) {
    (self.key, self.day, self.published) = (key, day, published)
    (name, type) = (row[2], row[3])
    isAhead = ["planned", "proposed", "cancelled"].contains(row[5] as String)
    (place, country) = (row[7], row[8])
    people = Set(who.filter(\.isPerson).map(\.entity))
    let scene = [row[9], row[10]] as [Int64?]
    everybody = Set(named.map(\.entity)).subtracting(scene.compactMap(\.self))
      .union(who.map(\.entity))
  }

  private typealias Named = (entity: Int64, isPerson: Bool)

  /// The entities e that are joined with the chosen reports r.
  private static func entities(
    isPerson: String, of joined: String, _ choice: Choice, in database: Database
  ) throws -> [Key: [Named]] {
    var entities: [Key: [Named]] = [:]
    let source =
      choice.asksForArticle
      ? "article a CROSS JOIN event_report r ON r.article_id = a.id" : "event_report r"
    let rows = try Row.fetchCursor(
      database.cachedStatement(
        sql: """
          SELECT r.article_id, r.number, e.entity_number, \(isPerson) FROM \(source)
          \(joined)
          WHERE e.entity_number IS NOT NULL AND \(choice.condition)
          """), arguments: choice.arguments)
    while let row = try rows.next() {
      entities[Key(article: row[0], number: row[1]), default: []].append((row[2], row[3]))
    }
    return entities
  }

  /// Nil for a month or a year; many reports are of one day.
  private static func day(_ text: String, _ known: inout [String: CalendarDate?]) -> CalendarDate? {
    if let day = known[text] { return day }
    let day = text.utf8.count == 10 ? CalendarDate(iso: text) : nil
    known[text] = day
    return day
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
