internal import GRDB
import Knowledge

/// The index of the words of events, `event_search`: one row an article that tells of some.
///
/// It keeps no text of its own; a row goes out by the same words as it came in.
struct EventSearch {
  let database: Database

  /// All words by which the reports of an article can be found, folded, each once.
  private static let words = """
    SELECT r.article_id, folded_words(a.title, group_concat(
      r.label || ' ' || r.type || ' ' || coalesce(r.place_name, '') || ' '
      || substr(a.text, r.evidence_start + 1, r.evidence_end - r.evidence_start) || ' '
      || coalesce((SELECT group_concat(
          substr(a.text, e.evidence_start + 1, e.evidence_end - e.evidence_start), ' ')
        FROM event_evidence e WHERE e.article_id = r.article_id AND e.event = r.number), ''), ' '))
    FROM event_report r JOIN article a ON a.id = r.article_id
    WHERE r.article_id = ? GROUP BY r.article_id
    """

  /// After its reports have come.
  func add(_ article: Int64) throws {
    try database.cachedStatement(
      sql: "INSERT INTO event_search (rowid, words) \(Self.words)"
    ).execute(arguments: [article])
  }

  /// Before its reports go.
  func remove(_ article: Int64) throws {
    try database.cachedStatement(
      sql:
        "INSERT INTO event_search (event_search, rowid, words) SELECT 'delete', * FROM (\(Self.words))"
    ).execute(arguments: [article])
  }

  /// `folded_words(text, ...)`: the folded words of texts, in order, each once.
  static var function: DatabaseFunction {
    DatabaseFunction("folded_words", pure: true) { values in
      let words = values.compactMap { String.fromDatabaseValue($0) }
        .flatMap { foldedName($0).split(separator: " ") }
      return Set(words).sorted().joined(separator: " ")
    }
  }
}
