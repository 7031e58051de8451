import Knowledge
import Storage
import TestSupport
import Testing

@Suite struct ReadOnlyConnectionTests {
  private let folder: TemporaryFolder
  private let connection: ReadOnlyConnection

  init() throws {
    folder = try TemporaryFolder()
    _ = try folder.store().ingest([SampleFacts.odd()], readBy: testRun)
    connection = try ReadOnlyConnection(path: folder.file("test.sqlite"))
  }

  @Test func cellsKeepTheirTypes() throws {
    let result = try connection.query("SELECT 1 AS a, 2.5 AS b, 'x' || char(0) AS c, NULL, x'0a'")
    #expect(result.columns.prefix(3) == ["a", "b", "c"])
    #expect(result.rows == [[.integer(1), .real(2.5), .text("x\0"), .null, .text("0a")]])
  }

  @Test func parametersAreBoundByName() throws {
    let result = try connection.query(
      "SELECT :a || 'y', :b, :missing", arguments: ["a": .text("x'"), "b": .integer(7)])
    #expect(result.rows == [[.text("x'y"), .integer(7), .null]])
  }

  @Test(arguments: [
    "INSERT INTO problem VALUES ('a', 0, NULL, '', '')", "DELETE FROM article",
    "UPDATE article SET title = 'x'", "DROP TABLE article", "CREATE TEMP TABLE x (y)",
    "CREATE TABLE x (y)", "ATTACH ':memory:' AS other", "DETACH main", "PRAGMA query_only = 0",
    "PRAGMA user_version = 3", "PRAGMA journal_mode = DELETE", "SELECT load_extension('x')",
    "BEGIN", "VACUUM INTO '/tmp/x'", "REINDEX", "ANALYZE", "SELECT 1; SELECT 2",
    "SELECT 1; DELETE FROM article", "", "-- nothing", ";", "SELECT ?",
    "WITH x AS (SELECT 1) DELETE FROM article", "EXPLAIN DELETE FROM article",
    "INSERT INTO article_search (article_search) VALUES ('rebuild')",
  ])
  func whatDoesNotOnlyReadIsRefused(_ sql: String) throws {
    let before = try dump(folder.file("test.sqlite"))
    let error = #expect(throws: StorageError.self) { try connection.query(sql) }
    guard case .refused = error?.reason else {
      Issue.record("\(sql) gave \(String(describing: error))")
      return
    }
    #expect(try dump(folder.file("test.sqlite")) == before)
  }

  @Test(arguments: [
    "SELECT count(*) FROM article;  -- all", "VALUES (1)", "EXPLAIN SELECT 1",
    "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 3) SELECT i FROM n",
    "SELECT name FROM pragma_table_info('article')", "PRAGMA table_list",
    "SELECT snippet(article_search, 0, '[', ']', '…', 5) FROM article_search('vessel')",
    "SELECT who FROM attendance", "SELECT json_group_array(name) FROM people",
  ])
  func whatOnlyReadsIsAllowed(_ sql: String) throws {
    #expect(try !connection.query(sql).rows.isEmpty)
  }

  @Test(arguments: [
    ("VALUES (7, 1.5), (3, 2), (7, 0.25), (NULL, 1), (9, NULL)", "[[3,1,2.0],[7,2,1.75]]"),
    ("SELECT 1 AS column1, 2 AS column2 WHERE 0", "[]"),
  ])
  func tallyCountsAndSums(_ rows: String, _ expected: String) throws {
    let result = try connection.query("SELECT tally(column1, column2) FROM (\(rows))")
    #expect(result.rows == [[.text(expected)]])
  }

  @Test func substrCountsScalarsOfLongTexts() throws {
    let text = String(repeating: "aé€😀 plain words of thirty-two bytes ", count: 40)
    let scalars = Array(text.unicodeScalars)
    for start in stride(from: 0, to: scalars.count, by: 7) {
      let result = try connection.query(
        "SELECT substr(:text, :start + 1, 45)",
        arguments: ["text": .text(text), "start": .integer(Int64(start))])
      var expected = String.UnicodeScalarView()
      expected.append(contentsOf: scalars[start..<min(start + 45, scalars.count)])
      #expect(result.rows == [[.text(String(expected))]])
    }
  }

  @Test func aCutIsTold() throws {
    let sql = "VALUES (1), (2), (3)"
    #expect(try connection.query(sql, rowLimit: 2).rows.count == 2)
    #expect(try connection.query(sql, rowLimit: 2).isCut)
    #expect(try !connection.query(sql, rowLimit: 3).isCut)
  }

  @Test func aQueryWithoutEndIsStopped() throws {
    let endless =
      "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT max(i) FROM n"
    let path = folder.file("test.sqlite")
    #expect(throws: StorageError(path: path, reason: .tookTooLong(0.2))) {
      try connection.query(endless, timeLimit: 0.2)
    }
    #expect(try connection.query("SELECT 1").rows.count == 1)
  }

  @Test func aSyntaxErrorIsToldInSQLitesWords() throws {
    let error = #expect(throws: StorageError.self) { try connection.query("SELEKT 1") }
    #expect(error?.description.contains("near \"SELEKT\": syntax error") == true)
  }

  @Test(arguments: [
    "SELECT randomblob(90000000)", "SELECT zeroblob(40000000)",
    "SELECT group_concat(hex(randomblob(9000000))) FROM (VALUES (1), (2), (3), (4))",
    "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i, 'words' FROM n",
  ])
  func whatTakesTooMuchMemoryIsStopped(_ sql: String) throws {
    let path = folder.file("test.sqlite")
    #expect(throws: StorageError(path: path, reason: .tookTooMuch(32 << 20))) {
      try connection.query(sql, memoryLimit: 32 << 20)
    }
    #expect(try connection.query("SELECT 1").rows.count == 1)
  }

  @Test func aNULCharacterHidesNoSecondStatement() throws {
    let error = #expect(throws: StorageError.self) {
      try connection.query("SELECT 1\0; DELETE FROM article")
    }
    #expect(error?.description.contains("refused: there is a NUL") == true)
  }

  @Test func longStatementsAndPatternsAreRefused() throws {
    let long = "SELECT '" + String(repeating: "x", count: 1_000_001) + "'"
    let error = #expect(throws: StorageError.self) { try connection.query(long) }
    #expect(error?.description.contains("longer than a million bytes") == true)
    let pattern = String(repeating: "%a", count: 60)
    #expect(throws: StorageError.self) { try connection.query("SELECT 'a' LIKE '\(pattern)'") }
  }
}
