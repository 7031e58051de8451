import Foundation
import GRDB
import Knowledge
import Storage
import TestSupport
import Testing

/// Holds docs/schema.md against the database: it is the snapshot of the schema.
@Suite struct SchemaDocumentTests {
  private let document: SchemaDocument
  private let folder: TemporaryFolder
  private let connection: ReadOnlyConnection

  init() throws {
    document = try SchemaDocument()
    folder = try TemporaryFolder()
    let store = try folder.store()
    _ = try store.ingest([SampleFacts.odd(), SampleFacts.odd(id: "other")], readBy: testRun)
    try store.replaceProblems(of: [
      (
        "list.jsonl",
        [
          StoredProblem(
            input: "list.jsonl", line: 3, byteOffset: nil, message: "broken", advice: "Mend it.")
        ]
      )
    ])
    let orders: [CorrectionOrder] = [
      .split("person/ana-li", articles: ["other"], name: "Ana Li the Younger"),
      .accept(fact: "odd#c1"), .splitEvent("odd#v1"), .alias("person/ana-li", name: "Ana of Oslo"),
      .keepApart("person/ana-li", "country/norway"),
      .rename("organisation/harbour-union", to: "HU"),
    ]
    for order in orders {
      _ = try store.correct(
        order, author: "A. Clerk", reason: "seen", at: "2024-05-06T10:00:00.000Z")
    }
    try DatabaseQueue(path: folder.file("test.sqlite")).write { database in
      try database.execute(
        sql: """
          INSERT INTO review
          SELECT 'person/li', a.id, b.id, 0.5, 'met once' FROM form a, form b
          WHERE a.words = 'person|ana li' AND b.words = 'person|иван петров';
          INSERT INTO article_key
          SELECT article_id, number, 'organisation/hu', form_id FROM article_entity
          WHERE type = 'organisation';
          INSERT INTO pending VALUES ('article', 1);
          INSERT INTO correction_conflict VALUES (2, 'the article no longer says so');
          """)
    }
    connection = try ReadOnlyConnection(path: folder.file("test.sqlite"))
  }

  @Test func everyTableAndViewIsDescribedColumnByColumn() throws {
    let result = try connection.query(
      """
      SELECT t.name, c.name FROM sqlite_schema t JOIN pragma_table_xinfo(t.name) c
      WHERE t.type IN ('table', 'view') AND t.name NOT LIKE '%\\_search%' ESCAPE '\\'
        AND t.name NOT IN ('grdb_migrations')
      ORDER BY t.name, c.cid
      """)
    var columns: [String: [String]] = [:]
    for row in result.rows {
      columns[row[0].string ?? "", default: []].append(row[1].string ?? "")
    }
    #expect(document.columns == columns)
  }

  @Test func everyExampleGivesRows() throws {
    for (name, example) in document.examples {
      let rows = try connection.query(example).rows
      #expect(!rows.isEmpty, "the example of \(name) finds nothing")
    }
    #expect(Set(document.examples.keys) == Set(document.columns.keys))
  }

  @Test func correctionsAreAppendOnly() throws {
    let queue = try DatabaseQueue(path: folder.file("test.sqlite"))
    for sql in ["DELETE FROM correction", "UPDATE correction SET author = 'x'"] {
      #expect(throws: DatabaseError.self) { try queue.write { try $0.execute(sql: sql) } }
    }
  }
}

/// What docs/schema.md says: columns and example of each heading.
private struct SchemaDocument {
  var columns: [String: [String]] = [:]
  var examples: [String: String] = [:]

  init() throws {
    let root = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let text = try String(
      contentsOf: root.appendingPathComponent("docs/schema.md"), encoding: .utf8)
    var heading = ""
    var isExample = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("### ") {
        heading = String(line.dropFirst(4))
      } else if line.hasPrefix("| `"), let end = line.dropFirst(3).firstIndex(of: "`") {
        columns[heading, default: []].append(String(line.dropFirst(3)[..<end]))
      } else if line.hasPrefix("```") {
        isExample = line == "```sql"
      } else if isExample {
        examples[heading, default: ""] += line + "\n"
      }
    }
  }
}
