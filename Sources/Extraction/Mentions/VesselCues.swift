import Knowledge
import Lexicons

/// Finds ships by what only ships have and do, in an article that speaks of vessels:
/// "aboard the Anny", "the crew of the Anny", "the Anny sank", "the Cuban-flagged Anny".
struct VesselCues: Sendable {
  let lexicons: Lexicons
  let rules: MentionRules

  func candidates(in document: Document) -> [MentionCandidate] {
    guard
      document.tokens.indices.contains(where: { isOfTheSea(document.tokens[$0]) }),
      !document.tokens.indices.contains(where: {
        Self.otherCraft.contains(document.tokens[$0].lower)
      })
    else { return [] }
    var found: [MentionCandidate] = []
    for sentence in document.sentences where sentence.kind == .body {
      var index = sentence.tokens.lowerBound
      while index < sentence.tokens.upperBound {
        guard let name = name(at: index, document, sentence.tokens) else {
          index += 1
          continue
        }
        if hasCueBefore(name, document, sentence.tokens) || hasCueBehind(name, document) {
          found.append(
            MentionCandidate(tokens: name, type: .vessel, kind: .name, strength: .rule))
        }
        index = name.upperBound
      }
    }
    return found
  }

  @inline(__always)
  private func isOfTheSea(_ token: Token) -> Bool {
    Self.seaWords.contains(token.lower)
      || token.isNominal && lexicons.vesselKind(token.lower) != nil
  }

  /// Words of articles about ships beside their kinds.
  private static let seaWords: Set<String> = [
    "aground", "sailor", "sailors", "seafarer", "seafarers", "torpedo", "torpedoed", "capsized",
    "shipwreck", "shipyard", "flagship", "fleet",
  ]

  /// Words of articles in which people are aboard something else.
  private static let otherCraft: Set<String> = [
    "spacecraft", "astronaut", "astronauts", "cosmonaut", "orbit", "airliner", "spaceship",
  ]

  /// A run of up to three capitalised words that nothing else knows.
  private func name(at start: Int, _ document: Document, _ range: Range<Int>) -> Range<Int>? {
    let tokens = document.tokens
    var end = start
    while end < range.upperBound, end - start < 4, tokens[end].isCapitalised,
      tokens[end].lower != "the"
    {
      end += 1
    }
    guard end > start, end - start < 4, start > range.lowerBound,
      [.propn, .noun, .adj].contains(tokens[start].partOfSpeech)
    else { return nil }
    let text = document.text(document.span(ofTokens: start..<end))
    let isKnown =
      lexicons.country(named: text) != nil || lexicons.country(demonym: text) != nil
      || lexicons.organisation(named: text) != nil
      || lexicons.organisationHead(tokens[end - 1].text) != nil
      || rules.heads[tokens[end - 1].text] != nil
      || lexicons.calendarWord(tokens[start].text) != nil
      || isTitle(start, tokens) || tokens[start].isAcronym
    return isKnown ? nil : start..<end
  }

  /// "Captain" and the like; not "Lady" of "the Lady Anny", as no person is called.
  private func isTitle(_ index: Int, _ tokens: [Token]) -> Bool {
    guard let title = lexicons.title(tokens[index].text) else { return false }
    return title != .nobility || tokens[index - 1].lower != "the"
  }

  private func hasCueBefore(
    _ name: Range<Int>, _ document: Document, _ range: Range<Int>
  ) -> Bool {
    let tokens = document.tokens
    var index = name.lowerBound - 1
    guard index > range.lowerBound,
      !lexicons.isPlace(document.text(document.span(ofTokens: name)))
    else { return false }
    if ["flagged", "registered"].contains(tokens[index].lower), tokens[index - 1].isHyphen {
      return true
    }
    guard tokens[index].lower == "the" else { return false }
    index -= 1
    if tokens[index].lower == "aboard" { return true }
    if Self.seizures.contains(tokens[index].lower), tokens[index].partOfSpeech == .verb,
      tellsOfKind(name, document)
    {
      return true
    }
    guard index > range.lowerBound else { return false }
    let before = tokens[index - 1].lower
    if tokens[index].lower == "board", before == "on" { return true }
    if tokens[index].lower == "of", ["member", "members"].contains(before), index > 1,
      tokens[index - 2].lower == "crew"
    {
      return true
    }
    return tokens[index].lower == "of" && Self.parts.contains(before)
  }

