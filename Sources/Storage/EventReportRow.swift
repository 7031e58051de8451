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
  /// The event that it belonged to.
  let event: String?
  let type: String
  /// Nil unless the day is known.
  let day: CalendarDate?
  let place: String?
  /// Code of the country of the place.
  let country: String?
  let people: Set<String>
  /// Countries, bodies and ships.
  let others: Set<String>

  /// Such as "seed-northwood#v1".
  var reference: String { "\(name)#v\(key.number)" }

  /// Nil where there is no such report any more.
  init?(_ key: Key, in database: Database) throws {
    let row = try Row.fetchOne(
      database.cachedStatement(
        sql: """
          SELECT a.name, r.event_id, r.type, r.date, place.entity_id AS place, e.iso
          FROM event_report r
          JOIN article a ON a.id = r.article_id
          LEFT JOIN article_entity place
            ON place.article_id = r.article_id AND place.number = r.place_entity
          LEFT JOIN entity e ON e.id = place.entity_id
          WHERE r.article_id = ? AND r.number = ?
          """), arguments: [key.article, key.number])
    guard let row else { return nil }
    self.key = key
    (name, event, type) = (row["name"], row["event_id"], row["type"])
    let date: String? = row["date"]
    day = date.flatMap { $0.utf8.count == 10 ? CalendarDate(iso: $0) : nil }
    (place, country) = (row["place"], row["iso"])
    let who = try Row.fetchAll(
      database.cachedStatement(
        sql: """
          SELECT e.entity_id, e.type FROM participation p
          JOIN article_entity e ON e.article_id = p.article_id AND e.number = p.who_entity
          WHERE p.article_id = ? AND p.event = ? AND e.entity_id IS NOT NULL
          """), arguments: [key.article, key.number])
    people = Set(who.filter { $0[1] == "person" }.map { $0[0] })
    others = Set(who.filter { $0[1] != "person" }.map { $0[0] })
  }

  /// The days on which reports of the same may be dated.
  var nearDays: [String] {
    guard let day else { return [] }
    return [day.adding(days: -1), day, day.adding(days: 1)].compactMap { $0?.description }
  }
}
