import Foundation
internal import GRDB

/// Finds articles that say the same in nearly the same words.
///
/// They are the connected groups of those that `TextSketch` takes for copies. The outcome depends on
/// the texts alone.
final class CopyGrouper {
  private let database: Database
  private var changed: Set<Int64> = []
  /// For articles that were brought in together, those that may be copies of them.
  private var near: [Int64: Set<Int64>] = [:]

  init(database: Database) { self.database = database }

  /// Stores a sketch; the article stands for itself until it is brought in.
  func add(_ id: Int64, _ sketch: Data?) throws {
    guard let sketch else { return }
    try database.cachedStatement(
      sql: "INSERT INTO text_sketch (article_id, minhashes, original_id) VALUES (?, ?, ?)"
    ).execute(arguments: [id, sketch, id])
  }

  /// Brings in articles that `add` has stored, to be grouped with their copies.
  ///
  /// Bands are hashes. In their order many articles touch each page once, where one article after the
  /// other touches twenty pages each.
  func bringIn(_ ids: [Int64]) throws {
    var bands: [(band: Int64, id: Int64)] = []
    for id in ids {
      guard let sketch = try sketch(of: id) else { continue }
      bands += sketch.bands.map { ($0, id) }
      changed.insert(id)
      near[id] = []
    }
    for (band, id) in bands.sorted(by: { ($0.band, $0.id) < ($1.band, $1.id) }) {
      // Each of two that come in together is found by the one behind it.
      for other in try articles(in: band) where other != id { near[id]?.insert(other) }
      try database.cachedStatement(
        sql: "INSERT OR IGNORE INTO text_band (band, article_id) VALUES (?, ?)"
      ).execute(arguments: [band, id])
    }
  }

  /// Before the article goes; those that were one group with it are grouped anew.
  func remove(_ id: Int64) throws {
    guard let sketch = try sketch(of: id) else { return }
    changed.formUnion(
      try Int64.fetchAll(
        database.cachedStatement(
          sql: """
            SELECT article_id FROM text_sketch WHERE original_id =
              (SELECT original_id FROM text_sketch WHERE article_id = ?)
            """), arguments: [id]))
    changed.remove(id)
    for band in sketch.bands {
      try database.cachedStatement(sql: "DELETE FROM text_band WHERE band = ? AND article_id = ?")
        .execute(arguments: [band, id])
    }
  }

  func regroup() throws {
    var groups = ConnectedGroups(changed: changed)
    for id in changed.sorted() {
      guard let sketch = try sketch(of: id) else { continue }
      for other in try near[id] ?? articles(near: sketch) where other != id {
        guard let (candidate, original) = try kept(other),
          !groups.areJoined(id, other, ledBy: original), sketch.isCopy(of: TextSketch(candidate))
        else { continue }
        groups.join(id, other, ledBy: original)
      }
    }
    for group in groups.groups() { try assign(group) }
    (changed, near) = ([], [:])
  }

  private func articles(near sketch: TextSketch) throws -> Set<Int64> {
    try sketch.bands.reduce(into: []) { $0.formUnion(try articles(in: $1)) }
  }

  private func articles(in band: Int64) throws -> [Int64] {
    try Int64.fetchAll(
      database.cachedStatement(sql: "SELECT article_id FROM text_band WHERE band = ?"),
      arguments: [band])
  }

  private func sketch(of id: Int64) throws -> TextSketch? {
    try kept(id).map { TextSketch($0.minhashes) }
  }

  /// The sketch of a text, and the first of the group that it belongs to.
  private func kept(_ id: Int64) throws -> (minhashes: Data, original: Int64)? {
    try Row.fetchOne(
      database.cachedStatement(
        sql: "SELECT minhashes, original_id FROM text_sketch WHERE article_id = ?"),
      arguments: [id]
    ).map { ($0[0], $0[1]) }
  }

  /// The original is the first by day and name.
  private func assign(_ group: [Int64]) throws {
    let rows = try group.map { id in
      try Row.fetchOne(
        database.cachedStatement(sql: "SELECT id, published, name FROM article WHERE id = ?"),
        arguments: [id])
    }.compactMap { $0 }
    func order(_ row: Row) -> (String, String) { (row["published"] ?? "~", row["name"]) }
    guard let original = rows.min(by: { order($0) < order($1) }) else { return }
    for id in group {
      // One that has not changed stands for all of which it was the original.
      let column = changed.contains(id) ? "article_id" : "original_id"
      try database.cachedStatement(
        sql:
          "UPDATE text_sketch SET original_id = :original WHERE \(column) = :id AND original_id <> :original"
      ).execute(arguments: ["original": original["id"] as Int64, "id": id])
    }
  }
}
