internal import GRDBSQLite
import Knowledge

/// One compiled statement; frees itself.
final class ReadOnlyStatement {
  private let handle: OpaquePointer

  /// Compiles the one statement that the text must hold.
  init(_ sql: String, on connection: OpaquePointer) throws(ReadOnlyFailure) {
    var compiled: OpaquePointer?
    var code = SQLITE_OK
    var rest = ""
    sql.withCString { text in
      var tail: UnsafePointer<CChar>?
      code = sqlite3_prepare_v2(connection, text, -1, &compiled, &tail)
      if let tail { rest = String(cString: tail) }
    }
    if code == SQLITE_TOOBIG { throw .refusal("it is longer than a million bytes") }
    guard code == SQLITE_OK else {
      throw ReadOnlyFailure(code: code, words: String(cString: sqlite3_errmsg(connection)))
    }
    guard let compiled else { throw .refusal("there is no statement") }
    handle = compiled
    if try Self.holdsStatement(rest, on: connection) {
      throw .refusal("there is more than one statement")
    }
    if sqlite3_stmt_readonly(handle) == 0 { throw .refusal("it would change the database") }
  }

  deinit { sqlite3_finalize(handle) }

  /// True where a text is more than blanks, comments and semicolons.
  private static func holdsStatement(
    _ sql: String, on connection: OpaquePointer
  ) throws(ReadOnlyFailure) -> Bool {
    var rest = sql
    while !rest.isEmpty {
      var compiled: OpaquePointer?
      var next = ""
      let code = rest.withCString { text in
        var tail: UnsafePointer<CChar>?
        let code = sqlite3_prepare_v2(connection, text, -1, &compiled, &tail)
        if let tail { next = String(cString: tail) }
        return code
      }
      sqlite3_finalize(compiled)
      if code != SQLITE_OK || compiled != nil { return true }
      if next.utf8.count >= rest.utf8.count { return false }
      rest = next
    }
    return false
  }

  var columns: [String] {
    (0..<sqlite3_column_count(handle)).map { index in
      sqlite3_column_name(handle, index).map { String(cString: $0) } ?? ""
    }
  }

  /// Gives named parameters their values; those without one are NULL.
  func bind(_ arguments: [String: Cell]) throws(ReadOnlyFailure) {
    let count = sqlite3_bind_parameter_count(handle)
    guard count > 0 else { return }
    for index in 1...count {
      guard let name = sqlite3_bind_parameter_name(handle, index) else {
        throw .refusal("parameters must have names, such as :name")
      }
      bind(arguments[String(cString: name + 1)] ?? .null, at: index)
    }
  }

  private func bind(_ value: Cell, at index: Int32) {
    let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)  // SQLITE_TRANSIENT
    switch value {
    case .null: sqlite3_bind_null(handle, index)
    case .integer(let number): sqlite3_bind_int64(handle, index, number)
    case .real(let number): sqlite3_bind_double(handle, index, number)
    case .text(let string):
      sqlite3_bind_text(handle, index, string, Int32(string.utf8.count), copied)
    }
  }

  /// Moves to the next row; false behind the last.
  func step(on connection: OpaquePointer) throws(ReadOnlyFailure) -> Bool {
    let code = sqlite3_step(handle)
    switch code {
    case SQLITE_ROW: return true
    case SQLITE_DONE: return false
    default: throw ReadOnlyFailure(code: code, words: String(cString: sqlite3_errmsg(connection)))
    }
  }

  /// Ends the run, so that other values can be bound.
  func reset() { sqlite3_reset(handle) }

  /// What the current row takes in memory, in bytes; about, and never less.
  var rowSize: Int {
    (0..<sqlite3_column_count(handle)).reduce(Self.rowOverhead) { size, index in
      switch sqlite3_column_type(handle, index) {
      case SQLITE_TEXT: size + Self.cellOverhead + Int(sqlite3_column_bytes(handle, index))
      case SQLITE_BLOB: size + Self.cellOverhead + 2 * Int(sqlite3_column_bytes(handle, index))
      default: size + Self.cellOverhead
      }
    }
  }

  /// An array's header, and an enumeration with a string's, in bytes.
  private static let (rowOverhead, cellOverhead) = (64, 56)

  /// The current row.
  var row: [Cell] {
    (0..<sqlite3_column_count(handle)).map(value)
  }

  private func value(at index: Int32) -> Cell {
    switch sqlite3_column_type(handle, index) {
    case SQLITE_INTEGER: return .integer(sqlite3_column_int64(handle, index))
    case SQLITE_FLOAT: return .real(sqlite3_column_double(handle, index))
    case SQLITE_TEXT:
      let text = sqlite3_column_text(handle, index)
      let count = Int(sqlite3_column_bytes(handle, index))
      return .text(String(decoding: UnsafeBufferPointer(start: text, count: count), as: UTF8.self))
    case SQLITE_BLOB:
      let bytes = sqlite3_column_blob(handle, index)
      let count = Int(sqlite3_column_bytes(handle, index))
      return .text(Self.hexadecimal(UnsafeRawBufferPointer(start: bytes, count: count)))
    default: return .null
    }
  }

  private static func hexadecimal(_ bytes: UnsafeRawBufferPointer) -> String {
    let digits = Array("0123456789abcdef".utf8)
    return String(
      decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }
}

/// What SQLite answered, before the path is known.
struct ReadOnlyFailure: Error {
  var code: Int32
  var words: String

  static func refusal(_ words: String) -> Self { Self(code: SQLITE_AUTH, words: words) }
}
