import Knowledge
import Lexicons
import Storage

/// Finds the names of known entities in a question, longest first.
struct NameLinker {
  let connection: ReadOnlyConnection
  let lexicons: Lexicons

  /// "Who" is no name, though "WHO" is one.
  private static let interrogatives: Set<String> = Set(
    ["who", "whom", "whose", "what", "which", "where", "when", "how"].flatMap {
      [$0, $0.prefix(1).uppercased() + $0.dropFirst()]
    })

  /// Most entities that a name may mean, those of most articles first: a surname of thousands says
  /// nothing more.
  private static let mostBearers = 64

  /// Most words of a name.
  private static let longest = 8

  func names(in document: Document) throws -> [LinkedName] {
    let tokens = document.tokens
    var grams: [Range<Int>: String] = [:]
    for start in tokens.indices where canBegin(start, tokens) {
      for end in start + 1...min(start + Self.longest, tokens.count)
      where canEnd(end - 1, tokens) && canStand(start..<end, tokens) {
        grams[start..<end] = foldedName(document.text(document.span(ofTokens: start..<end)))
      }
    }
    var found = try entities(Set(grams.values).filter { !$0.isEmpty }.sorted())
    try addLongerNames(document, grams, &found)
    var names: [LinkedName] = []
    var start = 0
    while start < tokens.count {
      let range = (1...Self.longest).reversed().lazy.map { start..<start + $0 }
        .first { grams[$0].flatMap { found[$0] } != nil }
      guard let range, let rows = found[grams[range] ?? ""], !isCommonWord(range, rows, tokens)
      else {
        start += 1
        continue
      }
      names.append(withGivenName(name(rows, range, document), document))
      start = range.upperBound
    }
    return names
  }

  /// "Joe Roe" also is Joe Roe III, and "Committee on Health" that of the Senate: names in capitals
  /// that no article uses as they stand, where one entity's longer name has them.
  private func addLongerNames(
    _ document: Document, _ grams: [Range<Int>: String], _ found: inout [String: [Row]]
  ) throws {
    let tokens = document.tokens
    var start = 1
    while start < tokens.count {
      let range = capitals(from: start, tokens)
      start = max(range.upperBound, start + 1)
      guard range.count > 1, let words = grams[range], found[words] == nil else { continue }
      let tail = grams[range.upperBound - 1..<range.upperBound]
      guard
        tail.flatMap({ found[$0] }) == nil || lexicons.isGivenName(tokens[range.lowerBound].text)
      else { continue }
      let rows = try connection.query(
        """
        SELECT DISTINCT e.id, e.type, e.name
        FROM name_search s
        JOIN entity_name en ON en.name_id = s.rowid
        JOIN entity e ON e.number = en.entity_number
        WHERE name_search MATCH :words
        LIMIT 2
        """, arguments: ["words": .text("\"\(words)\"")]
      ).rows
      guard rows.count == 1, let row = rows.first else { continue }
      found[words] = [Row(id: row[0].text, type: row[1].text, name: row[2].text)]
    }
  }

  /// Words in capitals, with small words between them.
  private func capitals(from start: Int, _ tokens: [Token]) -> Range<Int> {
    let small: Set<String> = ["of", "and", "on", "for", "the", "in"]
    let isCapital = { (index: Int) in
      index < tokens.count && tokens[index].text != tokens[index].lower
        && !Self.interrogatives.contains(tokens[index].text)
    }
    guard isCapital(start), lexicons.title(tokens[start].text) == nil else { return start..<start }
    var end = start + 1
    while end < tokens.count, end - start < Self.longest {
      if isCapital(end) {
        end += 1
      } else if small.contains(tokens[end].lower), isCapital(end + 1) {
        end += 2
      } else {
        break
      }
    }
    return start..<min(end, start + Self.longest)
  }

  private struct Row {
    let id: String
    let type: String
    let name: String
  }

  /// "The world", "the house": in lower case no body is meant.
  private func isCommonWord(_ range: Range<Int>, _ rows: [Row], _ tokens: [Token]) -> Bool {
    tokens[range].allSatisfy { $0.text == $0.lower }
      && rows.allSatisfy { $0.type == "organisation" }
  }

