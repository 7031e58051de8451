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
    try connection.query("SELECT name FROM article ORDER BY name").rows.compactMap(\.[0].string)
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
