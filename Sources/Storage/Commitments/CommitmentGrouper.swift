internal import GRDB
import Knowledge

/// Joins the reports of one promise.
///
/// They are the connected groups of those of one actor who promises, repeats, keeps or refuses much
/// the same. The outcome depends on the reports alone.
final class CommitmentGrouper {
  private typealias Key = EventReportRow.Key

  /// Days between two reports after which a promise of the same words is another one.
  private static let longest = 730

  private let database: Database

  /// Reports to decide from which on those of so many articles are read together.
  private static let (many, blockSize) = (1000, 128 as Int64)

  init(database: Database) { self.database = database }

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

  /// The reports whose actor has a form, and all that are one promise with them.
  func reports(ofActorsWithForm form: Int64) throws -> Set<EventReportRow.Key> {
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
    return Set(rows.map { Key(article: $0[0], number: $0[1]) })
  }

  /// A report, or all of the promise that it leads, goes to the promise of another leader.
  struct Change: Sendable {
    let report: EventReportRow.Key
    /// The first report of the promise that it leaves.
    let left: EventReportRow.Key?
    let takesItsPromise: Bool
    let leader: EventReportRow.Key
    /// Such as "seed-northwood#c1".
    let promise: String
  }

  /// Decides anew to which promise these reports belong: they are all of each promise that may change.
  func changes(_ marked: Set<EventReportRow.Key>) throws -> [Change] {
    let isLarge = marked.count >= Self.many
    var reports = PromiseReports(database: database, blockSize: isLarge ? Self.blockSize : 1)
    var groups = ConnectedGroups(changed: marked)
    try join(marked, in: &groups, &reports)
    var changes: [Change] = []
    for keys in groups.groups() {
      let named = try keys.compactMap { key in
        try reports.report(key).map {
          (key: key, first: $0.first, article: try name(ofArticle: key.article))
        }
      }
      let leader = named.min { ($0.article, $0.key.number) < ($1.article, $1.key.number) }
      guard let leader else { continue }
      changes += named.filter { $0.first != leader.key }.map { key, first, _ in
        Change(
          report: key, left: first, takesItsPromise: !marked.contains(key), leader: leader.key,
          promise: "\(leader.article)#c\(leader.key.number)")
      }
    }
    return changes
  }

  /// Joins the marked reports with those of the same promise that stand next to them.
  private func join(
    _ marked: Set<Key>, in groups: inout ConnectedGroups<Key>, _ reports: inout PromiseReports
  ) throws {
    var sharedWords = SharedWords(database: database)
    var wordCounts: [Int32: Int] = [:]
    for key in marked.sorted() {
      guard let report = try reports.report(key), let actor = report.actor else { continue }
      let words = try words(of: key)
      guard !words.stems.isEmpty else { continue }
      for (place, shared) in try sharedWords.places(like: words, in: &reports) {
        let otherKey = reports.key(at: place)
        guard let other = try reports.report(at: place), other.actor == actor,
          !groups.areJoined(key, otherKey, ledBy: other.first), Self.areNear(report, other)
        else { continue }
        let count = try wordCounts[place] ?? self.words(of: otherKey).stems.count
        wordCounts[place] = count
        guard words.isSame(asOneOf: count, sharing: shared) else { continue }
        groups.join(key, otherKey, ledBy: other.first)
      }
    }
  }

  private static func areNear(
    _ report: PromiseReports.Report, _ other: PromiseReports.Report
  ) -> Bool {
    guard let left = report.day, let right = other.day else { return true }
    return abs(left - right) <= longest
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

  func make(_ changes: [Change]) throws {
    for change in changes { try make(change) }
  }

  private func make(_ change: Change) throws {
    try database.cachedStatement(
      sql: "INSERT OR IGNORE INTO commitment (id, article_id, number) VALUES (?, ?, ?)"
    ).execute(arguments: [change.promise, change.leader.article, change.leader.number])
    let columns =
      change.takesItsPromise ? ("first_article", "first_number") : ("article_id", "number")
    try database.cachedStatement(
      sql: """
        UPDATE commitment_report SET first_article = ?, first_number = ?
        WHERE \(columns.0) = ? AND \(columns.1) = ?
        """
    ).execute(arguments: [
      change.leader.article, change.leader.number, change.report.article, change.report.number,
    ])
    guard let left = change.left else { return }
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
