internal import GRDB
import Knowledge

/// Joins the reports of one promise.
///
/// They are the connected groups of those of one actor who promises, repeats, keeps or refuses much
/// the same. The outcome depends on the reports alone.
final class CommitmentGrouper {
  private typealias Key = EventReportRow.Key

  private struct Report {
    var key: Key
    /// Such as "seed-northwood#c1".
    var reference: String
    /// The first report of the promise that it belonged to.
    var first: Key?
    var actor: Int64?
    var words: PromiseWords
    var published: CalendarDate?
  }

  /// Days between two reports after which a promise of the same words is another one.
  private static let longest = 730

  private let database: Database
  private var marked: Set<Key> = []
  private var known: [Key: Report] = [:]
  private var sharedWords: SharedWords

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

  /// Has reports decided anew.
  func mark(_ reports: Set<EventReportRow.Key>) { marked.formUnion(reports) }

  /// Has the reports of some articles, and all that are one promise with them, decided anew.
  func markReports(ofArticles condition: String, _ arguments: StatementArguments) throws {
    mark(try reports(ofArticles: condition, arguments))
  }

  func regroup() throws {
    try ConnectedGroups.forEach(from: marked, candidates: neighbours, areTied: areSame) { keys in
      let group = try keys.compactMap(report)
      let leader = group.min { left, right in
        (left.reference.prefix { $0 != "#" }, left.key.number)
          < (right.reference.prefix { $0 != "#" }, right.key.number)
      }
      if let leader { for member in group { try assign(member, to: leader) } }
    }
    marked = []
    known = [:]
    sharedWords = SharedWords(database: database)
  }

  private func areSame(_ key: Key, _ otherKey: Key) throws -> Bool {
    guard let report = try report(key), let other = try self.report(otherKey) else { return false }
    return Self.isSame(report, other)
  }

  private static func isSame(_ left: Report, _ right: Report) -> Bool {
    guard let actor = left.actor, actor == right.actor, left.words.isSame(as: right.words) else {
      return false
    }
    guard let day = left.published?.dayNumber, let other = right.published?.dayNumber else {
      return true
    }
    return abs(day - other) <= longest
  }

  /// Reports that share as many words with it as those of one promise do.
  private func neighbours(of key: Key) throws -> Set<Key> {
    guard let words = try report(key)?.words, !words.stems.isEmpty else { return [] }
    return try sharedWords.reports(with: words.fewestShared, of: words.stems)
  }

  private func report(_ key: Key) throws -> Report? {
    if let report = known[key] { return report }
    let row = try Row.fetchOne(
      database.cachedStatement(
        sql: """
          SELECT a.name || '#c' || c.number AS reference, a.published, c.first_article,
            c.first_number, c.what, c.actor_name, c.beneficiary_name,
            actor.entity_number AS actor
          FROM commitment_report c
          JOIN article a ON a.id = c.article_id
          LEFT JOIN article_entity actor
            ON actor.article_id = c.article_id AND actor.number = c.actor_entity
          WHERE c.article_id = ? AND c.number = ?
          """), arguments: [key.article, key.number])
    guard let row else { return nil }
    let published: String? = row["published"]
    let first = (row["first_article"] as Int64?).map {
      Key(article: $0, number: row["first_number"])
    }
    let report = Report(
      key: key, reference: row["reference"], first: first, actor: row["actor"],
      words: PromiseWords(
        row["what"], parties: [row["actor_name"], row["beneficiary_name"]]),
      published: published.flatMap { CalendarDate(iso: $0) })
    known[key] = report
    return report
  }

  private func assign(_ report: Report, to leader: Report) throws {
    guard report.first != leader.key else { return }
    try database.cachedStatement(
      sql: "INSERT OR IGNORE INTO commitment (id, article_id, number) VALUES (?, ?, ?)"
    ).execute(arguments: [leader.reference, leader.key.article, leader.key.number])
    try database.cachedStatement(
      sql: """
        UPDATE commitment_report SET first_article = ?, first_number = ?
        WHERE article_id = ? AND number = ?
        """
    ).execute(arguments: [
      leader.key.article, leader.key.number, report.key.article, report.key.number,
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
