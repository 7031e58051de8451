import Foundation
internal import GRDB

/// The append-only table of corrections.
struct CorrectionLog {
  let database: Database

  /// Adds a line unless the log has the very same; returns its number, or nil.
  func append(_ correction: Correction) throws -> Int64? {
    let key = try Self.key(of: correction)
    let lines = try all()
    if lines.contains(where: { $0.key == key }) { return nil }
    var undone: Int64?
    if let undoes = correction.undoes {
      guard let line = lines.first(where: { $0.key == undoes }) else { return nil }
      undone = line.id
    }
    try database.execute(
      sql: """
        INSERT INTO correction
          (made_at, author, reason, action, what, article, target, value, undoes)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        correction.madeAt, correction.author, correction.reason, correction.action.rawValue,
        correction.target.words, correction.target.fact?.article,
        try Self.json(correction.target), correction.value, undone,
      ])
    return database.lastInsertedRowID
  }

  /// In the order of time, and of content where that is the same.
  func all() throws -> [LoggedCorrection] {
    var lines: [LoggedCorrection] = []
    var keys: [Int64: String] = [:]
    for row in try Row.fetchAll(database, sql: "SELECT * FROM correction ORDER BY id") {
      guard let action = Correction.Action(rawValue: row["action"]) else { continue }
      let undone: Int64? = row["undoes"]
      let correction = Correction(
        madeAt: row["made_at"], author: row["author"], reason: row["reason"], action: action,
        target: try Self.value(row["target"]), value: row["value"],
        undoes: undone.flatMap { keys[$0] })
      let key = try Self.key(of: correction)
      keys[row["id"]] = key
      lines.append(LoggedCorrection(id: row["id"], correction: correction, key: key))
    }
    return lines.sorted { ($0.correction.madeAt, $0.key) < ($1.correction.madeAt, $1.key) }
  }

  /// Without those that were taken back; taking back an undo brings its correction back.
  func active() throws -> [LoggedCorrection] {
    let lines = try all()
    var undone: Set<String> = []
    for line in lines.reversed() where !undone.contains(line.key) {
      if let undoes = line.correction.undoes { undone.insert(undoes) }
    }
    return lines.filter { !undone.contains($0.key) && $0.correction.action != .undo }
  }

  static func key(of correction: Correction) throws -> String {
    String(ContentHash.of(try json(correction), bits: 63), radix: 16)
  }

  static func json(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }

  static func value<Value: Decodable>(_ json: String) throws -> Value {
    try JSONDecoder().decode(Value.self, from: Data(json.utf8))
  }
}
