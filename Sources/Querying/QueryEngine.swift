import Knowledge
import Storage

/// Asks the knowledge base: canned queries and the user's own SQL; the module's public door.
public struct QueryEngine {
  let connection: ReadOnlyConnection

  public init(connection: ReadOnlyConnection) {
    self.connection = connection
  }

  /// Runs a canned query; a parameter that is not given does not narrow the answer.
  ///
  /// Rows beyond `rowLimit` are left out and told by `isCut`.
  ///
  /// - Throws: `QueryError` for what is wrong with the arguments; `StorageError`.
  public func answer(
    _ query: CannedQuery, arguments: [String: String], rowLimit: Int? = nil
  ) throws -> QueryResult {
    try query.check(arguments)
    var values: [String: Cell] = [:]
    for parameter in query.parameters {
      if let text = arguments[parameter.name] {
        values[parameter.name] = try value(of: parameter, text: text)
      }
    }
    var sql = Self.settled(query.sql, values)
    if let rowLimit { sql = Self.limited(sql, to: rowLimit + 1) }
    return try connection.query(
      sql, arguments: values, rowLimit: rowLimit, memoryLimit: Self.memoryLimit)
  }

  /// The statement with a limit that SQLite sees: it then puts only the first rows into words.
  private static func limited(_ sql: String, to rows: Int) -> String {
    let end = sql.lastIndex { !$0.isWhitespace && $0 != ";" }
    return "SELECT * FROM (\n\(end.map { String(sql[...$0]) } ?? sql)\n) LIMIT \(rows)"
  }

  /// The statement with its `:name IS NULL OR` settled: gone where the parameter has a value, so
  /// that SQLite sees a condition which an index can serve; the values themselves stay bound.
  static func settled(_ sql: String, _ values: [String: Cell]) -> String {
    var settled = ""
    var rest = Substring(sql)
    while let end = rest.range(of: " IS NULL OR ") {
      let before = rest[..<end.lowerBound]
      let name = before.reversed().prefix { $0.isLetter || $0.isNumber || $0 == "_" }.reversed()
      let start = before.dropLast(name.count)
      if start.last == ":", let value = values[String(name)], value != .null {
        settled += start.dropLast()
      } else {
        settled += rest[..<end.upperBound]
      }
      rest = rest[end.upperBound...]
    }
    return settled + rest
  }

  /// What an answer may take in memory, in bytes, where nothing else is said.
  public static let memoryLimit = 64 << 20

  /// Runs a query without parameters and hands on its rows one by one, in constant memory.
  public func forEachRow(of table: CannedQuery, _ body: ([Cell]) throws -> Void) throws {
    try connection.forEachRow(table.sql, body)
  }

  /// Runs SQL of ours.
  func answer(_ sql: String, binding values: [String: Cell]) throws -> QueryResult {
    try connection.query(sql, arguments: values)
  }

  /// Runs one reading statement of the user's.
  ///
  /// Rows beyond `rowLimit` are left out and told by `isCut`; `timeLimit` is in seconds,
  /// `memoryLimit` in bytes. Throws a `StorageError` that says why the statement was refused or
  /// stopped.
  public func answer(
    sql: String, rowLimit: Int?, timeLimit: Double, memoryLimit: Int = memoryLimit
  ) throws -> QueryResult {
    try connection.query(
      sql, rowLimit: rowLimit, timeLimit: timeLimit, memoryLimit: memoryLimit)
  }

  private func value(of parameter: QueryParameter, text: String) throws -> Cell {
    switch parameter.kind {
    case .text, .words, .choice: return .text(text)
    case .number:
      guard let number = Int64(text) else { throw QueryError.badValue(text, parameter) }
      return .integer(number)
    case .date:
      guard let date = CalendarDate(iso: text) else {
        throw QueryError.badValue(text, parameter)
      }
      return .text(date.description)
    case .entity: return .text(JSONText.array(of: try entities(named: text, of: .entity)))
    case .person, .place, .country, .vessel, .organisation:
      return .text(JSONText.array(of: try entities(named: text, of: parameter.kind)))
    }
  }

  func entities(named name: String, of kind: QueryParameter.Kind) throws -> [String] {
    try EntityFinder(connection: connection).entities(named: name, of: kind)
  }
}
