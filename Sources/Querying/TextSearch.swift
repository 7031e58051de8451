import Knowledge
import Storage

/// Words to look for in the articles, and what narrows the search.
public struct SearchRequest: Sendable {
  /// As they are typed: `"two words"` is a phrase, `harb*` a beginning; all must be there.
  public var words: String
  /// Words of the publisher's name.
  public var source: String?
  /// A day, month or year of publication: the first and the last that count.
  public var from: String?
  public var to: String?
  /// Most articles to find.
  public var limit: Int

  public init(
    words: String, source: String? = nil, from: String? = nil, to: String? = nil, limit: Int = 20
  ) {
    (self.words, self.source, self.from, self.to) = (words, source, from, to)
    self.limit = limit
  }
}

extension QueryEngine {
  /// Finds articles by their words, best first (BM25), each with the words around the hit.
  ///
  /// Where the words name somebody or something, articles with the entity's other names are found
  /// as well, below those with the words themselves.
  ///
  /// - Throws: `QueryError.noWords`, `badDate`; `StorageError`.
  public func search(_ request: SearchRequest) throws -> QueryResult {
    let terms = SearchTerms(request.words)
    guard let pattern = terms.pattern else { throw QueryError.noWords(request.words) }
    for date in [request.from, request.to].compactMap({ $0 }) where CalendarDate(iso: date) == nil {
      throw QueryError.badDate(date)
    }
    var found = try find(pattern, request, limit: request.limit)
    let others = try otherNames(of: terms.plain).map { SearchTerms.phrase($0) }
    guard found.rows.count < request.limit, !others.isEmpty else { return found }
    found.rows += try find(
      "(\(others.joined(separator: " OR "))) NOT (\(pattern))", request,
      limit: request.limit - found.rows.count
    ).rows
    return found
  }

  private func find(
    _ pattern: String, _ request: SearchRequest, limit: Int
  ) throws -> QueryResult {
    try answer(
      """
      WITH scored AS MATERIALIZED ( -- articles are only looked up where they must be
        SELECT s.rowid AS id, s.rank AS score
        FROM article_search s
        WHERE article_search MATCH :pattern
          AND (coalesce(:source, :from, :to) IS NULL OR EXISTS (
            SELECT 1 FROM article a
            WHERE a.id = s.rowid AND (:source IS NULL OR has_words(:source, a.source))
              AND (:from IS NULL OR a.published >= :from)
              AND (:to IS NULL OR a.published <= :to || '~')))
      ), found AS MATERIALIZED (
        SELECT s.id, s.score
        FROM scored s JOIN article a ON a.id = s.id
        WHERE s.score <= coalesce(
          (SELECT score FROM scored ORDER BY score LIMIT 1 OFFSET :limit - 1), 9e999)
        ORDER BY s.score, a.name LIMIT :limit
      )
      SELECT a.name AS article, a.title, a.published, a.source, round(-f.score, 3) AS score,
        (SELECT replace(snippet(article_search, 0, '[', ']', '…', 24), char(10), ' ')
         FROM article_search
         WHERE article_search MATCH :pattern AND article_search.rowid = f.id) AS snippet
      FROM found f JOIN article a ON a.id = f.id
      ORDER BY f.score, a.name
      """,
      binding: [
        "pattern": .text(pattern), "source": request.source.map(Cell.text) ?? .null,
        "from": request.from.map(Cell.text) ?? .null, "to": request.to.map(Cell.text) ?? .null,
        "limit": .integer(Int64(limit)),
      ])
  }

  /// The other names of whatever a text names as a whole; those of one letter are left out.
  private func otherNames(of text: String) throws -> [String] {
    try answer(
      """
      SELECT DISTINCT other.text
      FROM name n
      JOIN entity_name en ON en.name_id = n.id
      JOIN entity_name oe ON oe.entity_number = en.entity_number
      JOIN name other ON other.id = oe.name_id
      WHERE n.folded = :name AND other.folded <> :name AND length(other.folded) > 1
      ORDER BY other.text LIMIT 50
      """, binding: ["name": .text(foldedName(text))]
    ).rows.map { $0[0].text }
  }
}

/// Typed words as a pattern of FTS5 in which nothing but quotes and a final star has a meaning.
///
/// Source: https://www.sqlite.org/fts5.html#full_text_query_syntax.
struct SearchTerms {
  /// Nil where no letter or digit is in the words.
  let pattern: String?
  /// The words without quotes and stars.
  let plain: String

  init(_ text: String) {
    var terms: [String] = []
    for (index, part) in text.split(separator: "\"", omittingEmptySubsequences: false).enumerated()
    {
      if index % 2 == 1 {
        terms.append(Self.phrase(String(part)))
        continue
      }
      for word in part.split(whereSeparator: \.isWhitespace) where Self.hasWord(word) {
        let isBeginning = word.hasSuffix("*")
        terms.append(Self.phrase(String(word)) + (isBeginning ? "*" : ""))
      }
    }
    terms.removeAll { !Self.hasWord($0[...]) }
    pattern = terms.isEmpty ? nil : terms.joined(separator: " ")
    plain = String(text.filter { $0 != "\"" && $0 != "*" })
  }

  /// A text as one phrase; marks in it mean nothing.
  static func phrase(_ text: String) -> String {
    "\"" + text.filter { $0 != "\"" && $0 != "\0" } + "\""
  }

  private static func hasWord(_ text: Substring) -> Bool {
    text.unicodeScalars.contains { $0.properties.isAlphabetic || $0.properties.numericType != nil }
  }
}
