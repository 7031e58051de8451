/// What somebody may try on `sql`, `query` and `search`: 200 command lines.
enum HostileInputs {
  static let all: [[String]] =
    writing.map { ["sql", $0] } + costly.map { ["sql", $0, "--time-limit", "0.5"] }
    + broken.map { ["sql", $0] } + strings.flatMap(asked)

  /// Statements that would change something, or reach beyond the database.
  private static let writing =
    [
      "INSERT INTO problem VALUES ('a', 0, NULL, '', '')", "DELETE FROM article",
      "UPDATE article SET title = 'x'", "REPLACE INTO run VALUES ('a', 'b', 'c')",
      "DROP TABLE article", "DROP VIEW people", "ALTER TABLE article ADD COLUMN x",
      "CREATE TABLE x (y)", "CREATE TEMP TABLE x (y)", "CREATE VIEW x AS SELECT 1",
      "CREATE TEMP VIEW x AS SELECT 1", "CREATE INDEX x ON article (title)",
      "CREATE TRIGGER x AFTER DELETE ON article BEGIN SELECT 1; END",
      "CREATE VIRTUAL TABLE x USING fts5(y)", "ATTACH 'stolen.db' AS s", "ATTACH ':memory:' AS s",
      "ATTACH '/etc/passwd' AS s", "DETACH main", "VACUUM", "VACUUM INTO 'stolen.db'", "REINDEX",
      "ANALYZE", "BEGIN EXCLUSIVE", "SAVEPOINT x", "COMMIT", "ROLLBACK",
      "SELECT load_extension('x')", "SELECT 1; DELETE FROM article", "SELECT 1; SELECT 2",
      "SELECT 1;;SELECT 2", "EXPLAIN DELETE FROM article",
      "WITH x AS (SELECT 1) DELETE FROM article",
      "INSERT INTO article_search (article_search) VALUES ('rebuild')",
      "INSERT INTO name_search (name_search) VALUES ('optimize')",
      "SELECT writefile('stolen', 'x')", "SELECT readfile('/etc/passwd')", "SELECT edit('x')",
      "SELECT fts3_tokenizer('x', x'00')", "DELETE FROM sqlite_schema",
      "INSERT INTO correction DEFAULT VALUES",
    ]
    + [
      "query_only = 0", "user_version = 9", "journal_mode = DELETE", "writable_schema = 1",
      "trusted_schema = 1", "temp_store_directory = '/'", "schema_version = 9", "synchronous = 0",
      "wal_checkpoint(TRUNCATE)", "incremental_vacuum", "application_id = 7", "hard_heap_limit = 0",
      "mmap_size = 1", "locking_mode = EXCLUSIVE", "foreign_keys = 0", "optimize",
    ].map { "PRAGMA " + $0 }

  private static let endless = "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) "

  /// Statements that would run or grow without end.
  private static let costly = [
    endless + "SELECT max(i) FROM n", endless + "SELECT i FROM n",
    endless + "SELECT i FROM n ORDER BY -i", endless + "SELECT group_concat(i) FROM n",
    endless + "SELECT json_group_array(i) FROM n", endless + "SELECT count(DISTINCT i) FROM n",
    endless + "SELECT a.i FROM n a JOIN n b ON a.i = b.i WHERE a.i < 0",
    "WITH RECURSIVE s (t) AS (SELECT 'x' UNION ALL SELECT t || t FROM s) SELECT length(t) FROM s",
    "WITH RECURSIVE s (t) AS (SELECT 'x' UNION SELECT t || 'y' FROM s) SELECT t FROM s",
    "SELECT count(*) FROM mention a, mention b, mention c, mention d, mention e, mention f",
    "SELECT * FROM mention a, mention b, mention c, mention d ORDER BY a.number * b.number",
    "SELECT hex(randomblob(100000000))", "SELECT randomblob(2000000000)",
    "SELECT zeroblob(200000000)", "SELECT printf('%1000000000d', 1)",
    "SELECT replace(hex(zeroblob(1000000)), '0', hex(zeroblob(1000)))",
    "SELECT group_concat(text, text) FROM article, (VALUES (1), (2), (3), (4))",
    "SELECT 'a' LIKE '" + String(repeating: "%a", count: 5000) + "b'",
    "SELECT hex(zeroblob(40)) GLOB '" + String(repeating: "*0", count: 49) + "1'",
    "SELECT json_extract(hex(zeroblob(30000000)), '$')",
    "SELECT value FROM generate_series(1, 1000000000000)",
    "SELECT count(*) FROM article WHERE text REGEXP '(a+)+$'",
    "SELECT sum(length(a.text || b.text)) FROM article a, article b, mention, mention",
    "SELECT has_words('a', hex(zeroblob(20000000)))",
  ]

  /// Statements that SQLite can't or shouldn't read.
  private static let broken =
    [
      "", " ", ";", "--", "/*", "SELECT", "SELEKT 1", "SELECT (", "SELECT 'open", "SELECT \"open",
      "SELECT `open", "SELECT [open", "SELECT ?", "SELECT ?1", "SELECT x'0'",
      "SELECT * FROM nowhere",
      "SELECT nothing()", "SELECT has_words()", "SELECT \u{1}", "SELECT '\u{202E}\u{FEFF}'",
      "\u{FEFF}SELECT 1",
      "SELECT 1 AS \"\u{1B}[31m\"", "SELECT '\u{1B}]0;title\u{7}'", "SELECT 9223372036854775808",
      "SELECT 1e999, -1e999, 0/0", "SELECT CAST(x'FF' AS TEXT)", "SELECT abs(-9223372036854775808)",
      "EXPLAIN QUERY PLAN SELECT 1", "VALUES (1), (2, 3)",
    ]
    + [
      "SELECT " + String(repeating: "(", count: 5000) + "1" + String(repeating: ")", count: 5000),
      "SELECT " + String(repeating: "-", count: 4001) + "1",
      "SELECT 1" + String(repeating: " UNION SELECT 1", count: 2000),
      "SELECT " + String(repeating: "1,", count: 20000) + "1",
      "SELECT '" + String(repeating: "x", count: 100_000) + "'",
      "SELECT 1 WHERE " + String(repeating: "NOT ", count: 3000) + "1",
    ]

  /// Texts for the parameters of queries and for searches.
  private static let strings = [
    "'; DROP TABLE article; --", "\" OR 1=1 --", "' UNION SELECT text FROM article --", "%", "*",
    "\\", "\"", "'", "NEAR(a b, 10)", "text : x", "a AND", "NOT", "-", "--", "^a", "{a}",
    "\u{1}\u{2}", "🚢🏴‍☠️", "..\u{0301}\u{0301}", String(repeating: "a", count: 100_000),
    String(repeating: "a ", count: 20_000) + "b*", String(repeating: "\"a\" ", count: 5_000) + "z",
  ]

  private static func asked(_ text: String) -> [[String]] {
    [
      ["search", "--", text], ["query", "who-attended", "--event=" + text],
      ["query", "quotes", "--speaker=" + text], ["query", text, "--who", "x"],
    ]
  }
}
