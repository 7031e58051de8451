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
    let rows = try Row.fetchCursor(
      database.cachedStatement(
        sql: """
          SELECT c.article_id, c.number, c.first_article, c.first_number, e.entity_number, a.published
          FROM article a
          JOIN commitment_report c ON c.article_id = a.id
          LEFT JOIN article_entity e
            ON e.article_id = c.article_id AND e.number = c.actor_entity
          WHERE a.id >= ? AND a.id < ?
          """), arguments: [block * blockSize, (block + 1) * blockSize])
    var (article, day) = (nil as Int64?, nil as Int?)
    while let row = try rows.next() {
      let key = PackedKey(article: row[0], number: row[1])
      if key.article != article {
        article = key.article
        day = (row[5] as String?).flatMap { CalendarDate(iso: $0)?.dayNumber }
      }
      let first = (row[2] as Int64?).map { PackedKey(article: $0, number: row[3]) }
      reports[Int(place(of: key))] = PackedReport(actor: row[4], first: first, day: day)
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
    private var day = Self.noDay
    private var first = PackedKey(article: 0, number: 0)

    private static let noDay = Int32.min

    init() {}

    init(actor: Int64?, first: PackedKey?, day: Int?) {
      self.actor = actor
      isStored = true
      if let first { (self.first, hasFirst) = (first, true) }
      if let day { self.day = Int32(day) }
    }

    var report: Report? {
      isStored
        ? Report(
          actor: actor, first: hasFirst ? first.key : nil,
          day: day == Self.noDay ? nil : Int(day))
        : nil
    }
  }
}
