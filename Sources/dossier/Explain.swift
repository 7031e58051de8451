import ArgumentParser
import Exporting
import Knowledge
import Querying

/// Tells how a fact was read.
struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Tell how a fact was read: the rule, its trigger and the very words.",
    discussion: """
      EXAMPLES
        dossier explain "03-visit#c1"
        dossier explain "03-visit#v1.2" --format json

      The column 'fact' of queries, and 'dossier show', name the facts. Offsets
      count Unicode scalars of the article's text; the rule's row is in seeds/rules.
      """)

  @OptionGroup var database: DatabaseOptions
  @OptionGroup var output: OutputOptions

  @Argument(help: "The name of the fact.")
  var fact: String

  func run() throws {
    let explanation = try database.engine().explain(fact)
    var rows: [[Cell]] = explanation.fields.map { field in
      [.text(field.name), .text(field.value), .null, .null]
    }
    rows += explanation.words.map { words in
      [
        .text(words.kind), .text(words.text), .integer(Int64(words.start)),
        .integer(Int64(words.end)),
      ]
    }
    try output.write(columns: ["what", "value", "start", "end"], rows: rows)
  }
}
