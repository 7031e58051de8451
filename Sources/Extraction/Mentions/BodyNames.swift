import Knowledge
import Lexicons

/// Finds organisations that are written in lower case or in pieces: "the Chilean army",
/// "the Clinton administration", "the internal affairs ministry", "Office on Drugs and Crime".
struct BodyNames: Sendable {
  let lexicons: Lexicons
  let rules: MentionRules

  func candidates(in document: Document) -> [MentionCandidate] {
    var found: [MentionCandidate] = []
    for sentence in document.sentences where sentence.kind != .furniture {
      for index in sentence.tokens {
        if let range = body(at: index, document, sentence.tokens) {
          found.append(candidate(range))
        }
        if sentence.kind == .body, let range = joined(at: index, document, sentence.tokens) {
          found.append(candidate(range))
        }
        if let range = introduced(at: index, document, sentence.tokens) {
          found.append(candidate(range))
        }
        if let range = quoted(at: index, document, sentence.tokens) {
          found.append(candidate(range))
        }
      }
    }
    return found
  }

  private func candidate(_ range: Range<Int>) -> MentionCandidate {
    MentionCandidate(tokens: range, type: .organisation, kind: .name, strength: .rule)
  }

  // MARK: - Lower case

  private func body(at index: Int, _ document: Document, _ range: Range<Int>) -> Range<Int>? {
    let tokens = document.tokens
    for body in rules.bodies[tokens[index].lower] ?? [] {
      let end = index + body.words.count
      guard end <= range.upperBound,
        zip(index..<end, body.words).allSatisfy({ tokens[$0].lower == $1.lowercased() })
      else { continue }
      guard let start = start(of: body, at: index, document, range) else { continue }
      return start..<end
    }
    return nil
  }

  private func start(
    of body: MentionRules.Body, at index: Int, _ document: Document, _ range: Range<Int>
  ) -> Int? {
    switch body.before {
    case .nation: nation(endingAt: index, document, range)
    case .acronym:
      index > range.lowerBound && document.tokens[index - 1].isAcronymLike
        && lexicons.country(named: document.tokens[index - 1].text) == nil ? index - 1 : nil
    case .name: owner(endingAt: index, document, range)
    case .proper: proper(endingAt: index, document, range)
    case .field: field(endingAt: index, document, range)
    }
  }

  /// Start of a nationality or country right before a word, also as "Russia's".
  private func nation(endingAt end: Int, _ document: Document, _ range: Range<Int>) -> Int? {
    for length in 1...4 where end - length >= range.lowerBound {
      let start = end - length
      guard document.tokens[start].isCapitalised else { continue }
      let text = document.text(document.span(ofTokens: start..<end))
      if lexicons.country(demonym: text) != nil || lexicons.country(named: text) != nil {
        return start
      }
    }
    return nil
  }

  /// Start of a person or country before "administration": one or two capitalised words.
  private func owner(endingAt end: Int, _ document: Document, _ range: Range<Int>) -> Int? {
    let tokens = document.tokens
    guard end > range.lowerBound, tokens[end - 1].isCapitalised,
      tokens[end - 1].partOfSpeech == .propn || tokens[end - 1].partOfSpeech == .x
        || tokens[end - 1].partOfSpeech == .adj
    else { return nil }
    let before = end - 1
    guard lexicons.title(tokens[before].lower) == nil,
      lexicons.calendarWord(tokens[before].text) == nil
    else { return nil }
    if let span = document.names.first(where: { $0.tokens.contains(before) }) {
      return max(range.lowerBound, firstCapitalised(span.tokens.lowerBound, before, tokens))
    }
    return before
  }

  /// Start of a name of two capitalised words and more that is neither person nor place.
  private func proper(endingAt end: Int, _ document: Document, _ range: Range<Int>) -> Int? {
    let tokens = document.tokens
    var start = end
    while start > range.lowerBound, tokens[start - 1].isCapitalised,
      tokens[start - 1].lower != "the", isNamePart(start - 1, document)
    {
      start -= 1
    }
    guard end - start >= 2 else { return nil }
    let isOther = document.names.contains {
      $0.tokens.overlaps(start..<end) && $0.type != .organisation
    }
    return isOther ? nil : start
  }

  private func firstCapitalised(_ start: Int, _ end: Int, _ tokens: [Token]) -> Int {
    (start...end).first { tokens[$0].isCapitalised && tokens[$0].lower != "the" } ?? end
  }

  /// Start of the words for a ministry's field, with the nation before them.
  private func field(endingAt end: Int, _ document: Document, _ range: Range<Int>) -> Int? {
    let tokens = document.tokens
    var start = end
    while start > range.lowerBound, end - start < 5 {
      let token = tokens[start - 1]
      let isLink = (token.lower == "and" || token.isHyphen) && start < end
      let isField = [.noun, .adj, .propn].contains(token.partOfSpeech) && token.isWordLike
      let isNation = lexicons.country(demonym: token.text) != nil
      guard isField || isLink, !isNation, lexicons.country(named: token.text) == nil else { break }
      start -= 1
    }
    while start < end, tokens[start].lower == "and" || tokens[start].isHyphen { start += 1 }
    guard start < end, !Self.plainAdjectives.contains(tokens[start].lower) else { return nil }
    return nation(endingAt: start, document, range) ?? start
  }

  private static let plainAdjectives: Set<String> = [
    "same", "other", "new", "former", "whole", "relevant", "responsible", "powerful", "own",
  ]

