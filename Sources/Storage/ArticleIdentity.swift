internal import GRDB
import Knowledge

/// Which stored articles an incoming one is, or takes the place of.
enum ArticleIdentity {
  /// Numbers of the articles with the same name or URL.
  static func holders(of article: Article, in database: Database) throws -> [Int64] {
    try Int64.fetchAll(
      database.cachedStatement(
        sql: "SELECT id FROM article WHERE name = ? OR url = ? ORDER BY id"),
      arguments: [article.id, article.url])
  }

  /// True where the one holder has the same text and the same particulars.
  static func isUnchanged(
    _ article: Article, among holders: [Int64], in database: Database
  ) throws -> Bool {
    guard holders.count == 1 else { return false }
    let same = try Bool.fetchOne(
      database.cachedStatement(
        sql: """
          SELECT name = ? AND sha256 = ? AND language = ? AND title IS ? AND published IS ?
            AND published_from IS ? AND source IS ? AND url IS ? AND author IS ?
          FROM article WHERE id = ?
          """),
      arguments: [
        article.id, article.sha256, article.language, article.title,
        article.published?.description, article.publishedFrom?.rawValue, article.source,
        article.url, article.author, holders[0],
      ])
    return same == true
  }
}
