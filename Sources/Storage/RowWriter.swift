internal import GRDB
import Knowledge

/// Inserts rows whose columns are named beside their values.
struct RowWriter {
  typealias Column = (name: String, value: (any DatabaseValueConvertible)?)

  let database: Database
  /// Of the article that the rows hang on.
  let articleID: Int64
  let offsets: ScalarOffsets
  private let insertions = Insertions()

  /// The statements of this article's tables, so that none is worded anew for each row.
  private final class Insertions {
    var byTable: [String: Statement] = [:]
  }

  init(database: Database, articleID: Int64, offsets: ScalarOffsets) {
    (self.database, self.articleID, self.offsets) = (database, articleID, offsets)
  }

  /// Inserts a row; `article_id` is added.
  ///
  /// - Precondition: All rows of a table name the same columns in the same order.
  func insert(into table: String, _ columns: [Column]) throws {
    let all = [("article_id", articleID)] + columns
    let statement = try insertions.byTable[table] ?? prepare(table, all)
    try statement.execute(arguments: StatementArguments(all.map(\.value)))
  }

  private func prepare(_ table: String, _ columns: [Column]) throws -> Statement {
    let names = columns.map(\.name).joined(separator: ", ")
    let marks = Array(repeating: "?", count: columns.count).joined(separator: ", ")
    let statement = try database.cachedStatement(
      sql: "INSERT INTO \(table) (\(names)) VALUES (\(marks))")
    insertions.byTable[table] = statement
    return statement
  }

  /// Columns `span_start` and `span_end`, or those of another prefix, in Unicode scalars.
  func span(_ span: TextSpan, _ prefix: String = "span") -> [Column] {
    let (start, end) = offsets.scalars(span)
    return [("\(prefix)_start", start), ("\(prefix)_end", end)]
  }

  /// Columns that say by what words and which rule a fact was read.
  func reading(_ evidence: TextSpan, _ provenance: Provenance) throws -> [Column] {
    span(evidence, "evidence") + [try rule(provenance.rule)] + span(provenance.trigger, "trigger")
      + [("confidence", provenance.confidence)]
  }

  /// Column `rule_id`.
  func rule(_ name: String) throws -> Column {
    ("rule_id", try RuleTable.id(of: name, in: database))
  }

  /// Columns `span_start` and `span_length`.
  func sized(_ span: TextSpan) -> [Column] {
    let (start, end) = offsets.scalars(span)
    return [("span_start", start), ("span_length", end - start)]
  }

  /// Columns `<prefix>_name` and `<prefix>_entity`.
  func party(_ prefix: String, _ party: Party?) -> [Column] {
    [("\(prefix)_name", party?.name), ("\(prefix)_entity", number(party?.entity))]
  }

  /// Number in the database of an index into `ArticleFacts.entities`.
  func number(_ entity: Int?) -> Int? { entity.map { $0 + 1 } }
}
