import Foundation
internal import GRDB
import Knowledge

/// The append-only table of corrections.
struct CorrectionLog {
  let database: Database

  /// Adds the lines that the log lacks, in this order; returns their numbers.
  ///
  /// An undo of what the log does not know is left out.
  func append(_ corrections: [Correction]) throws -> [Int64] {
    var numbers = Dictionary(
      try all().map { ($0.key, $0.id) }, uniquingKeysWith: { first, _ in first })
    var added: [Int64] = []
    for correction in corrections {
      let key = try Self.key(of: correction)
      let undone = correction.undoes.flatMap { numbers[$0] }
      if numbers[key] != nil || (correction.undoes != nil && undone == nil) { continue }
      try database.cachedStatement(
        sql: """
          INSERT INTO correction
            (made_at, author, reason, action, what, article, target, value, undoes)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
          """
      ).execute(arguments: [
        correction.madeAt, correction.author, correction.reason, correction.action.rawValue,
        correction.target.words,
        correction.target.fact?.article ?? correction.target.added?.article,
        try Self.json(correction.target), correction.value, undone,
      ])
      numbers[key] = database.lastInsertedRowID
      added.append(database.lastInsertedRowID)
    }
    return added
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
