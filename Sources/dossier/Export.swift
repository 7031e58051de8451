import ArgumentParser
import Exporting
import Glibc
import Querying
import Storage

/// Writes the whole knowledge base in the forms that other tools load.
struct Export: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write everything as CSV tables or JSON Lines.",
    discussion: """
      EXAMPLES
        dossier export csv --output tables/
        dossier export jsonl --output records.jsonl
        dossier export jsonl | head -1

      csv: a folder with one file a table (RFC 4180) and csv-metadata.json, which
      tells what the columns mean (CSV on the Web). jsonl: one extraction record
      an article, as 'extract' prints.
      """)

  enum Form: String, ExpressibleByArgument, CaseIterable { case csv, jsonl }

  @OptionGroup var database: DatabaseOptions

  @Option(
    name: [.short, .long],
    help: ArgumentHelp("The folder of csv; the file of jsonl.", valueName: "path"))
  var output: String?

  @Argument(help: "csv or jsonl.")
  var form: Form

  func validate() throws {
    guard form == .jsonl || output != nil else {
      throw ValidationError("csv needs --output FOLDER for its files.")
    }
  }

  func run() throws {
    switch form {
    case .csv: try writeTables(into: output ?? ".")
    case .jsonl: try writeRecords()
    }
  }

  private func writeTables(into folder: String) throws {
    let engine = try database.engine()
    let tables = try QueryCatalogue.tables()
    if mkdir(folder, 0o777) != 0, errno != EEXIST {
      throw Output.failure(errno, folder)
    }
    for table in tables {
      let output = try Output(path: folder + "/" + table.name)
      var writer = RowWriter(format: .csv, columns: table.columns.map(\.name)) {
        try output.write($0)
      }
      try engine.forEachRow(of: table) { try writer.write($0) }
      try writer.finish()
      try output.finish()
    }
    let metadata = try Output(path: folder + "/csv-metadata.json")
    try metadata.write(TableMetadata.json(tables.map(TableMetadata.init)))
    try metadata.finish()
  }

  private func writeRecords() throws {
    let reader = try KnowledgeReader(path: database.path)
    let output = try Output(path: output)
    for name in try reader.articleNames() {
      guard let facts = try reader.facts(article: name) else { continue }
      try output.write(ExtractionRecord(facts: facts).jsonLine)
    }
    try output.finish()
  }
}

extension TableMetadata {
  init(_ query: CannedQuery) {
    self.init(
      file: query.name, purpose: query.purpose,
      columns: query.columns.map {
        Column(name: $0.name, datatype: $0.kind.datatype, meaning: $0.meaning)
      })
  }
}

extension CannedQuery.Column.Kind {
  /// The type in the terms of XML Schema.
  fileprivate var datatype: String {
    switch self {
    case .text: "string"
    case .integer: "integer"
    case .number: "number"
    case .date: "date"
    }
  }
}
