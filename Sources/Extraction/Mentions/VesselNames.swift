import Knowledge
import Lexicons

/// Finds ships by prefix, by the noun before or behind the name, and by what only ships do.
struct VesselNames: Sendable {
  let lexicons: Lexicons

  func candidates(in document: Document) -> [MentionCandidate] {
    var found: [MentionCandidate] = []
    let hasKind = document.tokens.contains {
      $0.lower == "flagship"
        || ($0.isNominal || $0.partOfSpeech == .verb) && lexicons.vesselKind($0.lower) != nil
    }
    for sentence in document.sentences where sentence.kind != .furniture {
      for index in sentence.tokens {
        var names = afterPrefix(index, document, sentence.tokens)
        if hasKind {
          names += afterKind(index, document, sentence.tokens)
          names += beforeKind(index, document, sentence.tokens)
          names += rightBeforeKind(index, document, sentence.tokens)
          names += called(index, document, sentence.tokens)
          names += renamed(index, document, sentence.tokens)
        }
        found += names.map {
          MentionCandidate(tokens: $0, type: .vessel, kind: .name, strength: .rule)
        }
        if let name = shipClass(index, document, sentence.tokens) {
          var barred = MentionCandidate(
            tokens: name, type: .vessel, kind: .name, strength: .rule)
          barred.isBarred = true
          found.append(barred)
        }
      }
    }
    return found
  }

  // MARK: - Prefix

  /// "HMS Example", "M/V Bora Sea".
  private func afterPrefix(_ index: Int, _ document: Document, _ range: Range<Int>)
    -> [Range<Int>]
  {
    let tokens = document.tokens
    guard tokens[index].isCapitalised, tokens[index].text.utf8.count < 9,
      index + 1 < range.upperBound
    else { return [] }
    for length in tokens[index + 1].text == "/" ? [3, 1] : [1]
    where index + length < range.upperBound {
      let letters =
        length == 1
        ? tokens[index].text : document.text(document.span(ofTokens: index..<index + length))
      guard let prefix = lexicons.vesselPrefix(Self.withoutStops(letters)) else { continue }
      let isPlain =
        Self.plainPrefixes.contains(prefix.kind)
        || letters.utf8.count > 2 && lexicons.organisation(named: letters) == nil
      guard isPlain || isLikely(index, document) else { continue }
      if let name = nameRun(from: index + length, document, range),
        [.nnp, .nnps, .cd, .unknown].contains(tokens[name.lowerBound].pennTag)
      {
        return [index..<name.upperBound]
      }
    }
    return []
  }

  private static let plainPrefixes: Set<VesselPrefix.Kind> = [
    .naval, .merchant, .auxiliary, .coastGuard,
  ]

  /// Prefixes that are also other acronyms need a ship's word nearby.
  private func isLikely(_ index: Int, _ document: Document) -> Bool {
    let around = max(0, index - 8)..<min(document.tokens.count, index + 12)
    return around.contains { lexicons.vesselKind(document.tokens[$0].lower) != nil }
  }

  private static func withoutStops(_ text: String) -> String {
    text.utf8.contains(46) ? text.filter { $0 != "." } : text
  }

  // MARK: - Kind noun

  /// "the cargo vessel Anny", "the container ship, the Anny,", "the frigates Alma and Bera".
  private func afterKind(_ index: Int, _ document: Document, _ range: Range<Int>)
    -> [Range<Int>]
  {
    let tokens = document.tokens
    guard tokens[index].isNominal, let kind = lexicons.vesselKind(tokens[index].lower),
      !tokens[index].isAcronym
    else { return [] }
    var start = index + 1
    guard start < range.upperBound else { return [] }
    if ["named", "called", "dubbed"].contains(tokens[start].lower) { start += 1 }
    let hasComma = start < range.upperBound && tokens[start].text == ","
    if hasComma { start += 1 }
    let hasArticle = start < range.upperBound && tokens[start].lower == "the"
    if hasArticle { start += 1 }
    if start < range.upperBound, tokens[start].isQuoteMark { start += 1 }
    guard let first = nameRun(from: start, document, range), isName(first, document) else {
      return []
    }
    if hasComma, !hasArticle {
      let isClosed = first.upperBound < range.upperBound && tokens[first.upperBound].text == ","
      guard isClosed, !kind.isPlural else { return [] }
    }
    guard kind.isPlural else { return [first] }
    return listed(from: first, document, range)
  }

