import Knowledge

/// Reads back what the knowledge base keeps: the module's door for reading.
///
/// Not for use from several threads at once.
public final class KnowledgeReader {
  /// For queries of any kind.
  public let connection: ReadOnlyConnection

  /// Opens an existing knowledge base; fails where it is missing, none, or of another schema.
  public init(path: String) throws(StorageError) {
    connection = try ReadOnlyConnection(path: path)
  }

  /// The names of the articles, in byte order.
  public func articleNames() throws(StorageError) -> [String] {
    try articleNames(notReadBy: .hand)
  }

  /// The names of the facts that people added, each an article of its own.
  public func addedNames() throws(StorageError) -> [String] {
    try connection.query(
      "SELECT name FROM article WHERE run_id = :run ORDER BY name",
      arguments: ["run": .text(ReadingRun.hand.id)]
    ).rows.compactMap(\.[0].string)
  }

  /// The names of the articles that another version of program, models or rules read, or another
  /// reader.
  public func articleNames(notReadBy run: ReadingRun) throws(StorageError) -> [String] {
    try connection.query(
      "SELECT name FROM article WHERE run_id NOT IN (:run, :hand) ORDER BY name",
      arguments: ["run": .text(run.id), "hand": .text(ReadingRun.hand.id)]
    ).rows.compactMap(\.[0].string)
  }

  /// Which version of program and models read an article; nil where there is no such article.
  public func run(ofArticle name: String) throws(StorageError) -> ReadingRun? {
    let found = try connection.query(
      """
      SELECT run.program, run.models, run.reader FROM article JOIN run ON run.id = article.run_id
      WHERE article.name = :name
      """, arguments: ["name": .text(name)])
    guard let row = found.rows.first, let program = row[0].string, let models = row[1].string,
      let reader = row[2].string.flatMap(ReaderKind.init)
    else { return nil }
    return ReadingRun(program: program, models: models, reader: reader)
  }

  /// All that the knowledge base keeps of an article, as it was ingested; nil where it has none.
  ///
  /// Token indices are not kept: those of mentions and times come back empty.
  public func facts(article name: String) throws(StorageError) -> ArticleFacts? {
    let number = try connection.query(
      "SELECT id FROM article WHERE name = :name", arguments: ["name": .text(name)])
    guard let id = number.rows.first?[0] else { return nil }
    do {
      return try FactsReader(connection: connection, articleID: id).facts()
    } catch let error as StorageError {
      throw error
    } catch {
      throw StorageError(path: connection.path, reason: .failed("\(error)"))
    }
  }

  /// What could not be read, and why, by input and line.
  public func problems() throws(StorageError) -> [StoredProblem] {
    let result = try connection.query(
      "SELECT input, line, byte_offset, message, advice FROM problems ORDER BY input, line")
    let offsets = ScalarOffsets("")
    do {
      return try result.rows.map { row in
        var cells = Cells(row, offsets)
        return StoredProblem(
          input: try cells.text(), line: cells.optionalInteger(),
          byteOffset: cells.optionalInteger(), message: try cells.text(),
          advice: try cells.text())
      }
    } catch {
      throw StorageError(path: connection.path, reason: .failed("\(error)"))
    }
  }
}