  private func name(_ rows: [Row], _ range: Range<Int>, _ document: Document) -> LinkedName {
    LinkedName(
      tokens: range, text: document.text(document.span(ofTokens: range)), ids: rows.map(\.id),
      types: Set(rows.map(\.type)), fullName: rows[0].name)
  }

  private func entities(_ folded: [String]) throws -> [String: [Row]] {
    let result = try connection.query(
      """
      SELECT DISTINCT n.folded, e.id, e.type, e.name
      FROM name n
      JOIN entity_name en ON en.name_id = n.id
      JOIN entity e ON e.number = en.entity_number
      WHERE n.folded IN (SELECT value FROM json_each(:names))
      ORDER BY n.folded, e.type <> 'country', e.articles DESC, e.id
      """,
      arguments: ["names": .text(JSONText.array(of: folded))])
    var found: [String: [Row]] = [:]
    for row in result.rows where found[row[0].text]?.count ?? 0 < Self.mostBearers {
      found[row[0].text, default: []].append(
        Row(id: row[1].text, type: row[2].text, name: row[3].text))
    }
    return found
  }

  /// Takes in the given name before a surname where the person's own begins alike.
  ///
  /// "Joe" goes with "Joseph". Another given name stays outside, and must then stand in the article.
  private func withGivenName(_ name: LinkedName, _ document: Document) -> LinkedName {
    let before = name.tokens.lowerBound - 1
    guard name.tokens.count == 1, name.types.contains("person"), before >= 0,
      lexicons.isGivenName(document.tokens[before].text)
    else { return name }
    let given = foldedName(document.tokens[before].text)
    guard foldedName(name.fullName).hasPrefix(given.prefix(2)) else { return name }
    let range = before..<name.tokens.upperBound
    return LinkedName(
      tokens: range, text: document.text(document.span(ofTokens: range)), ids: name.ids,
      types: name.types, fullName: name.fullName)
  }

  private func canBegin(_ index: Int, _ tokens: [Token]) -> Bool {
    let token = tokens[index]
    return token.text.unicodeScalars.contains { $0.properties.isAlphabetic || $0.isASCIIDigit }
      && ![.adp, .aux, .cconj, .det, .pron, .part, .sconj].contains(closedClass(token))
  }

  private func canEnd(_ index: Int, _ tokens: [Token]) -> Bool {
    tokens[index].partOfSpeech != .punct && tokens[index].lower != "'s"
      || tokens[index].text == "."
  }

  /// A capital is not taken for a name's own where all of a title is in lower case, and a common
  /// word in lower case is none.
  private func canStand(_ range: Range<Int>, _ tokens: [Token]) -> Bool {
    let words = tokens[range]
    if words.contains(where: { Self.interrogatives.contains($0.text) }) { return false }
    let isCapital = words.contains { $0.text != $0.lower }
    let first = words[words.startIndex]
    if range.count == 1,
      lexicons.title(first.text) != nil || lexicons.officeHead(first.lower) != nil
        || isOfTitle(range.lowerBound, tokens)
    {
      return false
    }
    if isCapital {
      guard range.count == 1, range.lowerBound == 0 else { return true }
      return ![.verb, .adv].contains(tokens[0].partOfSpeech)
    }
    if range.count > 1 { return true }
    return first.text.utf8.count > 3 && [.noun, .propn, .adj, .x].contains(first.partOfSpeech)
  }

  /// "National Cyber Director": the word belongs to a title.
  private func isOfTitle(_ index: Int, _ tokens: [Token]) -> Bool {
    guard lexicons.isOfficeModifier(tokens[index].lower),
      lexicons.country(demonym: tokens[index].text) == nil
    else { return false }
    let behind = tokens.dropFirst(index + 1).prefix(4).prefix { $0.text != $0.lower }
    return behind.contains { lexicons.officeHead($0.lower) != nil }
  }

  private func closedClass(_ token: Token) -> PartOfSpeech {
    token.text == token.lower ? token.partOfSpeech : .propn
  }
}

extension Unicode.Scalar {
  fileprivate var isASCIIDigit: Bool { ("0"..."9").contains(self) }
}
