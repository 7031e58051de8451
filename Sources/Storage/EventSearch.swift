internal import GRDB
import Knowledge

/// The index of the words of events, `event_search`: one row an article that tells of some.
///
/// It keeps no text of its own; a row goes out by the same words as it came in.
enum EventSearch {
  /// All words by which the reports of articles can be found, folded, each once.
  private static let words = """
    SELECT r.article_id, folded_words(a.title, group_concat(
      r.label || ' ' || r.type || ' ' || coalesce(r.place_name, '') || ' '
      || substr(a.text, r.evidence_start + 1, r.evidence_end - r.evidence_start) || ' '
      || coalesce((SELECT group_concat(
          substr(a.text, e.evidence_start + 1, e.evidence_end - e.evidence_start), ' ')
        FROM event_evidence e WHERE e.article_id = r.article_id AND e.event = r.number), ''), ' '))
    FROM event_report r JOIN article a ON a.id = r.article_id
    WHERE r.article_id IN (SELECT value FROM json_each(?))
    GROUP BY r.article_id ORDER BY r.article_id
    """

  /// After their reports have come.
  static func add(_ articles: [Int64], in database: Database) throws {
    guard !articles.isEmpty else { return }
    try database.cachedStatement(
      sql: "INSERT INTO event_search (rowid, words) \(words)"
    ).execute(arguments: [articles.description])
  }

  /// Before its reports go.
  static func remove(_ article: Int64, in database: Database) throws {
    try database.cachedStatement(
      sql:
        "INSERT INTO event_search (event_search, rowid, words) SELECT 'delete', * FROM (\(words))"
    ).execute(arguments: [[article].description])
  }

  /// `folded_words(text, ...)`: the folded words of texts, in order, each once.
  static var function: DatabaseFunction {
    DatabaseFunction("folded_words", pure: true) { values in
      let words = values.compactMap { String.fromDatabaseValue($0) }
        .flatMap { foldedName($0).words }
      return Set(words).sorted().joined(separator: " ")
    }
  }
}
