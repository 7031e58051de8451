internal import GRDB
import Knowledge

/// Reports of commitments during one decision, each by its place in lists, and what they are compared
/// by but for their words.
///
/// A decision about many articles meets most reports of the database: a list takes a third of the
/// room of a dictionary, and reports of neighbouring articles are read together.
struct PromiseReports {
  typealias Key = EventReportRow.Key

  struct Report {
    /// Of the entity that is bound; nil where it is no entity.
    var actor: Int64?
    /// The first report of the promise that it belonged to.
    var first: Key?
    /// On which its article was published.
    var day: Int?
  }

  /// Articles whose reports are read together: neighbours tell of the same where articles come in the
  /// order of their days.
  private let blockSize: Int64
  private let database: Database
  private var places: [PackedKey: Int32] = [:]
  private var keys: [PackedKey] = []
  private var reports: [PackedReport] = []
  private var blocks: Set<Int64> = []
  /// Of all articles; nil until they are asked for, and where few are read.
  private var days: DaysOfArticles?

  /// `blockSize` is how many articles are read together.
  init(database: Database, blockSize: Int64) {
    self.database = database
    self.blockSize = blockSize
  }

  var count: Int { keys.count }

  func key(at place: Int32) -> Key { keys[Int(place)].key }

  /// The place of a report; the next one for a report that has none.
  mutating func place(of key: PackedKey) -> Int32 {
    if let place = places[key] { return place }
    let place = Int32(keys.count)
    places[key] = place
    keys.append(key)
    reports.append(PackedReport())
    return place
  }

  mutating func place(of key: Key) -> Int32 { place(of: PackedKey(key)) }

  /// Nil where there is no such report any more.
  mutating func report(at place: Int32) throws -> Report? {
    let block = key(at: place).article / blockSize
    if blocks.insert(block).inserted { try read(block) }
    return reports[Int(place)].report
  }

  mutating func report(_ key: Key) throws -> Report? { try report(at: place(of: key)) }

  private mutating func read(_ block: Int64) throws {
    let articles = block * blockSize..<(block + 1) * blockSize
    let days = try days ?? DaysOfArticles(blockSize > 1 ? nil : articles, in: database)
    if blockSize > 1 { self.days = days }
    let rows = try Row.fetchCursor(
      database.cachedStatement(
        sql: """
          SELECT c.article_id, c.number, c.first_article, c.first_number, e.entity_number
          FROM commitment_report c
          LEFT JOIN article_entity e
            ON e.article_id = c.article_id AND e.number = c.actor_entity
          WHERE c.article_id >= ? AND c.article_id < ?
          """), arguments: [articles.lowerBound, articles.upperBound])
    while let row = try rows.next() {
      let key = PackedKey(article: row[0], number: row[1])
      let first = (row[2] as Int64?).map { PackedKey(article: $0, number: row[3]) }
      reports[Int(place(of: key))] = PackedReport(
        actor: row[4], first: first, day: days.day(of: key.article))
    }
  }

  /// A key in half the room.
  struct PackedKey: Hashable {
    private let bits: Int64

    init(article: Int64, number: Int64) { bits = article << 20 | number }

    init(_ key: Key) { self.init(article: key.article, number: Int64(key.number)) }

    var article: Int64 { bits >> 20 }

    var key: Key { Key(article: article, number: Int(bits & 0xF_FFFF)) }
  }

  /// A report in half the room.
  private struct PackedReport {
    private var actor: Int64?
    private var isStored = false
    private var hasFirst = false
    private var day = DaysOfArticles.none
    private var first = PackedKey(article: 0, number: 0)

    init() {}

    init(actor: Int64?, first: PackedKey?, day: Int32) {
      (self.actor, self.day) = (actor, day)
      isStored = true
      if let first { (self.first, hasFirst) = (first, true) }
    }

    var report: Report? {
      isStored
        ? Report(
          actor: actor, first: hasFirst ? first.key : nil,
          day: day == DaysOfArticles.none ? nil : Int(day))
        : nil
    }
  }
}

/// On which days articles were published; four bytes an article.
///
/// An index has the days of all on a few pages, where the articles themselves have one page each.
private struct DaysOfArticles {
  /// Stands for a day that is not known.
  static let none = Int32.min

  private let first: Int64
  private var days: [Int32] = []

  /// Those of a range of `article.id`, or of all.
  init(_ range: Range<Int64>?, in database: Database) throws {
    let (condition, arguments): (String, StatementArguments) =
      range.map { ("WHERE id >= ? AND id < ?", [$0.lowerBound, $0.upperBound]) }
      ?? ("ORDER BY published", [])
    let last = try Int64.fetchOne(database, sql: "SELECT max(id) FROM article") ?? 0
    let range = range ?? 0..<last + 1
    first = range.lowerBound
    days = Array(repeating: Self.none, count: range.count)
    let rows = try Row.fetchCursor(
      database.cachedStatement(sql: "SELECT id, published FROM article \(condition)"),
      arguments: arguments)
    var (text, day) = ("", Self.none)
    while let row = try rows.next() {
      let published: String = row[1] ?? ""
      if published != text {
        text = published
        day = CalendarDate(iso: text)?.dayNumber.map(Int32.init) ?? Self.none
      }
      days[Int(row[0] as Int64 - first)] = day
    }
  }

  func day(of article: Int64) -> Int32 {
    let index = Int(article - first)
    return days.indices.contains(index) ? days[index] : Self.none
  }
}
