import Knowledge
import Lexicons

/// Finds capitalised names by their last word where the name finder missed them: "Corvane Strait".
struct HeadedNames: Sendable {
  let lexicons: Lexicons
  let rules: MentionRules

  func candidates(in document: Document) -> [MentionCandidate] {
    var found: [MentionCandidate] = []
    for sentence in document.sentences where sentence.kind != .furniture {
      var index = sentence.tokens.lowerBound
      while index < sentence.tokens.upperBound {
        let end = runEnd(from: index, document, sentence.tokens)
        if end - index > 1 {
          if sentence.kind == .body { found += candidates(index..<end, document) }
          if let range = acronymOwner(endingAt: end, index, document) {
            found.append(candidate(range, .organisation, .rule))
          }
        }
        if let range = eventOf(at: index, document, sentence.tokens) {
          var barred = candidate(range, .organisation)
          barred.isBarred = true
          found.append(barred)
        }
        if let range = hyphenatedPlace(at: index, document, sentence.tokens) {
          found.append(candidate(range, .place, .lexicon))
        }
        index = max(index + 1, end)
      }
    }
    return found
  }

  private func candidate(
    _ range: Range<Int>, _ type: EntityType, _ strength: MentionCandidate.Strength = .gazetteer
  ) -> MentionCandidate {
    MentionCandidate(tokens: range, type: type, kind: .name, strength: strength)
  }

  /// "Summit of the Americas", "Treaty of Lisbon": no entity, nor is the place inside.
  private func eventOf(at start: Int, _ document: Document, _ range: Range<Int>) -> Range<Int>? {
    let tokens = document.tokens
    guard start > range.lowerBound, start + 2 < range.upperBound, tokens[start + 1].lower == "of",
      let reading = rules.heads[tokens[start].text], reading == .event || reading == .document
    else { return nil }
    let first = tokens[start + 2].lower == "the" ? start + 3 : start + 2
    var end = first
    while end < range.upperBound, tokens[end].isCapitalised { end += 1 }
    guard end > first else { return nil }
    // "The Summit of Norway and Poland": states meet there.
    let name = document.text(document.span(ofTokens: first..<end))
    return reading == .event && lexicons.country(named: name) != nil ? nil : start..<end
  }

  /// "Stoke-on-Trent": two capitalised words joined by hyphens and a small word.
  private func hyphenatedPlace(
    at start: Int, _ document: Document, _ range: Range<Int>
  ) -> Range<Int>? {
    let tokens = document.tokens
    guard tokens[start].isCapitalised, start + 4 < range.upperBound, tokens[start + 1].isHyphen,
      Self.placeLinks.contains(tokens[start + 2].lower), tokens[start + 3].isHyphen,
      tokens[start + 4].isCapitalised
    else { return nil }
    return start..<start + 5
  }

  private static let placeLinks: Set<String> = [
    "in", "on", "upon", "under", "by", "le", "la", "les", "sur", "am", "an", "de", "en", "the",
  ]

  private func runEnd(from start: Int, _ document: Document, _ range: Range<Int>) -> Int {
    let tokens = document.tokens
    var end = start
    while end < range.upperBound {
      if end > start, end + 1 < range.upperBound {
        if tokens[end].isHyphen || tokens[end].text == "&", tokens[end + 1].isCapitalised {
          end += 2
          continue
        }
        if isInnerPossessive(end, tokens) {
          end += 1
          continue
        }
      }
      guard tokens[end].isCapitalised, tokens[end].lower != "the" else { break }
      switch tokens[end].partOfSpeech {
      case .propn, .x, .adj: break
      case .noun where end > start: break
      default: return end
      }
      end += 1
    }
    return end
  }

  /// The mark of "Magistrates' Court" or "People's Army" inside a name.
  private func isInnerPossessive(_ index: Int, _ tokens: [Token]) -> Bool {
    guard tokens[index + 1].isCapitalised else { return false }
    switch tokens[index].text {
    case "'", "’": return tokens[index - 1].text.hasSuffix("s")
    case "'s", "’s": return Self.owners.contains(tokens[index - 1].lower)
    default: return false
    }
  }

  private static let owners: Set<String> = [
    "people", "children", "women", "men", "king", "queen", "worker", "veteran", "lord", "st.",
    "citizen", "farmer", "st",
  ]

  private func candidates(_ range: Range<Int>, _ document: Document) -> [MentionCandidate] {
    let last = document.tokens[range.upperBound - 1].text
    switch rules.heads[last] {
    case .place:
      // "President Park", "Homeland Security Advisor Ann Hill" are persons.
      let isTitled = range.dropLast().contains {
        lexicons.officeHead(document.tokens[$0].lower) != nil
          || lexicons.title(document.tokens[$0].text) == .honorific
      }
      if isTitled, lexicons.isSurname(last) { return [] }
      let place = PlaceAdjectives.cut(range, document, lexicons)
      let strength: MentionCandidate.Strength =
        lexicons.isSurname(last) ? .gazetteer : .lexicon
      return place.map { $0.count > 1 ? [candidate($0, .place, strength)] : [] } ?? []
    case .document, .award, .time, .thing:
      var barred = candidate(range, .organisation)
      barred.isBarred = true
      return [barred]
    case .person: return [candidate(range, .person, .rule)]
    case .event, .class: return []
    case nil: break
    }
    guard let head = lexicons.organisationHead(last) else { return [] }
    if NationalGovernment.nation(in: range, document, lexicons) != nil { return [] }
    if head.isWeak {
      let isNamed = document.names.contains { $0.tokens.overlaps(range) && $0.type != .person }
      guard head.kind == .media, isNamed else { return [] }
    }
    return [candidate(range, .organisation)]
  }

  /// The words that "(NTA)" behind a run takes its letters from.
  private func acronymOwner(endingAt end: Int, _ start: Int, _ document: Document) -> Range<Int>? {
    let tokens = document.tokens
    guard end + 2 < tokens.count, tokens[end].text == "(", tokens[end + 2].text == ")",
      tokens[end + 1].isAcronymLike
    else { return nil }
    let letters = tokens[end + 1].text.utf8.filter { (65...90).contains($0) }
    guard letters.count > 2 else { return nil }
    if end - start >= letters.count {
      for first in start...end - letters.count {
        let initials = (first..<end).compactMap { tokens[$0].text.utf8.first }
          .filter { (65...90).contains($0) }
        if initials == letters { return first..<end }
      }
    }
    return longOwner(of: letters, endingAt: end, tokens)
  }

  /// "President's Emergency Plan for Lake Relief (PEPFLR)": small words may give letters too.
  private func longOwner(of letters: [UInt8], endingAt end: Int, _ tokens: [Token]) -> Range<Int>? {
    var index = end - 1
    var left = letters.count
    while index >= 0, end - index < 14, left > 0 {
      let token = tokens[index]
      let first = token.text.utf8.first ?? 0
      if token.isCapitalised {
        guard first == letters[left - 1] else { return nil }
        left -= 1
      } else if Self.smallWords.contains(token.lower) {
        if first - 32 == letters[left - 1] { left -= 1 }
      } else if !["'s", "’s", "'", "’"].contains(token.text) {
        return nil
      }
      index -= 1
    }
    return left == 0 && tokens[index + 1].isCapitalised ? index + 1..<end : nil
  }

  private static let smallWords: Set<String> = ["of", "for", "and", "the", "on", "in", "to", "de"]
}