  /// What a ship has: "the crew of the Anny", "the Anny's hull".
  private static let parts: Set<String> = [
    "crew", "captain", "skipper", "hull", "deck", "decks", "wreck", "wreckage", "sinking", "keel",
    "bow", "stern", "helm", "crewmembers", "crewmen",
  ]

  private func hasCueBehind(_ name: Range<Int>, _ document: Document) -> Bool {
    let tokens = document.tokens
    guard name.lowerBound > 0, ["the", "'s", "’s"].contains(tokens[name.lowerBound - 1].lower),
      name.upperBound + 1 < tokens.count
    else { return false }
    if ["'s", "’s"].contains(tokens[name.upperBound].text) {
      return Self.parts.contains(tokens[name.upperBound + 1].lower)
    }
    var end = name.upperBound
    if tokens[end].text == ",", tokens[end + 1].lower == "which", end + 3 < tokens.count {
      end += 2
    }
    let next = tokens[end].lower
    let behind =
      ["was", "had", "has", "were"].contains(next) ? tokens[end + 1].lower : next
    if Self.forms.contains(behind) || isRunAground(end, tokens) { return true }
    if behind != next, Self.seizures.contains(behind), tellsOfKind(name, document) { return true }
    let head = Metonymy.head(of: name, tokens)
    guard tokens[head].relation == .nsubj || tokens[head].relation == .nsubjPass,
      tokens[head].head >= 0
    else { return false }
    let verb = tokens[head].head
    return Self.verbs.contains(tokens[verb].lemma) || callsAtPort(verb, document)
  }

  /// "departed the port of Naples": what people do too, but not with "the" before their names.
  private func callsAtPort(_ verb: Int, _ document: Document) -> Bool {
    let tokens = document.tokens
    guard ["depart", "leave", "enter", "reach"].contains(tokens[verb].lemma) else { return false }
    let sentence = document.sentences[document.sentence(ofToken: verb)].tokens
    return sentence.contains {
      tokens[$0].head == verb && Self.moorings.contains(tokens[$0].lemma)
    }
  }

  private static let moorings: Set<String> = [
    "port", "harbour", "harbor", "dock", "berth", "anchorage", "shipyard", "quay",
  ]

  /// Forms of what only ships do, for where the tagger takes them for nouns.
  private static let forms: Set<String> = [
    "sank", "sunk", "sailed", "docked", "capsized", "anchored", "moored", "berthed", "foundered",
    "scuttled", "torpedoed", "refloated", "drydocked", "shipwrecked", "steamed",
  ]

  /// What is done to ships and to other things; only with a word for a vessel in the sentence.
  private static let seizures: Set<String> = [
    "boarded", "hijacked", "seized", "towed", "hit", "struck", "attacked", "rammed", "escorted",
    "detained", "abandoned", "decommissioned", "launched", "christened", "chartered",
  ]

  /// "ran aground", "set sail", "has run aground".
  private func isRunAground(_ index: Int, _ tokens: [Token]) -> Bool {
    for next in index + 1..<min(index + 3, tokens.count) {
      if tokens[next].lower == "aground" || tokens[next].lower == "adrift" { return true }
      if tokens[next].lower == "sail", tokens[next - 1].lower == "set" { return true }
    }
    return false
  }

  /// Whether the sentence of a name has a word for a vessel, and no name finder knows the name
  /// as somebody or somewhere.
  private func tellsOfKind(_ name: Range<Int>, _ document: Document) -> Bool {
    let sentence = document.sentences[document.sentence(ofToken: name.lowerBound)].tokens
    let isOther = document.names.contains {
      $0.tokens.overlaps(name) && $0.type != .organisation
    }
    return !isOther
      && sentence.contains {
        document.tokens[$0].isNominal && lexicons.vesselKind(document.tokens[$0].lower) != nil
      }
  }

  /// What only ships do.
  private static let verbs: Set<String> = [
    "sail", "dock", "sink", "anchor", "moor", "capsize", "berth", "founder", "scuttle", "torpedo",
  ]
}
