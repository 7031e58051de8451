import ArgumentParser
import Knowledge
import Querying

/// Tells which views and tables there are to query.
struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "List the views and tables, or the columns of one.",
    discussion: """
      EXAMPLES
        dossier schema
        dossier schema attendance
        dossier schema attendance --format markdown

      docs/schema.md tells what they mean, with an example for each.
      """)

  @OptionGroup var database: DatabaseOptions
  @OptionGroup var output: OutputOptions

  @Argument(help: "A view or table.")
  var name: String?

  func run() throws {
    let engine = try database.engine()
    guard let name else { return try output.write(engine.relations()) }
    let columns = try engine.columns(of: name)
    let meanings = try QueryCatalogue.tables().first { $0.name == name + ".csv" }?.columns ?? []
    try output.write(
      columns: ["column", "type", "meaning"],
      rows: columns.rows.map { row in
        let meaning = meanings.first { $0.name == row[0].text }?.meaning
        return row + [meaning.map(Cell.text) ?? .null]
      })
  }
}
