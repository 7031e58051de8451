import ArgumentParser
import Glibc
import Ingestion
import Knowledge
import Pipeline

/// What to read, and what the user knows of it; shared by `ingest` and `extract`.
struct InputOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "Files, folders (with all below them), patterns, or - for standard input.",
      valueName: "input"))
  var inputs: [String]

  @Option(help: ArgumentHelp("Day of publication, as 2025-03-19.", valueName: "date"))
  var published: CalendarDate?

  @Option(help: ArgumentHelp("The publisher.", valueName: "name"))
  var source: String?

  @Option(
    name: .customLong("format"),
    help: ArgumentHelp("text, markdown, html or jsonl; else told by each file.", valueName: "form"))
  var format: ArticleFormat?

  @Option(help: ArgumentHelp("Articles read at once; else one a processor.", valueName: "count"))
  var jobs: Int?

  @OptionGroup var readers: ReaderOptions

  @Flag(name: .shortAndLong, help: "No progress and no summary.")
  var quiet = false

  func validate() throws {
    guard jobs ?? 1 > 0 else { throw ValidationError("--jobs must be at least 1.") }
    guard published?.day != nil || published == nil else {
      throw ValidationError("--published must be a day, as 2025-03-19.")
    }
  }

  var reader: ReaderKind { readers.reader }

  var workers: Int { jobs ?? max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

  var reading: ReadingOptions {
    ReadingOptions(published: published, source: source, format: format)
  }

  /// Every article of every input in order, or why it could not be read.
  var feed: InputFeed {
    InputFeed(InputFinder().inputs(for: inputs), reader: ArticleReader(options: reading))
  }
}

/// How closely to read; shared by what reads articles.
struct ReaderOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "full, or fast: only sentences that may hold a fact are parsed.", valueName: "kind"))
  var reader = ReaderKind.full
}

extension ArticleFormat: ExpressibleByArgument {}

extension ReaderKind: ExpressibleByArgument {}

extension CalendarDate: ExpressibleByArgument {
  public init?(argument: String) { self.init(iso: argument) }
}
