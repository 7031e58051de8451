import Foundation
internal import GRDB
import Knowledge

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
    let rows = try Row.fetchAll(database, sql: Self.selection)
    return try Self.lines(
      rows.map { row in (0..<row.count).map { (row[$0] as DatabaseValue).cell } })
  }

  /// Reads rows of `lines`.
  static let selection = """
    SELECT id, made_at, author, reason, action, target, value, undoes FROM correction ORDER BY id
    """

  static func lines(_ rows: [[Cell]]) throws -> [LoggedCorrection] {
    var lines: [LoggedCorrection] = []
    var keys: [Int64: String] = [:]
    for row in rows {
      guard case .integer(let id) = row[0], let action = Correction.Action(rawValue: row[4].text)
      else { continue }
      var undoes: String?
      if case .integer(let undone) = row[7] { undoes = keys[undone] }
      let correction = Correction(
        madeAt: row[1].text, author: row[2].text, reason: row[3].text, action: action,
        target: try value(row[5].text), value: row[6].string, undoes: undoes)
      let key = try key(of: correction)
      keys[id] = key
      lines.append(LoggedCorrection(id: id, correction: correction, key: key))
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

extension DatabaseValue {
  fileprivate var cell: Cell {
    switch storage {
    case .int64(let number): .integer(number)
    case .string(let text): .text(text)
    default: .null
    }
  }
}
