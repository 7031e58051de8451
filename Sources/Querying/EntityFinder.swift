import Knowledge
import Storage

/// Finds whom a name means, in any form that articles use, whatever its case and accents.
struct EntityFinder {
  let connection: ReadOnlyConnection

  /// Ids in `entity`: those with the whole name, else those with a name that holds its words.
  ///
  /// - Throws: `QueryError.unknownName` when there is none.
  func entities(named name: String, of kind: QueryParameter.Kind) throws -> [String] {
    let whole = try ids(where: "n.folded = :name", foldedName(name), kind)
    if !whole.isEmpty { return whole }
    let byCode = try ids(where: "e.type = 'country' AND e.iso = upper(:name)", name, kind)
    if !byCode.isEmpty { return byCode }
    let partly = try partly(ids, name, kind)
    if !partly.isEmpty { return partly }
    throw QueryError.unknownName(name, kind, nearest: try nearest(to: name, kind))
  }

  /// What holds the words of a name: found by the index of words, and only where that knows none,
  /// by reading all names.
  ///
  /// The index parts words at apostrophes and full stops, which folded names leave out.
  private func partly(
    _ find: (String, String, QueryParameter.Kind) throws -> [String], _ name: String,
    _ kind: QueryParameter.Kind
  ) throws -> [String] {
    guard !foldedName(name).isEmpty else { return [] }
    let indexed = try find(
      """
      has_words(:name, n.folded) AND n.id IN (
        SELECT rowid FROM name_search WHERE name_search MATCH :pattern)
      """, name, kind)
    return indexed.isEmpty ? try find("has_words(:name, n.folded)", name, kind) : indexed
  }

  /// Words that begin with those of a name, for the index of words.
  private static func pattern(_ name: String) -> String {
    foldedName(name).words.map { "\"\($0)\"*" }.joined(separator: " ")
  }

  private func ids(
    where condition: String, _ name: String, _ kind: QueryParameter.Kind
  ) throws -> [String] {
    try texts("SELECT DISTINCT e.id", where: condition, name, kind)
  }

  private func names(
    where condition: String, _ name: String, _ kind: QueryParameter.Kind
  ) throws -> [String] {
    try texts("SELECT DISTINCT e.name", where: condition, name, kind)
  }

  /// Names that share the beginning of a word with the name that was not found.
  private func nearest(to name: String, _ kind: QueryParameter.Kind) throws -> [String] {
    for word in foldedName(name).words.reversed() where word.count > 2 {
      let start = String(word.prefix(max(3, word.count - 2)))
      let names = try partly(names, start, kind)
      if !names.isEmpty { return Array(names.prefix(3)) }
    }
    return []
  }

  private func texts(
    _ selection: String, where condition: String, _ name: String, _ kind: QueryParameter.Kind
  ) throws -> [String] {
    let result = try connection.query(
      """
      \(selection) FROM name n
      JOIN entity_name en ON en.name_id = n.id
      JOIN entity e ON e.number = en.entity_number
      WHERE \(condition) AND (:type IS NULL OR e.type = :type)
      ORDER BY e.id
      """,
      arguments: [
        "name": .text(name), "pattern": .text(Self.pattern(name)),
        "type": kind == .entity ? .null : .text(kind.rawValue),
      ])
    return result.rows.compactMap(\.[0].string)
  }
}
