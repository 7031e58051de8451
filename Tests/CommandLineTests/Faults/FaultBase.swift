import Foundation
import GRDB
import Testing

/// What the tests of faults share: enough articles for several transactions, and what must hold.
struct FaultBase {
  let folder: TemporaryFolder
  /// The dump of one undisturbed ingest.
  let expected: String

  /// Articles of the feed: three transactions.
  static let articles = 150

  /// A folder of one's own with the feed `news.jsonl` and what it becomes, `whole.sqlite`.
  init() throws {
    folder = try TemporaryFolder()
    let prepared = try Self.prepared.get()
    expected = prepared.dump
    for file in ["news.jsonl", "whole.sqlite"] {
      try FileManager.default.copyItem(
        atPath: prepared.folder.path + "/" + file, toPath: folder.path + "/" + file)
    }
  }

  private static let prepared = Result {
    let folder = try TemporaryFolder()
    try folder.write(lines(1...articles).joined(), to: "news.jsonl")
    let run = try Program.run(
      ["ingest", "--quiet", "news.jsonl", "--db", "whole.sqlite"], in: folder)
    #expect(run.status == 0, "\(run.error)")
    return (folder: folder, dump: try dump(folder.path + "/whole.sqlite"))
  }

  /// Short articles, each with people, a place and a meeting of its own.
  static func lines(_ numbers: ClosedRange<Int>) -> [String] {
    let names = ["Ana Berg", "Paul Roy", "Lena Voss", "Omar Diaz", "Ruth Lind", "Ivo Maric"]
    let towns = ["Oslo", "Lisbon", "Vienna", "Nairobi", "Lima"]
    return numbers.map { number in
      let (one, two) = (names[number % 6], names[(number + 1 + number / 6) % 6])
      let text = "\(one) met \(two) in \(towns[number % 5]) on \(1 + number % 28) May 2024."
      return #"{"id": "n\#(number)", "date": "2024-05-03", "text": "\#(text)"}"# + "\n"
    }
  }

  /// Every row of every table but those that hold the blocks of a full-text index, which depend on
  /// how articles fell into transactions; articles by name, as their numbers follow the order in
  /// which they came.
  static func dump(_ path: String) throws -> String {
    try DatabaseQueue(path: path).read { database in
      let tables = try String.fetchAll(
        database,
        sql: """
          SELECT name FROM sqlite_schema
          WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%' AND name NOT LIKE '%_search_%'
          ORDER BY name
          """)
      return try tables.flatMap { table in
        let columns = try String.fetchAll(
          database, sql: "SELECT name FROM pragma_table_xinfo(?)", arguments: [table]
        ).filter { (table, $0) != ("article", "id") }.map { column in
          articleNumbers.contains(column)
            ? "(SELECT name FROM article a WHERE a.id = t.\(column)) AS \(column)" : "t.\(column)"
        }
        return try Row.fetchAll(
          database, sql: "SELECT \(columns.joined(separator: ", ")) FROM \(table) t"
        ).map { "\(table): \($0)" }.sorted()
      }.joined(separator: "\n")
    }
  }

  private static let articleNumbers: Set = ["article_id", "original_id", "first_article"]

  /// A database that was disturbed must be sound, and reading all again must complete it.
  func expectWhole(
    _ name: String, _ what: Comment, sourceLocation: SourceLocation = #_sourceLocation
  )
    throws
  {
    let doctor = try Program.run(["doctor", "--db", name], in: folder)
    #expect(doctor.status == 0, "\(what): \(doctor.output)", sourceLocation: sourceLocation)
    let again = try Program.run(["ingest", "--quiet", "news.jsonl", "--db", name], in: folder)
    #expect(again.status == 0, "\(what): \(again.error)", sourceLocation: sourceLocation)
    let dump = try Self.dump(folder.path + "/" + name)
    #expect(dump == expected, what, sourceLocation: sourceLocation)
  }

  func articleCount(_ name: String) throws -> Int {
    try DatabaseQueue(path: folder.path + "/" + name).read {
      try Int.fetchOne($0, sql: "SELECT count(*) FROM article") ?? 0
    }
  }

  /// Removes a database with its log.
  func remove(_ name: String) {
    for ending in ["", "-wal", "-shm"] {
      try? FileManager.default.removeItem(atPath: folder.path + "/" + name + ending)
    }
  }
}