  /// "the Anny, a 75-foot dive boat,": the kind in an apposition behind the name.
  private func beforeKind(_ index: Int, _ document: Document, _ range: Range<Int>)
    -> [Range<Int>]
  {
    let tokens = document.tokens
    guard tokens[index].isCapitalised, tokens[index].lower != "the",
      index == range.lowerBound
        && (tokens[index].partOfSpeech == .propn || opensWithWord(index, document, range))
        || index > range.lowerBound && tokens[index - 1].lower == "the"
        || index > range.lowerBound && tokens[index - 1].isQuoteMark,
      let name = nameRun(from: index, document, range), isName(name, document),
      name.upperBound + 2 < range.upperBound,
      [",", "(", "–", "—"].contains(tokens[name.upperBound].text)
    else { return [] }
    // "Flagship of the fleet" says so alone; the word means too much else for a list of kinds.
    if tokens[name.upperBound + 1].lower == "flagship" { return [name] }
    if isWhereabouts(name, document, range) { return [] }
    let isPast = ["once", "formerly", "now", "then"].contains(tokens[name.upperBound + 1].lower)
    let article = name.upperBound + (isPast ? 2 : 1)
    guard article + 1 < range.upperBound,
      ["a", "an", "the", "one"].contains(tokens[article].lower)
    else { return [] }
    for next in article + 1..<min(range.upperBound, article + 9) {
      let token = tokens[next]
      if lexicons.vesselKind(token.lower) != nil {
        let isWhole =
          next + 1 >= range.upperBound
          || ![.noun, .part].contains(tokens[next + 1].partOfSpeech) && !tokens[next + 1].isHyphen
        return isWhole ? [name] : []
      }
      guard
        [.adj, .noun, .num, .propn, .part].contains(token.partOfSpeech) || token.isHyphen
          || token.pennTag == .vbn
          || token.lower == "of" && tokens[article].lower == "one"
      else { return [] }
    }
    return []
  }

  /// "Sank in the Red Sea, the first ship lost": a known place behind a preposition of place.
  private func isWhereabouts(
    _ name: Range<Int>, _ document: Document, _ range: Range<Int>
  ) -> Bool {
    guard name.lowerBound - 2 >= range.lowerBound,
      lexicons.isPlace(document.text(document.span(ofTokens: name)))
    else { return false }
    return ["in", "into", "near", "off", "at", "across", "through", "to", "from", "along"]
      .contains(document.tokens[name.lowerBound - 2].lower)
  }

  /// "the Anny Lee oil tanker", "the navy's Anny Lee supply ship": two words and more that nothing else knows, before the kind.
  private func rightBeforeKind(_ index: Int, _ document: Document, _ range: Range<Int>)
    -> [Range<Int>]
  {
    let tokens = document.tokens
    guard index > range.lowerBound, ["the", "'s", "’s"].contains(tokens[index - 1].lower),
      let name = nameRun(from: index, document, range), name.count > 1,
      isName(name, document) || lexicons.rank(tokens[index].lower) != nil,
      name.upperBound + 1 < range.upperBound
    else { return [] }
    let isKind = [3, 2].contains { length in
      name.upperBound + length <= range.upperBound
        && lexicons.vesselKind(
          document.text(document.span(ofTokens: name.upperBound..<name.upperBound + length)))
          != nil
    }
    // "supply vessel", "research ship": any noun before the kind.
    let hasPurpose =
      tokens[name.upperBound].partOfSpeech == .noun && !tokens[name.upperBound].isCapitalised
      && lexicons.vesselKind(tokens[name.upperBound + 1].lower) != nil
    let text = document.text(document.span(ofTokens: name))
    let isOther =
      lexicons.isPlace(text) || lexicons.organisation(named: text) != nil
      || lexicons.organisationHead(tokens[name.upperBound - 1].text) != nil
      || document.names.contains { $0.tokens == name && $0.type == .organisation }
    return (isKind || hasPurpose) && !isOther ? [name] : []
  }

  /// "a boat that they had named Anny": a name behind "named" with a kind of vessel before.
  private func called(_ index: Int, _ document: Document, _ range: Range<Int>) -> [Range<Int>] {
    let tokens = document.tokens
    guard
      ["named", "called", "dubbed", "christened", "renamed", "identified", "known"]
        .contains(tokens[index].lower),
      index + 2 < range.upperBound
    else { return [] }
    let isAs = tokens[index + 1].lower == "as"
    guard isAs || !["identified", "known"].contains(tokens[index].lower) else { return [] }
    let behind = index + (isAs ? 2 : 1)
    let before = max(range.lowerBound, index - 7)..<index
    guard before.contains(where: { lexicons.vesselKind(tokens[$0].lower) != nil }),
      !before.contains(where: { lexicons.job(tokens[$0].lower) != nil })
    else { return [] }
    let start =
      tokens[behind].lower == "the" || tokens[behind].isQuoteMark ? behind + 1 : behind
    guard let name = nameRun(from: start, document, range), isName(name, document) else {
      return []
    }
    return [name]
  }

  /// "The Anny, renamed the Bora for its voyage as an aid ship": the name before and the name behind.
  private func renamed(_ index: Int, _ document: Document, _ range: Range<Int>) -> [Range<Int>] {
    let tokens = document.tokens
    guard tokens[index].lower == "renamed", index + 2 < range.upperBound,
      index - 3 >= range.lowerBound, tokens[index - 1].text == ","
    else { return [] }
    var start = index - 1
    while start > range.lowerBound, tokens[start - 1].isCapitalised,
      tokens[start - 1].lower != "the"
    {
      start -= 1
    }
    guard start < index - 1, start > range.lowerBound, tokens[start - 1].lower == "the" else {
      return []
    }
    let behind = tokens[index + 1].lower == "the" ? index + 2 : index + 1
    return [start..<index - 1] + (nameRun(from: behind, document, range).map { [$0] } ?? [])
  }
}
