import Knowledge
import Lexicons

/// Finds ships by what only ships have and do, in an article that speaks of vessels:
/// "aboard the Anny", "the crew of the Anny", "the Anny sank", "the Cuban-flagged Anny".
struct VesselCues: Sendable {
  let lexicons: Lexicons
  let rules: MentionRules

  func candidates(in document: Document) -> [MentionCandidate] {
    guard document.tokens.contains(where: isOfTheSea),
      !document.tokens.contains(where: { Self.otherCraft.contains($0.lower) })
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

  private func isOfTheSea(_ token: Token) -> Bool {
    Self.seaWords.contains(token.lower) || lexicons.vesselKind(token.lower) != nil
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
      || lexicons.title(tokens[start].text) != nil || tokens[start].isAcronym
    return isKnown ? nil : start..<end
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
    guard index > range.lowerBound else { return false }
    let before = tokens[index - 1].lower
    if tokens[index].lower == "board", before == "on" { return true }
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
    let next = tokens[name.upperBound].lower
    let behind =
      ["was", "had", "has", "were"].contains(next)
      ? tokens[name.upperBound + 1].lower : next
    if Self.forms.contains(behind) || isAground(name.upperBound, tokens) { return true }
    let head = Metonymy.head(of: name, tokens)
    guard tokens[head].relation == .nsubj || tokens[head].relation == .nsubjPass,
      tokens[head].head >= 0
    else { return false }
    return Self.verbs.contains(tokens[tokens[head].head].lemma)
  }

  /// "Ran aground", "has run aground".
  private func isAground(_ verb: Int, _ tokens: [Token]) -> Bool {
    tokens[verb..<min(verb + 4, tokens.count)].prefix {
      [.verb, .aux, .adv].contains($0.partOfSpeech)
    }.contains { $0.lower == "aground" }
  }

  /// Forms of what only ships do, for where the tagger takes them for nouns.
  private static let forms: Set<String> = [
    "sank", "sunk", "sailed", "docked", "capsized", "anchored", "moored", "berthed", "foundered",
    "scuttled", "torpedoed", "refloated",
  ]

  /// What only ships do.
  private static let verbs: Set<String> = [
    "sail", "dock", "sink", "anchor", "moor", "capsize", "berth", "founder", "scuttle", "torpedo",
  ]
}
