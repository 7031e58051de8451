internal import GRDB
import Knowledge

/// Joins the reports of one promise.
///
/// They are the connected groups of those of one actor who promises, repeats, keeps or refuses much
/// the same. The outcome depends on the reports alone.
final class CommitmentGrouper {
  private typealias Key = EventReportRow.Key

  /// What a report is compared by, but for its words.
  private struct Report {
    var key: Key
    /// The first report of the promise that it belonged to.
    var first: Key?
    var actor: Int64?
  }

  /// Days between two reports after which a promise of the same words is another one.
  private static let longest = 730

  private let database: Database
  private var marked: Set<Key> = []
  private var known: [Key: Report] = [:]
  private var wordCounts: [Key: Int] = [:]
  /// Of articles; nil for one without a day.
  private var days: [Int64: Int?] = [:]
  private var sharedWords: SharedWords

  /// Reports that are kept in memory.
  private static let knownLimit = 40_000

  init(database: Database) {
    self.database = database
    sharedWords = SharedWords(database: database)
  }

  /// Keeps the telling words of an article's promises to find them by.
  func add(_ id: Int64, _ promises: [[String]]) throws {
    for (index, stems) in promises.enumerated() {
      for word in stems {
        try database.cachedStatement(
          sql: "INSERT INTO commitment_word (word, article_id, number) VALUES (?, ?, ?)"
        ).execute(arguments: [word, id, index + 1])
      }
    }
  }

  /// Before the article goes.
  func remove(_ id: Int64) throws {
    let rows = try Row.fetchAll(
      database.cachedStatement(
        sql: """
          SELECT number, what, actor_name, beneficiary_name FROM commitment_report
          WHERE article_id = ?
          """), arguments: [id])
    for row in rows {
      let words = PromiseWords(
        row["what"], parties: [row["actor_name"], row["beneficiary_name"]])
      for word in words.stems {
        try database.cachedStatement(
          sql: "DELETE FROM commitment_word WHERE word = ? AND article_id = ? AND number = ?"
        ).execute(arguments: [word, id, row["number"] as Int])
      }
    }
  }

  /// The reports of some articles, and all that are one promise with them.
  func reports(
    ofArticles condition: String, _ arguments: StatementArguments
  ) throws -> Set<EventReportRow.Key> {
    let rows = try Row.fetchAll(
      database.cachedStatement(
        sql: """
          SELECT article_id, number FROM commitment_report WHERE article_id \(condition)
          UNION
          SELECT other.article_id, other.number
          FROM commitment_report r
          JOIN commitment_report other
            ON other.first_article = r.first_article AND other.first_number = r.first_number
          WHERE r.article_id \(condition)
          """), arguments: arguments + arguments)
    return Set(rows.map { Key(article: $0[0], number: $0[1]) })
  }

  /// Has the reports whose actor has a form, and all that are one promise with them, decided anew.
  func markReports(ofActorsWithForm form: Int64) throws {
    let rows = try Row.fetchAll(
      database.cachedStatement(
        sql: """
          SELECT DISTINCT coalesce(other.article_id, r.article_id), coalesce(other.number, r.number)
          FROM article_entity e
          JOIN commitment_report r ON r.article_id = e.article_id AND r.actor_entity = e.number
          LEFT JOIN commitment_report other
            ON other.first_article = r.first_article AND other.first_number = r.first_number
          WHERE e.form_id = ?
          """), arguments: [form])
    mark(Set(rows.map { Key(article: $0[0], number: $0[1]) }))
  }

  /// Has reports decided anew.
  func mark(_ reports: Set<EventReportRow.Key>) { marked.formUnion(reports) }

  /// Has the reports of some articles, and all that are one promise with them, decided anew.
  func markReports(ofArticles condition: String, _ arguments: StatementArguments) throws {
    mark(try reports(ofArticles: condition, arguments))
  }

  func regroup() throws {
    var groups = ConnectedGroups(changed: marked)
    for key in marked.sorted() {
      try join(key, in: &groups)
      if known.count > Self.knownLimit { (known, wordCounts, days) = ([:], [:], [:]) }
    }
    sharedWords = SharedWords(database: database)
    for keys in groups.groups() {
      let named = try keys.compactMap { key in
        try report(key).map { (report: $0, article: try name(ofArticle: key.article)) }
      }
      let leader = named.min {
        ($0.article, $0.report.key.number) < ($1.article, $1.report.key.number)
      }
      guard let leader else { continue }
      let reference = "\(leader.article)#c\(leader.report.key.number)"
      for (report, _) in named {
        try assign(
          report, withItsPromise: !marked.contains(report.key), to: leader.report.key,
          named: reference)
      }
    }
    marked = []
    (known, wordCounts, days) = ([:], [:], [:])
  }

