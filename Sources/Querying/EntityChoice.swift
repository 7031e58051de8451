import Knowledge
import Storage

extension QueryEngine {
  /// The one entity that a name or an `entity.id` such as `person/ana-li` means.
  ///
  /// - Throws: `QueryError.unknownName` or `.ambiguousName`; `StorageError`.
  public func entity(named name: String) throws -> String {
    let exact = try answer("SELECT id FROM entity WHERE id = :id", binding: ["id": .text(name)])
    if !exact.rows.isEmpty { return name }
    let found = try EntityFinder(connection: connection).entities(named: name, of: .entity)
    guard found.count == 1 else { throw QueryError.ambiguousName(name, Array(found.prefix(8))) }
    return found[0]
  }

  /// Refuses an article that the database does not hold.
  ///
  /// - Throws: `QueryError.unknownArticle`; `StorageError`.
  public func requireArticle(_ name: String) throws {
    let found = try answer(
      "SELECT 1 FROM article WHERE name = :name", binding: ["name": .text(name)])
    if found.rows.isEmpty { throw QueryError.unknownArticle(name) }
  }

  /// Whether an article holds some words as they are written.
  ///
  /// - Throws: `StorageError`.
  public func article(_ name: String, says words: String) throws -> Bool {
    let found = try answer(
      "SELECT 1 FROM article WHERE name = :name AND instr(text, :words) > 0",
      binding: ["name": .text(name), "words": .text(words)])
    return !found.rows.isEmpty
  }
}
