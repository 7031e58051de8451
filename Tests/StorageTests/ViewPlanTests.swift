import Storage
import TestSupport
import Testing

/// Whoever asks a view for one entity, event or commitment must not read whole tables.
@Suite struct ViewPlanTests {
  @Test func rowsAreFoundByIndexFromEveryKey() throws {
    let folder = try TemporaryFolder()
    _ = try folder.store()
    let connection = try folder.reader().connection
    let keys = try connection.query(
      """
      SELECT t.name, c.name FROM sqlite_schema t JOIN pragma_table_info(t.name) c
      WHERE t.type = 'view' AND (c.name = 'id' OR c.name LIKE '%\\_id' ESCAPE '\\')
      """)
    #expect(keys.rows.count > 15)
    for row in keys.rows {
      let (view, column) = (row[0].string ?? "", row[1].string ?? "")
      let plan = try connection.query(
        "EXPLAIN QUERY PLAN SELECT * FROM \(view) WHERE \(column) = 'x'")
      let steps = plan.rows.compactMap { $0.last?.string }
      #expect(
        !steps.contains { $0.hasPrefix("SCAN") && !$0.contains("subquery") },
        "\(view).\(column): \(steps.joined(separator: "; "))")
    }
  }
}
