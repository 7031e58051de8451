internal import GRDB

extension KnowledgeStore {
  /// Adds a correction to the log and puts the knowledge right.
  ///
  /// `time` is ISO 8601 in UTC, with milliseconds. Returns the correction's number; nil where what
  /// it names is not there. Throws where the database cannot be written to.
  public func correct(
    _ order: CorrectionOrder, author: String, reason: String, at time: String
  ) throws(StorageError) -> Int64? {
    try write { database in
      let maker = CorrectionMaker(database, author: author, reason: reason, time: time)
      guard let correction = try maker.correction(order) else { return nil }
      let number = try CorrectionLog(database: database).append([correction]).first
      try settle(database)
      return number
    }
  }

  /// Adds the corrections that the log lacks; returns how many those were.
  public func add(_ corrections: [Correction]) throws(StorageError) -> Int {
    try write { database in
      let new = try CorrectionLog(database: database).append(
        corrections.sorted { $0.madeAt < $1.madeAt })
      try settle(database)
      return new.count
    }
  }

  func settle(_ database: Database) throws {
    var transaction = IngestTransaction(database, resolver: resolver)
    try transaction.finish()
  }
}

extension KnowledgeReader {
  /// The log in the order of time, for export.
  public func corrections() throws(StorageError) -> [Correction] {
    let rows = try connection.query(CorrectionLog.selection).rows
    do {
      return try CorrectionLog.lines(rows).map(\.correction)
    } catch {
      throw StorageError(path: connection.path, reason: .failed("\(error)"))
    }
  }
}
