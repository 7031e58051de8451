import ArgumentParser
import Exporting
import Knowledge
import Querying

/// Runs a canned query.
struct Query: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "query",
    abstract: "Ask one of the prepared questions.",
    discussion: """
      EXAMPLES
        dossier query --list
        dossier query who-attended --help
        dossier query who-attended --event summit
        dossier query commitments --actor Norway --format csv --output promises.csv
        dossier query mine --queries my-queries/

      A name may be given in any form that the articles use, whatever its case and accents.
      A table ends after 100 rows unless --limit or --all is given; other forms are
      whole.
      docs/queries.md tells every query, its parameters and its columns.
      """)

  @Flag(help: "List the queries.")
  var list = false

  @Flag(help: ArgumentHelp("Print docs/queries.md.", visibility: .hidden))
  var reference = false

  @Option(
    help: ArgumentHelp(
      "Your own folder of queries; else DOSSIER_QUERIES.", valueName: "folder"))
  var queries: String?

  @OptionGroup var database: DatabaseOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var rows: RowLimit

  @Argument(help: "One of the queries of --list.", completion: .list(QueryCatalogue.names))
  var name: String?

  @Argument(
    parsing: .allUnrecognized,
    help: ArgumentHelp("Its parameters, as --parameter value.", valueName: "parameters"))
  var parameters: [String] = []

  func run() throws {
    if reference { return try output.write(QueryReference.markdown(QueryCatalogue.all())) }
    if list { return try printList() }
    guard let name else {
      throw Failure("query needs a name. 'dossier query --list' shows all.", .usage)
    }
    let query = try QueryFolder.queries(queries).query(named: name)
    var arguments = try QueryArguments.read(parameters, of: query)
    if let limit = rows.given, query.parameters.contains(where: { $0.name == "limit" }) {
      arguments["limit"] = String(limit)
    }
    try query.check(arguments)
    let engine = try database.engine()
    try rows.write(query, arguments, from: engine, to: output)
  }

  private func printList() throws {
    let rows = try QueryFolder.queries(queries).all().map { query in
      [Cell.text(query.name), .text(query.purpose)]
    }
    try output.write(columns: ["query", "tells"], rows: rows)
  }
}

/// `--name value` and `--name=value` pairs of a query.
enum QueryArguments {
  static func read(_ words: [String], of query: CannedQuery) throws -> [String: String] {
    var arguments: [String: String] = [:]
    var rest = words[...]
    while let word = rest.popFirst() {
      guard word.hasPrefix("--"), word.count > 2 else {
        throw Failure("unexpected '\(word)'; parameters are given as --name value.", .usage)
      }
      let parts = word.dropFirst(2).split(
        separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      if parts.count == 2 {
        arguments[String(parts[0])] = String(parts[1])
      } else if let value = rest.popFirst() {
        arguments[String(parts[0])] = value
      } else {
        try query.checkParameter(String(parts[0]))
        throw QueryError.missingValue(parameter: String(parts[0]))
      }
    }
    return arguments
  }

  /// The query that help is asked for, as in `dossier query NAME --help`.
  ///
  /// - Throws: `QueryFileError`, or a `Failure`, where the user's own queries cannot be read.
  static func queryToExplain(_ arguments: [String]) throws -> CannedQuery? {
    guard arguments.first == "query", arguments.contains("--help") || arguments.contains("-h")
    else { return nil }
    let queries = try QueryFolder.queries(QueryFolder.option(in: arguments))
    return arguments.dropFirst().lazy.compactMap { try? queries.query(named: $0) }.first
  }
}
