import ArgumentParser
import Ingestion
import Knowledge
import Lexicons
import Pipeline
import Resolution
import Storage

/// Reads articles into the database.
struct Ingest: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ingest",
    abstract: "Read articles into the database; make it where there is none.",
    discussion: """
      EXAMPLES
        dossier ingest article.txt --published 2025-03-19 --source Reuters
        dossier ingest articles/ 'more/*.html' --db news.sqlite
        zcat news.jsonl.gz | dossier ingest - --format jsonl

      Text, Markdown, HTML and JSON Lines, each gzip-compressed too. The same
      article again changes nothing; a changed one takes the place of the old.
      What cannot be read is told on standard error and kept for 'dossier
      problems', the rest is read, and the exit status is 1.

      --reader fast parses only sentences with a word that may set off a rule: 7 %
      less work, and who says something is missed more often. Each article keeps
      which reader read it; 'dossier reread --outdated' reads those in full later.

      Ctrl-C stores what was read and stops; the same command again goes on from
      there. Whatever ends the program, the database stays whole.
      """)

  @OptionGroup var database: DatabaseOptions
  @OptionGroup var waiting: WaitOptions
  @OptionGroup var input: InputOptions

  func run() async throws {
    MemoryAccounting.turnOff()
    let store = try database.store(wait: waiting.wait)
    let ingester = Ingester(
      reader: try FactReader(input.reader), store: store,
      run: ReadingRun(program: Dossier.configuration.version, reader: input.reader),
      jobs: input.workers)
    var progress = Progress(isShown: !input.quiet)
    Interruption.stopGently()
    let feed = input.feed
    let summary = try await ingester.ingest(
      feed, reach: feed.mayWait ? .near : .far, progress: { progress.show($0) },
      report: { problem in
        progress.clear()
        StandardError.write("dossier: \(problem.text)\n")
      }, isStopped: { Interruption.isAsked })
    progress.clear()
    if !input.quiet { try Output(path: nil).write(line(summary)) }
    if Interruption.isAsked {
      StandardError.write(
        "dossier: stopped; what was read is stored. The same command again reads the rest.\n")
      throw ExitCode(Interruption.status)
    }
    if summary.failed > 0 { throw ExitCode(ExitStatus.inputFailed.rawValue) }
  }

  private func line(_ summary: IngestSummary) -> String {
    "\(summary.read) read = \(summary.stored) stored + \(summary.unchanged) unchanged"
      + " + \(summary.replaced) replaced + \(summary.failed) failed\n"
  }
}

extension StoredProblem {
  /// One line: place, what is wrong, and what to do.
  fileprivate var text: String {
    let place = [input, line.map(String.init)].compactMap { $0 }.joined(separator: ":")
    let offset = byteOffset.map { "byte \($0): " } ?? ""
    return "\(place): \(offset)\(message). \(advice)"
  }
}
