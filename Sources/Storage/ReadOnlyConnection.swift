internal import GRDBSQLite
import Knowledge

/// Runs single reading statements, the user's own included, and can change nothing.
///
/// Not for use from several threads at once.
public final class ReadOnlyConnection {
  public let path: String
  private let connection: OpaquePointer
  private let watch = Watch()
  /// The last statement that `forEachRow` has run to its end, for the next with the same words:
  /// compiling a long one takes as long as running it on little.
  private var finished: (sql: String, statement: ReadOnlyStatement)?

  /// How long to wait for another process that holds the database, in milliseconds.
  private static let patience: Int32 = 5000
  /// Longest string or row, in bytes; above the longest article.
  private static let longestValue: Int32 = 256 << 20
  /// Longest statement, in bytes.
  private static let longestStatement: Int32 = 1_000_000
  /// Longest pattern of LIKE and GLOB, in bytes: the work grows with its power, unwatched.
  private static let longestPattern: Int32 = 100

  /// Opens an existing knowledge base; fails where it is missing, none, or of another schema.
  public init(path: String) throws(StorageError) {
    self.path = path
    let file = DatabaseFile(path: path)
    try file.requireFile()
    var opened: OpaquePointer?
    let flags = SQLITE_OPEN_READONLY | SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX
    let code = sqlite3_open_v2(file.readingURI, &opened, flags, nil)
    guard code == SQLITE_OK, let opened else {
      let words = opened.map { String(cString: sqlite3_errmsg($0)) } ?? "out of memory"
      sqlite3_close_v2(opened)
      throw StorageError(path: path, reason: .init(code: code, words: words))
    }
    connection = opened
    sqlite3_busy_timeout(connection, Self.patience)
    sqlite3_limit(connection, SQLITE_LIMIT_LENGTH, Self.longestValue)
    sqlite3_limit(connection, SQLITE_LIMIT_LIKE_PATTERN_LENGTH, Self.longestPattern)
    sqlite3_limit(connection, SQLITE_LIMIT_SQL_LENGTH, Self.longestStatement)
    sqlite3_limit(connection, SQLITE_LIMIT_ATTACHED, 0)
    // Pages are copied, not mapped: a page fault costs more than the copy. See decision 0007.
    let settings = "PRAGMA query_only = 1; PRAGMA trusted_schema = 0; PRAGMA mmap_size = 0"
    sqlite3_exec(connection, settings, nil, nil, nil)
    TallyFunction.install(on: connection)
    WordsFunction.install(on: connection)
    SubstrFunction.install(on: connection)
    ReadOnlyAuthorizer.install(on: connection)
    watch.install(on: connection)
    try checkSchema()
  }

  deinit {
    finished = nil
    sqlite3_close_v2(connection)
  }

  /// Runs one statement and returns its rows.
  ///
  /// `arguments` are the values of named parameters, without their colon; those missing are NULL.
  /// Rows beyond `rowLimit` are left out and set `isCut`. `timeLimit` is in seconds. `memoryLimit`
  /// is in bytes: so much SQLite may take, and so much the rows. Fails with the reasons refused,
  /// wrongSQL, tookTooLong, tookTooMuch, failed or locked.
  public func query(
    _ sql: String, arguments: [String: Cell] = [:], rowLimit: Int? = nil,
    timeLimit: Double = 30, memoryLimit: Int? = nil
  ) throws(StorageError) -> QueryResult {
    // The limit is the whole process's: what others hold already does not count.
    sqlite3_hard_heap_limit64(memoryLimit.map { sqlite3_memory_used() + Int64($0) } ?? 0)
    defer { sqlite3_hard_heap_limit64(0) }
    do {
      return try rows(sql, arguments, rowLimit, timeLimit, memoryLimit ?? .max)
    } catch {
      let reason =
        if memoryLimit != nil, error.code == SQLITE_NOMEM || error.code == SQLITE_TOOBIG {
          StorageError.Reason.tookTooMuch(memoryLimit ?? 0)
        } else {
          reason(of: error, timeLimit: timeLimit)
        }
      throw StorageError(path: path, reason: reason)
    }
  }

