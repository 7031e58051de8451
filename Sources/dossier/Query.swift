import ArgumentParser
import Exporting
import Knowledge
import Querying

/// Runs a canned query.
struct Query: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Ask one of the prepared questions.",
    discussion: """
      EXAMPLES
        dossier query --list
        dossier query who-attended --help
        dossier query who-attended --event summit
        dossier query commitments --actor Norway --format csv --output promises.csv

      A name may be given in any form that the articles use, whatever its case and accents.
      docs/queries.md tells every query, its parameters and its columns.
      """)

  @Flag(help: "List the queries.")
  var list = false

  @Flag(help: ArgumentHelp("Print docs/queries.md.", visibility: .hidden))
  var reference = false

  @OptionGroup var database: DatabaseOptions
  @OptionGroup var output: OutputOptions

  @Argument(help: "One of the queries of --list.")
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
    let query = try QueryCatalogue.query(named: name)
    let arguments = try QueryArguments.read(parameters, of: query)
    try query.check(arguments)
    let engine = try database.engine()
    try output.write(try engine.answer(query, arguments: arguments))
  }

  private func printList() throws {
    let rows = try QueryCatalogue.all().map { query in
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
  static func queryToExplain(_ arguments: [String]) -> CannedQuery? {
    guard arguments.first == "query", arguments.contains("--help") || arguments.contains("-h")
    else { return nil }
    return arguments.dropFirst().lazy.compactMap { try? QueryCatalogue.query(named: $0) }.first
  }
}
