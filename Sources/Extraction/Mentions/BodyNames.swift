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
  func nation(endingAt end: Int, _ document: Document, _ range: Range<Int>) -> Int? {
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
      lexicons.calendarWord(tokens[before].text) == nil,
      nation(endingAt: end, document, range) == nil
    else { return nil }
    // "Holm-Berg administration".
    if before - 2 >= range.lowerBound, tokens[before - 1].isHyphen, tokens[before - 2].isCapitalised
    {
      return before - 2
    }
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
    "prime", "same", "other", "new", "former", "whole", "relevant", "responsible", "powerful",
    "own",
  ]
}
