import Foundation
internal import GRDB

/// Finds articles that say the same in nearly the same words.
///
/// They are the connected groups of those that `TextSketch` takes for copies. The outcome depends on
/// the texts alone.
final class CopyGrouper {
  private let database: Database
  private var changed: Set<Int64> = []

  /// Of the group that is being found.
  private var known: [Int64: TextSketch] = [:]

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
    known[id] = nil
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
    try ConnectedGroups.forEach(
      from: changed.sorted(), candidates: near, areTied: areCopies
    ) { group in
      known = [:]
      try assign(group)
    }
    changed = []
  }

  private func near(_ id: Int64) throws -> Set<Int64> {
    var near: Set<Int64> = []
    for band in try sketch(of: id)?.bands ?? [] {
      near.formUnion(
        try Int64.fetchAll(
          database.cachedStatement(sql: "SELECT article_id FROM text_band WHERE band = ?"),
          arguments: [band]))
    }
    return near
  }

  private func areCopies(_ id: Int64, _ otherID: Int64) throws -> Bool {
    guard let sketch = try sketch(of: id), let other = try self.sketch(of: otherID) else {
      return false
    }
    return sketch.isCopy(of: other)
  }

  private func sketch(of id: Int64) throws -> TextSketch? {
    if let sketch = known[id] { return sketch }
    let sketch = try Data.fetchOne(
      database.cachedStatement(sql: "SELECT minhashes FROM text_sketch WHERE article_id = ?"),
      arguments: [id]
    ).map { TextSketch($0) }
    known[id] = sketch
    return sketch
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
      try database.cachedStatement(
        sql:
          "UPDATE text_sketch SET original_id = :original WHERE article_id = :id AND original_id <> :original"
      ).execute(arguments: ["original": original["id"] as Int64, "id": id])
    }
  }
}
