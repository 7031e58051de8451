import Foundation
internal import GRDB

/// Finds articles that say the same in nearly the same words.
///
/// They are the connected groups of those that `TextSketch` takes for copies. The outcome depends on
/// the texts alone.
final class CopyGrouper {
  private let database: Database
  private var changed: Set<Int64> = []

  init(database: Database) { self.database = database }

  func add(_ id: Int64, _ sketch: PreparedSketch?) throws {
    guard let sketch else { return }
    try database.cachedStatement(
      sql: "INSERT INTO text_sketch (article_id, minhashes, original_id) VALUES (?, ?, ?)"
    ).execute(arguments: [id, sketch.data, id])
    for band in sketch.bands {
      try database.cachedStatement(
        sql: "INSERT OR IGNORE INTO text_band (band, article_id) VALUES (?, ?)"
      ).execute(arguments: [band, id])
    }
    changed.insert(id)
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
      for other in try near(sketch) where other != id {
        let original = try original(of: other)
        guard !groups.areJoined(id, other, ledBy: original),
          try self.sketch(of: other).map(sketch.isCopy) == true
        else { continue }
        groups.join(id, other, ledBy: original)
      }
    }
    for group in groups.groups() { try assign(group) }
    changed = []
  }

  private func near(_ sketch: TextSketch) throws -> Set<Int64> {
    var near: Set<Int64> = []
    for band in sketch.bands {
      near.formUnion(
        try Int64.fetchAll(
          database.cachedStatement(sql: "SELECT article_id FROM text_band WHERE band = ?"),
          arguments: [band]))
    }
    return near
  }

  /// The first of the group that a text belongs to.
  private func original(of id: Int64) throws -> Int64? {
    try Int64.fetchOne(
      database.cachedStatement(sql: "SELECT original_id FROM text_sketch WHERE article_id = ?"),
      arguments: [id])
  }

  private func sketch(of id: Int64) throws -> TextSketch? {
    try Data.fetchOne(
      database.cachedStatement(sql: "SELECT minhashes FROM text_sketch WHERE article_id = ?"),
      arguments: [id]
    ).map { TextSketch($0) }
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
