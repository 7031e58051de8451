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
    let partly = try ids(where: "has_words(:name, n.folded)", name, kind)
    if !partly.isEmpty, !foldedName(name).isEmpty { return partly }
    throw QueryError.unknownName(name, kind, nearest: try nearest(to: name, kind))
  }

  private func ids(
    where condition: String, _ name: String, _ kind: QueryParameter.Kind
  ) throws -> [String] {
    try texts("SELECT DISTINCT e.id", where: condition, name, kind)
  }

  /// Names that share the beginning of a word with the name that was not found.
  private func nearest(to name: String, _ kind: QueryParameter.Kind) throws -> [String] {
    for word in foldedName(name).split(separator: " ").reversed() where word.count > 2 {
      let start = String(word.prefix(max(3, word.count - 2)))
      let names = try texts(
        "SELECT DISTINCT e.name", where: "has_words(:name, n.folded)", start, kind)
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
      JOIN entity e ON e.id = en.entity_id
      WHERE \(condition) AND (:type IS NULL OR e.type = :type)
      ORDER BY e.id
      """,
      arguments: [
        "name": .text(name), "type": kind == .entity ? .null : .text(kind.rawValue),
      ])
    return result.rows.compactMap(\.[0].string)
  }
}