  /// Joins a report with those of the same promise that stand next to it.
  private func join(_ key: Key, in groups: inout ConnectedGroups<Key>) throws {
    guard let report = try report(key), let actor = report.actor else { return }
    let words = try words(of: key)
    guard !words.stems.isEmpty else { return }
    try sharedWords.forEachReport(like: words) { otherKey, shared in
      guard let other = try self.report(otherKey), other.actor == actor,
        !groups.areJoined(key, otherKey, ledBy: other.first),
        try areNear(key.article, otherKey.article),
        words.isSame(asOneOf: try wordCount(of: otherKey), sharing: shared)
      else { return }
      groups.join(key, otherKey, ledBy: other.first)
    }
  }

  private func areNear(_ article: Int64, _ otherArticle: Int64) throws -> Bool {
    guard let left = try day(of: article), let right = try day(of: otherArticle) else {
      return true
    }
    return abs(left - right) <= Self.longest
  }

  /// The day on which an article was published.
  private func day(of article: Int64) throws -> Int? {
    if let day = days[article] { return day }
    let published = try String.fetchOne(
      database.cachedStatement(sql: "SELECT published FROM article WHERE id = ?"),
      arguments: [article])
    let day = published.flatMap { CalendarDate(iso: $0)?.dayNumber }
    days[article] = .some(day)
    return day
  }

  private func report(_ key: Key) throws -> Report? {
    if let report = known[key] { return report }
    let row = try Row.fetchOne(
      database.cachedStatement(
        sql: """
          SELECT c.first_article, c.first_number, actor.entity_number
          FROM commitment_report c
          LEFT JOIN article_entity actor
            ON actor.article_id = c.article_id AND actor.number = c.actor_entity
          WHERE c.article_id = ? AND c.number = ?
          """), arguments: [key.article, key.number])
    guard let row else { return nil }
    let first: Int64? = row[0]
    let report = Report(
      key: key, first: first.map { Key(article: $0, number: row[1]) }, actor: row[2])
    known[key] = report
    return report
  }

  private func wordCount(of key: Key) throws -> Int {
    if let count = wordCounts[key] { return count }
    let count = try words(of: key).stems.count
    wordCounts[key] = count
    return count
  }

  private func words(of key: Key) throws -> PromiseWords {
    let row = try Row.fetchOne(
      database.cachedStatement(
        sql: """
          SELECT what, actor_name, beneficiary_name FROM commitment_report
          WHERE article_id = ? AND number = ?
          """), arguments: [key.article, key.number])
    return row.map { PromiseWords($0[0], parties: [$0[1], $0[2]]) } ?? PromiseWords("", parties: [])
  }

  private func name(ofArticle id: Int64) throws -> String {
    try String.fetchOne(
      database.cachedStatement(sql: "SELECT name FROM article WHERE id = ?"), arguments: [id]) ?? ""
  }

  /// Gives a report, or all of the promise that it leads, to the promise of another leader.
  private func assign(
    _ report: Report, withItsPromise: Bool, to leader: Key, named reference: String
  ) throws {
    guard report.first != leader else { return }
    try database.cachedStatement(
      sql: "INSERT OR IGNORE INTO commitment (id, article_id, number) VALUES (?, ?, ?)"
    ).execute(arguments: [reference, leader.article, leader.number])
    let columns = withItsPromise ? ("first_article", "first_number") : ("article_id", "number")
    try database.cachedStatement(
      sql: """
        UPDATE commitment_report SET first_article = ?, first_number = ?
        WHERE \(columns.0) = ? AND \(columns.1) = ?
        """
    ).execute(arguments: [
      leader.article, leader.number, report.key.article, report.key.number,
    ])
    guard let left = report.first else { return }
    try database.cachedStatement(
      sql: """
        DELETE FROM commitment
        WHERE id = (SELECT name FROM article WHERE id = :article) || '#c' || :number
          AND NOT EXISTS (SELECT 1 FROM commitment_report
            WHERE first_article = :article AND first_number = :number)
        """
    ).execute(arguments: ["article": left.article, "number": left.number])
  }
}