  private func rows(
    _ sql: String, _ arguments: [String: Cell], _ rowLimit: Int?, _ timeLimit: Double,
    _ memoryLimit: Int
  ) throws(ReadOnlyFailure) -> QueryResult {
    let statement = try start(sql, arguments, timeLimit)
    var result = QueryResult(columns: statement.columns, rows: [])
    var memory = 0
    while try statement.step(on: connection) {
      if result.rows.count == rowLimit {
        result.isCut = true
        break
      }
      memory += statement.rowSize
      if memory > memoryLimit { throw ReadOnlyFailure(code: SQLITE_NOMEM, words: "too many rows") }
      result.rows.append(statement.row)
    }
    return result
  }

  /// Runs one statement and hands on its rows one by one, in constant memory.
  ///
  /// Fails as `query` does, or with what `body` throws.
  public func forEachRow(
    _ sql: String, arguments: [String: Cell] = [:], timeLimit: Double = .infinity,
    _ body: ([Cell]) throws -> Void
  ) throws {
    do {
      let statement = try start(sql, arguments, timeLimit)
      while try statement.step(on: connection) { try body(statement.row) }
      statement.reset()
      finished = (sql, statement)
    } catch let failure as ReadOnlyFailure {
      throw StorageError(path: path, reason: reason(of: failure, timeLimit: timeLimit))
    }
  }

  /// True where a semicolon outside of quotes and comments ends a statement.
  public static func isComplete(_ sql: String) -> Bool { sqlite3_complete(sql) == 1 }

  private func start(
    _ sql: String, _ arguments: [String: Cell], _ timeLimit: Double
  ) throws(ReadOnlyFailure) -> ReadOnlyStatement {
    watch.start(seconds: timeLimit)
    let statement: ReadOnlyStatement
    if let finished, finished.sql == sql {
      statement = finished.statement
    } else {
      if sql.utf8.contains(0) { throw .refusal("there is a NUL character in it") }
      statement = try ReadOnlyStatement(sql, on: connection)
    }
    finished = nil
    try statement.bind(arguments)
    return statement
  }

  private func reason(of failure: ReadOnlyFailure, timeLimit: Double) -> StorageError.Reason {
    if failure.code & 0xFF == SQLITE_INTERRUPT { return .tookTooLong(timeLimit) }
    // The authorizer's word on a function comes with a code that means any error.
    if failure.words.hasPrefix("not authorized") { return .refused(failure.words) }
    if failure.code == SQLITE_ERROR { return .wrongSQL(failure.words) }
    return .init(code: failure.code, words: failure.words)
  }

  private func checkSchema() throws(StorageError) {
    let tables = try query(
      "SELECT count(*) FROM sqlite_schema WHERE name IN ('grdb_migrations', 'event_report')")
    guard tables.rows == [[.integer(2)]] else {
      throw StorageError(path: path, reason: .foreign)
    }
    let seen = try query("SELECT identifier FROM grdb_migrations ORDER BY identifier")
    try Schema.check(seen.rows.compactMap { $0[0].string }, at: path, isWriting: false)
  }
}

/// Stops a statement that runs too long.
private final class Watch {
  private var deadline = ContinuousClock.now

  /// A year, for no limit at all.
  private static let longest = 365.0 * 86_400

  /// Steps of SQLite's virtual machine between two looks at the clock: about 10 microseconds.
  private static let steps: Int32 = 1000

  func start(seconds: Double) { deadline = .now + .seconds(min(seconds, Self.longest)) }

  func install(on connection: OpaquePointer) {
    sqlite3_progress_handler(
      connection, Self.steps,
      { context in
        guard let context else { return 0 }
        let watch = Unmanaged<Watch>.fromOpaque(context).takeUnretainedValue()
        return ContinuousClock.now < watch.deadline ? 0 : 1
      }, Unmanaged.passUnretained(self).toOpaque())
  }
}
