import Knowledge

/// The articles in which an answer can stand, so that no statement reads all of them.
///
/// They hold every name of the question, and are those that the full-text index ranks highest for
/// its words.
struct Candidates {
  /// Names whose entities the article must mention.
  var names: [LinkedName] = []
  /// Those of whom one must be bound by a commitment of the article.
  var actors: [LinkedName] = []
  /// Names and words whose very text the article must hold.
  var phrases: [String] = []
  /// Words of which the article should hold as many as it can; all where there are one or two.
  var words: [String] = []
  /// Whether one or two words must all be there.
  var needsAllWords = true

  /// Most articles that are looked into for words.
  private static let limit = 16

  /// A common table expression `candidate` with the column `id`.
  ///
  /// The plus before a row number keeps SQLite from asking the index once an article.
  func table(_ conditions: inout Conditions, limit: Int = Candidates.limit) -> String {
    var lists = names.map {
      "(SELECT article_id FROM article_entity WHERE entity_number IN (SELECT number FROM entity WHERE id IN \(conditions.list($0.ids))))"
    }
    if !actors.isEmpty {
      lists.insert(Self.bound(conditions.list(actors.flatMap(\.ids))), at: 0)
    }
    guard let match else {
      guard let first = lists.first else { return "candidate AS (SELECT id FROM article)" }
      let others = lists.dropFirst().map { " AND article_id IN \($0)" }.joined()
      return """
        candidate AS MATERIALIZED (
          SELECT DISTINCT article_id AS id FROM \(first)
          WHERE 1\(others)
        )
        """
    }
    let mentioned = lists.map { "\n    AND +rowid IN \($0)" }.joined()
    return """
      candidate AS MATERIALIZED (
        SELECT rowid AS id FROM article_search
        WHERE article_search MATCH \(conditions.bind(.text(match)))\(mentioned)
        ORDER BY rank LIMIT \(limit)
      )
      """
  }

  private static func bound(_ ids: String) -> String {
    """
    (SELECT ae.article_id FROM article_entity ae
        CROSS JOIN commitment_report x ON x.article_id = ae.article_id
          AND ae.number IN (x.actor_entity, x.spokesperson_entity)
        WHERE ae.entity_number IN (SELECT number FROM entity WHERE id IN \(ids)))
    """
  }

  /// The question to the index; nil without words.
  private var match: String? {
    let words = words.filter { !$0.isEmpty }.map(Self.quoted)
    var parts = phrases.map(foldedName).filter { !$0.isEmpty }.map(Self.quoted)
    if words.count > 2 || !needsAllWords && words.count == 2 {
      parts.append("(" + words.joined(separator: " OR ") + ")")
    } else {
      parts += words
    }
    return parts.isEmpty ? nil : parts.joined(separator: " AND ")
  }

  private static func quoted(_ words: String) -> String { "\"\(words)\"" }
}
