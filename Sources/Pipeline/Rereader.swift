import Knowledge
import Storage

/// Reads articles of a knowledge base again, from the texts that it keeps.
public struct Rereader: Sendable {
  private let reader: any ArticleFactReader
  private let store: KnowledgeStore
  private let run: ReadingRun
  private let jobs: Int

  /// Articles a transaction.
  private static let batchLimit = 64

  public init(
    reader: any ArticleFactReader, store: KnowledgeStore, run: ReadingRun, jobs: Int
  ) {
    (self.reader, self.store, self.run, self.jobs) = (reader, store, run, jobs)
  }

  /// Puts what the articles are read as now in place of what they were read as before.
  ///
  /// Calls `progress` with the number of articles behind it. Throws `StorageError`, or what a
  /// stage of reading throws; the batches before it are stored then.
  public func reread(_ articles: [Article], progress: (Int) -> Void = { _ in }) async throws {
    var batch: [PreparedArticle] = []
    var done = 0
    var undecided = 0
    try await OrderedParallel.map(
      articles, jobs: jobs, reach: .far,
      work: { [reader, store] in store.prepared(try reader.facts(of: $0)) },
      consume: { facts in
        batch.append(facts)
        done += 1
        if batch.count >= Self.batchLimit {
          try store.replace(batch, readBy: run)
          undecided += batch.count
          batch.removeAll(keepingCapacity: true)
          if try store.isSettlingDue(after: undecided) {
            try store.settle(jobs: jobs)
            undecided = 0
          }
        }
        progress(done)
      })
    try store.replace(batch, readBy: run)
    try store.settle(jobs: jobs)
  }
}
