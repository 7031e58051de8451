internal import GRDB
import Knowledge

/// Inserts rows whose columns are named beside their values.
struct RowWriter {
  typealias Column = (name: String, value: (any DatabaseValueConvertible)?)

  let database: Database
  /// Of the article that the rows hang on.
  let articleID: Int64
  let offsets: ScalarOffsets
  private let numbers: KnownNumbers
  private let insertions = Insertions()

  /// The statements of this article's tables, so that none is worded anew for each row.
  private final class Insertions {
    var byTable: [String: Statement] = [:]
  }

  init(database: Database, articleID: Int64, offsets: ScalarOffsets, numbers: KnownNumbers) {
    (self.database, self.articleID, self.offsets) = (database, articleID, offsets)
    self.numbers = numbers
  }

  /// Inserts a row; `article_id` is added.
  ///
  /// - Precondition: All rows of a table name the same columns in the same order.
  func insert(into table: String, _ columns: [Column]) throws {
    let statement = try insertions.byTable[table] ?? prepare(table, columns)
    var values: [(any DatabaseValueConvertible)?] = [articleID]
    values.reserveCapacity(columns.count + 1)
    for column in columns { values.append(column.value) }
    // There are as many as marks, which `prepare` has made of the columns.
    statement.setUncheckedArguments(StatementArguments(values))
    try statement.execute()
  }

  private func prepare(_ table: String, _ columns: [Column]) throws -> Statement {
    let names = (["article_id"] + columns.map(\.name)).joined(separator: ", ")
    let marks = Array(repeating: "?", count: columns.count + 1).joined(separator: ", ")
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
    if let id = numbers.rules[name] { return ("rule_id", id) }
    let id = try RuleTable.id(of: name, in: database)
    numbers.rules[name] = id
    return ("rule_id", id)
  }

  /// The number of a name.
  func name(_ text: String) throws -> Int64 {
    if let id = numbers.names[text] { return id }
    let id = try NameTable.id(of: text, in: database, search: numbers.search)
    numbers.names[text] = id
    return id
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

/// The numbers of names and rules that one transaction has looked up.
final class KnownNumbers {
  var names: [String: Int64] = [:]
  var rules: [String: Int64] = [:]
  /// Told of new names.
  let search: SearchIndex

  init(search: SearchIndex) { self.search = search }
}
