internal import GRDB

/// Joins the reports of one occurrence into an event.
///
/// Two articles tell of the same event when type, day and place agree and somebody named takes
/// part in both; what is the same as the same is the same. A report without day or place stands
/// alone. The outcome depends on the reports alone, not on their order.
struct EventGrouper {
  let database: Database

  /// Reports that are compared with each other.
  struct Block: Hashable {
    var type: String
    var day: String
  }

  /// The blocks in which some articles have reports.
  func blocks(ofArticles condition: String, _ arguments: StatementArguments) throws -> Set<Block> {
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT DISTINCT type, date FROM event_report
        WHERE length(date) = 10 AND article_id \(condition)
        """, arguments: arguments)
    var blocks: Set<Block> = []
    while let row = try rows.next() {
      blocks.insert(Block(type: row["type"], day: row["date"]))
    }
    return blocks
  }

  func regroup(_ blocks: Set<Block>) throws {
    for block in blocks.sorted(by: { ($0.day, $0.type) < ($1.day, $1.type) }) {
      let reports = try reports(in: block)
      for (index, leader) in Self.leaders(of: reports).enumerated() {
        try assign(reports[index], to: reports[leader])
      }
    }
  }

  /// Gives the reports of an article that no block holds an event each.
  func separate(article id: Int64) throws {
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT r.number, a.name FROM event_report r JOIN article a ON a.id = r.article_id
        WHERE r.article_id = ? AND r.event_id IS NULL
        """, arguments: [id])
    for row in rows {
      let report = Report(article: id, number: row["number"], name: row["name"])
      try assign(report, to: report)
    }
  }

  private struct Report {
    var article: Int64
    var number: Int
    var name: String
    var event: String?
    var place: String?
    var who: Set<String> = []

    var reference: String { "\(name)#v\(number)" }
  }

  private func reports(in block: Block) throws -> [Report] {
    let rows = try Row.fetchAll(
      database.cachedStatement(
        sql: """
          SELECT r.article_id, r.number, a.name, r.event_id, place.entity_id AS place
          FROM event_report r
          JOIN article a ON a.id = r.article_id
          LEFT JOIN article_entity place
            ON place.article_id = r.article_id AND place.number = r.place_entity
          WHERE r.date = ? AND r.type = ?
          ORDER BY a.name, r.number
          """), arguments: [block.day, block.type])
    return try rows.map { row in
      var report = Report(
        article: row["article_id"], number: row["number"], name: row["name"],
        event: row["event_id"], place: row["place"])
      report.who = try participants(of: report)
      return report
    }
  }

  private func participants(of report: Report) throws -> Set<String> {
    try String.fetchSet(
      database.cachedStatement(
        sql: """
          SELECT e.entity_id FROM participation p
          JOIN article_entity e ON e.article_id = p.article_id AND e.number = p.who_entity
          WHERE p.article_id = ? AND p.event = ? AND e.entity_id IS NOT NULL
          """), arguments: [report.article, report.number])
  }

  /// For each report the first report of its group.
  private static func leaders(of reports: [Report]) -> [Int] {
    var leaders = Array(reports.indices)
    for later in reports.indices {
      for earlier in 0..<later where isSame(reports[earlier], reports[later]) {
        let (first, second) = (leaders[earlier], leaders[later])
        if first != second {
          for index in leaders.indices where leaders[index] == max(first, second) {
            leaders[index] = min(first, second)
          }
        }
      }
    }
    return leaders
  }

  private static func isSame(_ left: Report, _ right: Report) -> Bool {
    left.article != right.article && left.place != nil && left.place == right.place
      && !left.who.isDisjoint(with: right.who)
  }

  private func assign(_ report: Report, to leader: Report) throws {
    guard report.event != leader.reference else { return }
    try database.cachedStatement(
      sql: "INSERT OR IGNORE INTO event (id, article_id, number) VALUES (?, ?, ?)"
    ).execute(arguments: [leader.reference, leader.article, leader.number])
    try database.cachedStatement(
      sql: "UPDATE event_report SET event_id = ? WHERE article_id = ? AND number = ?"
    ).execute(arguments: [leader.reference, report.article, report.number])
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
