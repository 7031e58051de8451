import Storage

/// Finds whom a name means, in any form that articles use, whatever its case and accents.
struct EntityFinder {
  let connection: ReadOnlyConnection

  /// Ids in `entity`: those with the whole name, else those with a name that contains its words.
  ///
  /// - Throws: `QueryError.unknownName` when there is none.
  func entities(named name: String, of kind: QueryParameter.Kind) throws -> [String] {
    let words = name.split { !$0.isLetter && !$0.isNumber && !$0.isMark }.map(String.init)
    guard !words.isEmpty else { throw QueryError.unknownName(name, kind, nearest: []) }
    let matches = try candidates("\"" + words.joined(separator: " ") + "\"", kind)
    let whole = matches.filter { $0.words == words.count }
    let found = (whole.isEmpty ? matches : whole).map(\.id)
    guard found.isEmpty else { return unique(found) }
    if kind == .country || kind == .entity, name.utf8.count == 2 {
      let byCode = try candidatesByCode(name)
      if !byCode.isEmpty { return byCode }
    }
    throw QueryError.unknownName(name, kind, nearest: try nearest(to: words, kind))
  }

  private typealias Candidate = (id: String, words: Int, name: String)

  private func candidates(
    _ match: String, _ kind: QueryParameter.Kind
  ) throws -> [Candidate] {
    let result = try connection.query(
      """
      SELECT e.id, length(n.folded) - length(replace(n.folded, ' ', '')) + 1 AS words, e.name
      FROM name_search s
      JOIN name n ON n.id = s.rowid
      JOIN entity_name en ON en.name_id = n.id
      JOIN entity e ON e.id = en.entity_id
      WHERE name_search MATCH :match AND (:type IS NULL OR e.type = :type)
      ORDER BY words, e.id
      """,
      arguments: ["match": .text(match), "type": type(of: kind)])
    return result.rows.compactMap { row in
      guard case .text(let id) = row[0], case .integer(let words) = row[1],
        case .text(let name) = row[2]
      else { return nil }
      return (id, Int(words), name)
    }
  }

  private func candidatesByCode(_ code: String) throws -> [String] {
    let result = try connection.query(
      "SELECT id FROM entity WHERE type = 'country' AND iso = upper(:code) ORDER BY id",
      arguments: ["code": .text(code)])
    return result.rows.compactMap { $0[0].string }
  }

  /// Names that share a word, or the beginning of one, with the name that was not found.
  private func nearest(to words: [String], _ kind: QueryParameter.Kind) throws -> [String] {
    for word in words.reversed() where word.count > 2 {
      let start = "\"" + word.prefix(max(3, word.count - 2)) + "\"*"
      let names = unique(try candidates(start, kind).map(\.name))
      if !names.isEmpty { return Array(names.prefix(3)) }
    }
    return []
  }

  private func type(of kind: QueryParameter.Kind) -> SQLValue {
    kind == .entity ? .null : .text(kind.rawValue)
  }

  private func unique(_ values: [String]) -> [String] {
    var seen: Set<String> = []
    return values.filter { seen.insert($0).inserted }
  }
}

extension Character {
  fileprivate var isMark: Bool {
    unicodeScalars.allSatisfy { $0.properties.canonicalCombiningClass != .notReordered }
  }
}