  // MARK: - Pieces

  /// "Office on Drugs and Crime", "House of Representatives of Cyprus": a head with of, for or on.
  private func joined(at index: Int, _ document: Document, _ range: Range<Int>) -> Range<Int>? {
    let tokens = document.tokens
    guard tokens[index].isCapitalised, let head = lexicons.organisationHead(tokens[index].text),
      !head.isWeak || Self.legislatures.contains(tokens[index].text)
    else { return nil }
    var end = index + 1
    while let next = link(from: end, document, range) { end = next }
    guard end > index + 1 else { return nil }
    var start = index
    while start > range.lowerBound, tokens[start - 1].isCapitalised,
      tokens[start - 1].lower != "the",
      isNamePart(start - 1, document)
    {
      start -= 1
    }
    return (nation(endingAt: start, document, range) ?? start)..<end
  }

  private static let legislatures: Set<String> = ["House"]

  /// The end of "of|for|on (the) X (and Y)" behind a head.
  private func link(from start: Int, _ document: Document, _ range: Range<Int>) -> Int? {
    let tokens = document.tokens
    guard start < range.upperBound else { return nil }
    var index = start + 1
    if ["of", "for", "on"].contains(tokens[start].lower) {
      if index < range.upperBound, tokens[index].lower == "the" { index += 1 }
    } else if tokens[start].lower != "and" {
      return nil
    }
    let first = index
    while index < range.upperBound {
      let isPossessive =
        ["'s", "’s", "'", "’"].contains(tokens[index].lower) && index > first
        && index + 1 < range.upperBound && tokens[index + 1].isCapitalised
      guard isPossessive || tokens[index].isCapitalised && isNamePart(index, document) else {
        break
      }
      index += 1
    }
    guard index > first else { return nil }
    if tokens[start].lower == "and", !continuesField(start, first..<index, document) { return nil }
    return index
  }

  /// Whether "and X" goes on with the field of "Department of Health" rather than a new name.
  private func continuesField(_ conjunction: Int, _ right: Range<Int>, _ document: Document) -> Bool
  {
    let text = document.text(document.span(ofTokens: right))
    if lexicons.country(named: text) != nil || lexicons.organisation(named: text) != nil {
      return false
    }
    if document.names.contains(where: { $0.tokens.contains(conjunction) }) { return true }
    return !document.names.contains { $0.tokens == right } && right.count <= 2
      && document.tokens[right.upperBound - 1].partOfSpeech != .verb
  }

  private func isNamePart(_ index: Int, _ document: Document) -> Bool {
    let token = document.tokens[index]
    let isOffice =
      lexicons.officeHead(token.lower) != nil
      && lexicons.organisationHead(token.text) == nil
    let isTitle =
      lexicons.title(token.text) == .academic || lexicons.title(token.text) == .political
    return !isOffice && !(isTitle && lexicons.organisationHead(token.text) == nil)
      && lexicons.calendarWord(token.text) == nil && token.partOfSpeech != .verb
      && token.partOfSpeech != .aux && token.partOfSpeech != .pron
  }

  /// "the mission EU Navfor", "news agency Interfax": a noun for a body, then its name.
  private func introduced(at index: Int, _ document: Document, _ range: Range<Int>) -> Range<Int>? {
    let tokens = document.tokens
    guard tokens[index].partOfSpeech == .noun, !tokens[index].isCapitalised,
      Self.bodyNouns.contains(tokens[index].lower)
    else { return nil }
    let start = index + 1
    var end = start
    while end < range.upperBound, tokens[end].isCapitalised, tokens[end].partOfSpeech == .propn,
      end - start < 4, isNamePart(end, document)
    {
      end += 1
    }
    guard end > start, tokens[start].lower != "the" else { return nil }
    let isPerson = document.names.contains {
      $0.type == .person && $0.tokens.overlaps(start..<end)
    }
    let first = tokens[start]
    if end - start > 1, first.isAcronym { return start..<end }
    let isOther =
      lexicons.title(first.text) != nil || lexicons.country(demonym: first.text) != nil
      || lexicons.officeHead(first.lower) != nil
    return isPerson || isOther ? nil : start..<end
  }

  private static let bodyNouns: Set<String> = [
    "agency", "company", "group", "mission", "newspaper", "magazine", "broadcaster", "airline",
    "firm", "bank", "party", "charity", "network", "organisation", "organization", "retailer",
    "manufacturer", "carmaker", "giant", "daily", "tabloid", "operator", "maker",
    "startup", "publisher", "publication", "website", "militia", "movement", "nonprofit",
  ]

  // MARK: - Quoted

  /// A body that calls itself by a phrase in quotes: "coalition of the …", "axis of …".
  private func quoted(at index: Int, _ document: Document, _ range: Range<Int>) -> Range<Int>? {
    let tokens = document.tokens
    guard tokens[index].isQuoteMark, index + 3 < range.upperBound,
      Self.quotedHeads.contains(tokens[index + 1].lower), tokens[index + 2].lower == "of"
    else { return nil }
    let limit = min(range.upperBound, index + 8)
    guard let close = (index + 3..<limit).first(where: { tokens[$0].isQuoteMark }) else {
      return nil
    }
    let last = tokens[close - 1]
    let end = last.text == "," || last.text == "." ? close - 1 : close
    return index + 1..<end
  }

  private static let quotedHeads: Set<String> = [
    "coalition", "alliance", "league", "group", "union", "front", "brotherhood", "friends", "army",
  ]
}
