internal import CMemory
internal import GRDB
import Glibc
import Knowledge

/// The knowledge base in one SQLite file: the module's door for writing; `KnowledgeReader` reads.
public final class KnowledgeStore: Sendable {
  public let path: String
  private let pool: DatabasePool
  let resolver: any CrossArticleResolver

  /// Opens the database; makes it, readable by its owner only, where there is none.
  ///
  /// The resolver decides which entities of different articles are one. `patience` is how long to
  /// wait for another process that writes, in seconds.
  public init(
    path: String, resolver: any CrossArticleResolver, patience: Double = 5
  ) throws(StorageError) {
    self.path = path
    self.resolver = resolver
    let file = DatabaseFile(path: path)
    let isNew = try file.create()
    do {
      try file.requireFile()
      try file.requireWritable()
      pool = try StorageError.wording(path) {
        try Self.opened(path, patience)
      }
    } catch {
      if isNew { file.removeIfEmpty() }
      throw error
    }
  }

  /// The database with the newest schema.
  ///
  /// Of two processes that make the same file SQLite may refuse one at once: it tries again.
  private static func opened(_ path: String, _ patience: Double) throws -> DatabasePool {
    let end = ContinuousClock.now + .seconds(patience)
    while true {
      do {
        let pool = try DatabasePool(path: path, configuration: configuration(patience))
        try Schema.migrate(pool, at: path)
        return pool
      } catch let error as DatabaseError
        where error.resultCode == .SQLITE_BUSY && ContinuousClock.now < end
      {
        usleep(20_000)
      }
    }
  }

  /// In KiB, negative as SQLite has it.
  private static let cacheSize = -24576

  /// Pages in the log from which on they are copied into the database, 256 MB.
  ///
  /// Rows of one article go to many places, so that some thousand articles change many pages twice.
  private static let logLimit = 65536

  private static func configuration(_ patience: Double) -> Configuration {
    var configuration = Configuration()
    configuration.busyMode = .timeout(patience)
    configuration.prepareDatabase { database in
      database.add(function: EventSearch.function)
      if let connection = database.sqliteConnection { CompanyFunction.install(on: connection) }
      try database.execute(sql: "PRAGMA synchronous = NORMAL")
      guard !database.configuration.readonly else { return }
      // Rows of one article go to many places: with 24 MB of cache fewer pages are written twice.
      try database.execute(
        sql: "PRAGMA cache_size = \(cacheSize); PRAGMA wal_autocheckpoint = \(logLimit)")
    }
    return configuration
  }

  /// Stores a batch of articles, all or none, and tells what became of each.
  ///
  /// Who is who in them, and which reports tell of one event, is decided at once, or for many
  /// batches together by `settle`.
  public func ingest(
    _ batch: [ArticleFacts], readBy run: ReadingRun, settles: Bool = true
  ) throws(StorageError) -> [IngestOutcome] {
    try ingest(batch.map(prepared), readBy: run, settles: settles)
  }

  /// The same for what `prepared` gave.
  public func ingest(
    _ batch: [PreparedArticle], readBy run: ReadingRun, settles: Bool = true
  ) throws(StorageError) -> [IngestOutcome] {
    try write { database in
      var transaction = IngestTransaction(database, resolver: resolver)
      let outcomes = try batch.map { try transaction.put($0, run: run) }
      if settles { try transaction.finish() } else { try transaction.postpone() }
      return outcomes
    }
  }

  /// Stores what articles that are there already were read as this time; `settle` decides.
  public func replace(
    _ batch: [PreparedArticle], readBy run: ReadingRun
  ) throws(StorageError) {
    try write { database in
      var transaction = IngestTransaction(database, resolver: resolver)
      for facts in batch { _ = try transaction.put(facts, run: run, isForced: true) }
      try transaction.postpone()
    }
  }

  /// Articles that wait at least, and at most, until a writer of many should call `settle`: each costs
  /// less then than alone, and memory stays small.
  private static let settlingInterval = 2048...8192

  /// Of the articles of a large database the part that waits.
  ///
  /// Whom many articles name is decided anew each time, from all that they tell of him.
  private static let settlingShare = 8

