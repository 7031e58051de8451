import ArgumentParser
import Exporting
import Querying
import Storage

/// Writes the whole knowledge base in the forms that other tools load.
struct Export: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write everything in a form that other programs load.",
    discussion: """
      EXAMPLES
        dossier export csv --output tables/
        dossier export csv --excel --output sheets/
        dossier export gexf --output network.gexf
        dossier export markdown --about Rojas --output rojas.md

      csv: one file a table, with csv-metadata.json (CSV on the Web) beside them
      jsonl: one record an article, as 'extract' prints
      markdown: the dossier of one person, body or event, with footnotes
      graphml, gexf: a graph for Gephi, yEd, networkx; gexf has spells for dates
      neo4j: nodes.csv and relationships.csv for neo4j-admin database import
      ftm: FollowTheMoney entities, one a line
      jsonld: linked data with schema.org and PROV
      datasette: metadata.json, with which Datasette opens the database itself

      docs/exports.md tells what is in each and how the other program loads it.
      """)

  enum Form: String, ExpressibleByArgument, CaseIterable {
    case csv, jsonl, markdown, graphml, gexf, neo4j, ftm, jsonld, datasette
  }

  @OptionGroup var database: DatabaseOptions

  @Option(
    name: [.short, .long],
    help: ArgumentHelp("The folder of csv and neo4j; the file of the others.", valueName: "path"))
  var output: String?

  @Flag(help: "csv for spreadsheets: with a byte order mark and without formulas.")
  var excel = false

  @Option(help: ArgumentHelp("Whom or which event markdown is about.", valueName: "name"))
  var about: String?

  @Argument(help: "One of the forms above.")
  var form: Form

  private var needsFolder: Bool { form == .csv || form == .neo4j }

  func validate() throws {
    guard !needsFolder || output != nil else {
      throw ValidationError("\(form) needs --output FOLDER for its files.")
    }
    guard !excel || form == .csv else { throw ValidationError("--excel goes with csv only.") }
    guard (form == .markdown) == (about != nil) else {
      throw ValidationError("markdown needs --about NAME; no other form takes it.")
    }
  }

  func run() throws {
    if form == .jsonl { return try writeRecords() }
    let engine = try database.engine()
    switch form {
    case .csv: try CSVBundle(engine: engine, isForSpreadsheets: excel).write(into: folder)
    case .markdown:
      try write(
        engine.profiles(of: about ?? "").map { try ProfilePage($0, from: engine).markdown })
    case .datasette: try write([CSVBundle.datasetteMetadata(of: database.path)])
    default: try write(ExportForm(rawValue: form.rawValue)?.files ?? [], from: engine)
    }
  }

  private var folder: String { output ?? "." }

  private func write(_ files: [ExportFile], from engine: QueryEngine) throws {
    let tables = try DatabaseTables(engine: engine)
    if needsFolder { try Output.makeFolder(folder) }
    let progress = ExportProgress()
    for file in files {
      let output = try Output(path: needsFolder ? folder + "/" + file.name : output)
      try file.write(from: tables) {
        try output.write($0)
        progress.add()
      }
      try output.finish()
    }
    progress.finish()
  }

  private func writeRecords() throws {
    let reader = try KnowledgeReader(path: database.path)
    let output = try Output(path: output)
    let names = try reader.articleNames() + reader.addedNames()
    var progress = Progress(total: names.count)
    for (number, name) in names.enumerated() {
      guard let facts = try reader.facts(article: name) else { continue }
      let kind = try reader.run(ofArticle: name)?.reader ?? .full
      try output.write(ExtractionRecord(facts: facts, reader: kind).jsonLine)
      progress.show(number + 1)
    }
    progress.clear()
    try output.finish()
  }

  private func write(_ texts: [String]) throws {
    let output = try Output(path: output)
    try output.write(texts.joined(separator: "\n"))
    try output.finish()
  }
}

/// Counts what an export has written, a line or a row at a time.
final class ExportProgress {
  private var progress = Progress(unit: "rows")
  private var count = 0

  func add() {
    count += 1
    progress.show(count)
  }

  func finish() { progress.clear() }
}
