internal import GRDB
import Knowledge

/// Names entities by articles, and finds them again.
final class EntityAnchors {
  private let database: Database
  private var articles: [String: [Found]] = [:]

  /// An entity of an article, and which the program took it for.
  struct Found {
    var article: Int64
    var number: Int
    var type: String
    var folded: String
    var machine: String
  }

  /// Names that an anchor keeps.
  private static let limit = 16

  init(_ database: Database) { self.database = database }

  /// Nil where no article names the entity.
  func anchor(ofEntity id: String) throws -> Correction.EntityAnchor? {
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT a.name AS article, n.text AS name, entity.type
        FROM entity
        JOIN article_entity e ON e.entity_number = entity.number
        JOIN article a ON a.id = e.article_id
        JOIN name n ON n.id = e.name_id
        WHERE entity.id = ? ORDER BY a.name, e.number LIMIT ?
        """, arguments: [id, Self.limit])
    guard let first = rows.first else { return nil }
    return Correction.EntityAnchor(
      id: id, type: first["type"],
      places: rows.map { .init(article: $0["article"], name: $0["name"]) })
  }

  /// The entities that are now where the anchor was put.
  func places(of anchor: Correction.EntityAnchor) throws -> [Found] {
    try anchor.places.compactMap { place in
      let name = foldedName(place.name)
      let named = try entities(ofArticle: place.article).filter { $0.folded == name }
      return named.first { $0.type == anchor.type } ?? named.first
    }
  }

  func entities(ofArticle name: String) throws -> [Found] {
    if let known = articles[name] { return known }
    let rows = try Row.fetchAll(
      database.cachedStatement(
        sql: """
          SELECT e.article_id, e.number, e.type, n.text AS name,
            coalesce(f.machine_id, entity.id, '') AS machine_id
          FROM article a
          JOIN article_entity e ON e.article_id = a.id
          JOIN name n ON n.id = e.name_id
          JOIN form f ON f.id = e.form_id
          LEFT JOIN entity ON entity.number = f.entity_number
          WHERE a.name = ? ORDER BY e.number
          """), arguments: [name])
    let found = rows.map { row in
      Found(
        article: row["article_id"], number: row["number"], type: row["type"],
        folded: foldedName(row["name"]), machine: row["machine_id"])
    }
    articles[name] = found
    return found
  }
}
