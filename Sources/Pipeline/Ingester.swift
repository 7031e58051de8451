import Ingestion
import Knowledge
import Storage

/// Takes articles into a knowledge base: many read at once, one writer, in the inputs' order.
///
/// What the database holds afterwards does not depend on the number of jobs.
public struct Ingester: Sendable {
  private let reader: any ArticleFactReader
  private let store: KnowledgeStore
  private let run: ReadingRun
  private let jobs: Int

  /// The reader turns articles into facts; `run` says which version of it that is.
  public init(
    reader: any ArticleFactReader, store: KnowledgeStore, run: ReadingRun, jobs: Int
  ) {
    self.reader = reader
    self.store = store
    self.run = run
    self.jobs = jobs
  }

  /// Reads and stores all articles of a feed; each failed input becomes a row of `problem`.
  ///
  /// Calls `progress` after each article with the counts so far, and `report` for each failure.
  /// A cancelled task stops between two articles, with all that was read until then stored.
  ///
  /// - Parameters:
  ///   - feed: Items of one input stand together.
  ///   - reach: How far to read ahead; `.far` where the feed never waits.
  ///   - progress: Gets the number of articles behind it, stored or not yet.
  ///   - report: Gets what could not be read.
  ///   - isStopped: Asked before each article; true ends the feed, with what was read stored.
  /// - Returns: What became of the articles.
  /// - Throws: `StorageError` where the database cannot be written to, or `CancellationError`.
  public func ingest(
    _ feed: some Sequence<InputFeed.Item>, reach: OrderedParallel.Reach = .near,
    progress: (Int) -> Void = { _ in },
    report: (StoredProblem) -> Void = { _ in }, isStopped: @escaping () -> Bool = { false }
  ) async throws -> IngestSummary {
    var writer = BatchWriter(store: store, run: run, reader: reader, jobs: jobs)
    var seen = 0
    do {
      try await OrderedParallel.map(
        feed.lazy.prefix { _ in !isStopped() }, jobs: jobs, reach: reach,
        work: { [reader, store] in try Self.read($0, reader, store) },
        consume: { item in
          for problem in try writer.take(item) { report(problem) }
          seen += 1
          progress(seen)
        })
    } catch let error as CancellationError {
      _ = try writer.flush()
      try store.settle(jobs: jobs)
      throw error
    }
    for problem in try isStopped() ? writer.flush() : writer.finish() { report(problem) }
    return writer.summary
  }

  /// Reads one article, unless the database holds the very same.
  private static func read(
    _ item: InputFeed.Item, _ reader: any ArticleFactReader, _ store: KnowledgeStore
  ) throws -> ReadItem {
    switch item.article {
    case .failure(let problem):
      ReadItem(path: item.path, outcome: .problem(StoredProblem(problem, input: item.path)))
    case .success(let article):
      ReadItem(
        path: item.path,
        outcome: try store.holds(article)
          ? .held(article) : .reading(article, with: reader, for: store))
    }
  }
}

/// Turns an article into facts; `FactReader` is the real one.
public protocol ArticleFactReader: Sendable {
  func facts(of article: Article) throws -> ArticleFacts
}

extension FactReader: ArticleFactReader {}

/// What a worker hands to the writer.
struct ReadItem: Sendable {
  var path: String
  var outcome: Outcome

  enum Outcome: Sendable {
    case facts(PreparedArticle)
    /// The database held the same when the worker looked.
    case held(Article)
    case unreadable(Article, reason: String)
    case unfit(InputProblem.Reason)
    case problem(StoredProblem)

    static func reading(
      _ article: Article, with reader: any ArticleFactReader, for store: KnowledgeStore
    ) -> Outcome {
      do {
        return .facts(store.prepared(try reader.facts(of: article)))
      } catch let error as ArticleTooLong {
        return .unfit(error.reason)
      } catch {
        return .unreadable(article, reason: "\(error)")
      }
    }
  }
}

extension StoredProblem {
  init(_ problem: InputProblem, input: String) {
    self.init(
      input: input, line: problem.line, byteOffset: problem.byteOffset,
      message: problem.reason.what, advice: problem.reason.advice)
  }
}