  /// Whether a writer of many should call `settle` after so many articles.
  public func isSettlingDue(after undecided: Int) throws(StorageError) -> Bool {
    guard undecided >= Self.settlingInterval.lowerBound else { return false }
    return try StorageError.wording(path) {
      try pool.read { database in
        let all = try Int.fetchOne(database, sql: "SELECT max(id) FROM article") ?? 0
        return undecided >= min(all / Self.settlingShare, Self.settlingInterval.upperBound)
      }
    }
  }

  /// Decides all that waits for it: who is who, and which reports tell of one event or promise.
  ///
  /// What an ingest that was killed left behind is decided as well. With more than one job two
  /// decisions that do not depend on each other are made at the same time.
  public func settle(jobs: Int = 1) throws(StorageError) {
    let side = jobs > 1 ? SideReader(pool) : nil
    // Two transactions: a second reader sees what the first has decided.
    try decide(with: side) { try $0.finishEntities() }
    release_unused_memory()
    try decide(with: side) { try $0.finishReports() }
  }

  private func decide(
    with side: SideReader?, _ step: (inout IngestTransaction) throws -> Void
  ) throws(StorageError) {
    try write { database in
      guard try !Pending.isEmpty(in: database) else { return }
      var transaction = IngestTransaction(database, resolver: resolver, side: side)
      try step(&transaction)
    }
  }

  /// Articles from which on an ingest may have the database packed.
  private static let fewestToPack = 1000

  /// Merges the full-text indexes and fills the pages anew after an ingest that brought at least half of the articles.
  ///
  /// Rows that come in the order of hashes, or grow when they are decided, leave a quarter of
  /// their pages empty. Packing is done only when a database has doubled, so that what it adds to an
  /// article does not grow. Where it cannot be done, as on a full disk, the
  /// database stays as it was.
  public func pack(afterStoring count: Int) {
    guard count >= Self.fewestToPack else { return }
    try? pool.writeWithoutTransaction { database in
      let all = try Int.fetchOne(database, sql: "SELECT count(*) FROM article") ?? 0
      guard all <= 2 * count else { return }
      // SQLite gives the new file as much cache as the old one has.
      try database.execute(sql: "PRAGMA cache_size = -8192")
      try database.execute(sql: "PRAGMA shrink_memory")
      defer { try? database.execute(sql: "PRAGMA cache_size = \(Self.cacheSize)") }
      for index in ["article_search", "name_search", "event_search"] {
        try database.execute(sql: "INSERT INTO \(index) (\(index)) VALUES ('optimize')")
      }
      try database.execute(sql: "VACUUM")
    }
  }

  /// Takes an article out with all that only it knew; false where there is none such.
  public func remove(article name: String) throws(StorageError) -> Bool {
    try write { database in
      let id = try Int64.fetchOne(
        database, sql: "SELECT id FROM article WHERE name = ?", arguments: [name])
      guard let id else { return false }
      var transaction = IngestTransaction(database, resolver: resolver)
      try transaction.remove(id)
      try transaction.finish()
      return true
    }
  }

  /// True where ingesting the article would change nothing, so that it need not be read.
  public func holds(_ article: Article) throws(StorageError) -> Bool {
    try StorageError.wording(path) {
      try pool.read { database in
        try ArticleIdentity.isUnchanged(
          article, among: ArticleIdentity.holders(of: article, in: database), in: database)
      }
    }
  }

  /// Keeps what went wrong with some inputs this time, in place of what went wrong before.
  public func replaceProblems(
    of inputs: some Sequence<(input: String, problems: [StoredProblem])>
  ) throws(StorageError) {
    try write { database in
      for (input, problems) in inputs {
        try ProblemTable.replace(input, with: problems, in: database)
      }
    }
  }

  func write<Value>(_ block: (Database) throws -> Value) throws(StorageError) -> Value {
    try StorageError.wording(path) { try pool.write(block) }
  }
}

/// What became of an article that was to be ingested.
public enum IngestOutcome: String, Hashable, Sendable, CaseIterable {
  case stored
  /// The very same was there; no row has changed.
  case unchanged
  /// It took the place of an article with the same name or URL.
  case replaced
}
