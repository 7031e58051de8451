import ArgumentParser
import Exporting
import Ingestion
import Knowledge
import Pipeline

/// Prints what the program reads in articles, without a database.
struct Extract: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extract",
    abstract: "Print the facts of articles as JSON Lines, without a database.",
    discussion: """
      EXAMPLES
        dossier extract article.txt --published 2025-03-19
        dossier extract news.jsonl > records.jsonl
        zcat news.jsonl.gz | dossier extract - --format jsonl | head -1

      One extraction record an article, in the order of the inputs. What cannot
      be read is told on standard error, the rest is read, and the exit status
      is 1.
      """)

  @OptionGroup var input: InputOptions

  @Option(name: [.short, .long], help: ArgumentHelp("Write to a file.", valueName: "file"))
  var output: String?

  func run() async throws {
    let reader = try FactReader(input.reader)
    let output = try Output(path: output)
    var failures = 0
    let feed = input.feed
    try await OrderedParallel.map(
      feed, jobs: input.workers, reach: feed.mayWait ? .near : .far,
      work: { item throws -> Result<[UInt8], InputProblem> in
        switch item.article {
        case .success(let article):
          do {
            return .success(
              ExtractionRecord(facts: try reader.facts(of: article), reader: reader.kind).jsonLine)
          } catch let error as ArticleTooLong {
            return .failure(InputProblem(path: item.path, reason: error.reason))
          }
        case .failure(let problem): return .failure(problem)
        }
      },
      consume: { record in
        switch record {
        case .success(let line): try output.write(line)
        case .failure(let problem):
          failures += 1
          StandardError.write("dossier: \(problem)\n")
        }
      })
    try output.finish()
    if failures > 0 { throw ExitCode(ExitStatus.inputFailed.rawValue) }
  }
}
