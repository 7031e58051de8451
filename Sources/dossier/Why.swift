import ArgumentParser
import Exporting
import Ingestion
import Knowledge
import Pipeline

/// Tells why sentences gave no fact.
struct Why: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "why",
    abstract: "Tell why sentences with a telling word gave no fact.",
    discussion: """
      EXAMPLES
        dossier why article.txt --published 2025-03-19
        dossier why news.jsonl --format csv

      One row for each word that a rule of seeds/rules names, in the sentences
      that gave no event, relation, quote or commitment: the rule, and what it
      missed. 'start' counts Unicode scalars of the article's text.
      """)

  @OptionGroup var output: OutputOptions

  @Argument(
    help: ArgumentHelp(
      "Files, folders (with all below them), patterns, or - for standard input.",
      valueName: "input"))
  var inputs: [String]

  @Option(help: ArgumentHelp("Day of publication, as 2025-03-19.", valueName: "date"))
  var published: CalendarDate?

  func run() throws {
    let reader = try FactReader()
    var rows: [[Cell]] = []
    var failures = 0
    let articles = ArticleReader(options: ReadingOptions(published: published))
    for item in InputFeed(InputFinder().inputs(for: inputs), reader: articles) {
      switch item.article {
      case .success(let article):
        for silence in try reader.silences(in: article) {
          rows.append([
            .text(article.id), .integer(Int64(silence.span.start)), .text(silence.trigger),
            .text(silence.rule), .text(silence.reason), .text(silence.sentence),
          ])
        }
      case .failure(let problem):
        failures += 1
        StandardError.write("dossier: \(problem)\n")
      }
    }
    try output.write(
      columns: ["article", "start", "word", "rule", "why", "sentence"], rows: rows)
    if failures > 0 { throw ExitCode(ExitStatus.inputFailed.rawValue) }
  }
}
