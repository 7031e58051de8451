import Exporting
import Querying

/// The tables as CSV files with the description of their columns.
struct CSVBundle {
  let engine: QueryEngine
  let isForSpreadsheets: Bool

  func write(into folder: String) throws {
    let tables = try QueryCatalogue.tables()
    try Output.makeFolder(folder)
    let progress = ExportProgress()
    for table in tables {
      let output = try Output(path: folder + "/" + table.name)
      let format: OutputFormat = isForSpreadsheets ? .excel : .csv
      var writer = RowWriter(format: format, columns: table.columns.map(\.name)) {
        try output.write($0)
      }
      try engine.forEachRow(of: table) {
        try writer.write($0)
        progress.add()
      }
      try writer.finish()
      try output.finish()
    }
    progress.finish()
    let metadata = try Output(path: folder + "/csv-metadata.json")
    try metadata.write(TableMetadata.json(tables.map(TableMetadata.init)))
    try metadata.finish()
  }

  /// What Datasette is told of a database.
  static func datasetteMetadata(of path: String) throws -> String {
    let file = path.split(separator: "/").last ?? "dossier"
    let parts = file.split(separator: ".")
    let name = parts.count > 1 ? parts.dropLast().joined(separator: ".") : String(file)
    let tables = try QueryCatalogue.tables().map(TableMetadata.init)
    return String(decoding: TableMetadata.datasette(tables, database: name), as: UTF8.self)
  }
}

extension TableMetadata {
  fileprivate init(_ query: CannedQuery) {
    self.init(
      file: query.name, purpose: query.purpose,
      columns: query.columns.map {
        Column(name: $0.name, datatype: $0.kind.datatype, meaning: $0.meaning)
      })
  }
}

extension CannedQuery.Column.Kind {
  fileprivate var datatype: TableMetadata.Column.Datatype {
    switch self {
    case .text: .string
    case .integer: .integer
    case .number: .number
    case .date: .date
    }
  }
}

/// The tables of the bundle as the other exports take them.
struct DatabaseTables: TableSource {
  private let engine: QueryEngine
  private let queries: [String: CannedQuery]

  init(engine: QueryEngine) throws {
    self.engine = engine
    queries = try Dictionary(
      uniqueKeysWithValues: QueryCatalogue.tables().map { ($0.name, $0) })
  }

  func forEachRow(of table: String, _ body: (TableRow) throws -> Void) throws {
    guard let query = queries[table + ".csv"] else { preconditionFailure("no table '\(table)'") }
    let places = query.columns.enumerated().map { ($0.element.name, $0.offset) }
    let columns = Dictionary(uniqueKeysWithValues: places)
    try engine.forEachRow(of: query) { try body(TableRow(columns: columns, cells: $0)) }
  }
}
