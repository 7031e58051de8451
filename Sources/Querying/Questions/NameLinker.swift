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
    let found = try entities(Set(grams.values).filter { !$0.isEmpty }.sorted())
    var names: [LinkedName] = []
    var start = 0
    while start < tokens.count {
      let range = (1...Self.longest).reversed().lazy.map { start..<start + $0 }
        .first { grams[$0].flatMap { found[$0] } != nil }
      guard let range, let rows = found[grams[range] ?? ""] else {
        start += 1
        continue
      }
      names.append(withGivenName(name(rows, range, document), document))
      start = range.upperBound
    }
    return names
  }

  private struct Row {
    let id: String
    let type: String
    let name: String
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
      JOIN entity e ON e.id = en.entity_id
      WHERE n.folded IN (SELECT value FROM json_each(:names))
      ORDER BY n.folded, e.type <> 'country', e.id
      """,
      arguments: ["names": .text(JSONText.array(of: folded))])
    var found: [String: [Row]] = [:]
    for row in result.rows {
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
    if isCapital {
      guard range.count == 1, range.lowerBound == 0 else { return true }
      return ![.verb, .adv].contains(tokens[0].partOfSpeech)
    }
    if range.count > 1 { return true }
    let word = words[words.startIndex]
    return word.text.utf8.count > 3 && [.noun, .propn, .adj, .x].contains(word.partOfSpeech)
      && lexicons.officeHead(word.lower) == nil
  }

  private func closedClass(_ token: Token) -> PartOfSpeech {
    token.text == token.lower ? token.partOfSpeech : .propn
  }
}

extension Unicode.Scalar {
  fileprivate var isASCIIDigit: Bool { ("0"..."9").contains(self) }
}
