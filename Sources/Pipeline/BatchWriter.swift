import CMemory
import Ingestion
import Knowledge
import Storage

/// Gathers what the workers hand on into batches, one transaction each, and counts outcomes.
struct BatchWriter {
  private let store: KnowledgeStore
  private let run: ReadingRun
  private let reader: any ArticleFactReader
  private let jobs: Int
  private(set) var summary = IngestSummary()
  private var batch: [(path: String, article: PreparedArticle)] = []
  private var batchBytes = 0
  /// Articles since what is known across articles was decided last.
  private var undecided = 0
  /// What went wrong with each input since the last flush; articles of the last still come in.
  private var inputs: [(input: String, problems: [StoredProblem])] = []

  /// Articles a transaction: enough that its cost vanishes beside that of reading.
  private static let articleLimit = 64
  /// Text a transaction, in UTF-8 bytes, to bound memory where articles are large.
  private static let byteLimit = 4 << 20
  /// Inputs that may wait for their problems to be kept.
  private static let inputLimit = 1000

  init(store: KnowledgeStore, run: ReadingRun, reader: any ArticleFactReader, jobs: Int) {
    self.store = store
    self.run = run
    self.reader = reader
    self.jobs = jobs
  }

  /// Takes the next item in order; returns the problems that showed.
  mutating func take(_ item: ReadItem) throws -> [StoredProblem] {
    if inputs.last?.input != item.path { inputs.append((item.path, [])) }
    var shown = inputs.count > Self.inputLimit ? try flush() : []
    switch item.outcome {
    case .facts(let article): shown += try add(article, from: item.path)
    case .held(let article): shown += try confirm(article, from: item.path)
    case .unreadable(let article, let reason):
      shown.append(fail(Self.unreadable(article, reason, item.path)))
    case .unfit(let reason):
      let problem = InputProblem(path: item.path, reason: reason)
      shown.append(fail(StoredProblem(problem, input: item.path)))
    case .problem(let problem): shown.append(fail(problem))
    }
    return shown
  }

  /// Stores what is left; returns the problems that showed.
  mutating func finish() throws -> [StoredProblem] {
    let shown = try flush()
    try store.replaceProblems(of: inputs)
    inputs = []
    release_unused_memory()
    try store.settle(jobs: jobs)
    release_unused_memory()
    store.pack(afterStoring: summary.stored)
    return shown
  }

  /// Counts an article as unchanged, unless one that waits in the batch may have changed it.
  private mutating func confirm(
    _ article: Article, from path: String
  ) throws -> [StoredProblem] {
    let isWaiting = batch.contains {
      let waiting = $0.article.facts.article
      return waiting.id == article.id || (waiting.url != nil && waiting.url == article.url)
    }
    let shown = isWaiting ? try flush() : []
    if try !isWaiting || store.holds(article) {
      summary.count(.unchanged)
      return shown
    }
    return try shown
      + take(ReadItem(path: path, outcome: .reading(article, with: reader, for: store)))
  }

  private mutating func add(
    _ article: PreparedArticle, from path: String
  ) throws -> [StoredProblem] {
    batch.append((path, article))
    batchBytes += article.facts.article.text.utf8.count
    return batch.count >= Self.articleLimit || batchBytes >= Self.byteLimit ? try flush() : []
  }

  private mutating func fail(_ problem: StoredProblem) -> StoredProblem {
    summary.failed += 1
    if let index = inputs.lastIndex(where: { $0.input == problem.input }) {
      inputs[index].problems.append(problem)
    }
    return problem
  }

  /// Stores the batch, and the problems of the inputs that have come to their end.
  mutating func flush() throws -> [StoredProblem] {
    let shown = try storeBatch()
    undecided += batch.count
    if try store.isSettlingDue(after: undecided) {
      // What reading has left in many places would come on top of what deciding needs.
      release_unused_memory()
      try store.settle(jobs: jobs)
      undecided = 0
    }
    batch.removeAll(keepingCapacity: true)
    batchBytes = 0
    if inputs.count > 1 {
      try store.replaceProblems(of: inputs.dropLast())
      inputs.removeFirst(inputs.count - 1)
    }
    return shown
  }

  /// Stores the batch; where one article is at fault, the others still go in.
  private mutating func storeBatch() throws -> [StoredProblem] {
    guard !batch.isEmpty else { return [] }
    do {
      for outcome in try store.ingest(batch.map(\.article), readBy: run, settles: false) {
        summary.count(outcome)
      }
      return []
    } catch let error {
      guard case .failed = error.reason else { throw error }
      return try storeOneByOne()
    }
  }

  private mutating func storeOneByOne() throws -> [StoredProblem] {
    var shown: [StoredProblem] = []
    for (path, article) in batch {
      do {
        for outcome in try store.ingest([article], readBy: run, settles: false) {
          summary.count(outcome)
        }
      } catch let error {
        guard case .failed(let words) = error.reason else { throw error }
        shown.append(fail(Self.unreadable(article.facts.article, words, path)))
      }
    }
    return shown
  }

  private static func unreadable(
    _ article: Article, _ reason: String, _ path: String
  ) -> StoredProblem {
    StoredProblem(
      input: path, line: nil, byteOffset: nil,
      message: "the article '\(article.id)' could not be read: \(reason)",
      advice: "The other articles are in. Please report this as a fault of the program.")
  }
}
