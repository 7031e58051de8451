import Knowledge
import Lexicons

/// Finds countries, nationalities, organisations and places that the lexicons know by name.
struct KnownNames: Sendable {
  let lexicons: Lexicons

  /// Longest known name at each word, in text order.
  func candidates(in document: Document) -> [MentionCandidate] {
    var found: [MentionCandidate] = []
    for sentence in document.sentences where sentence.kind != .furniture {
      var index = sentence.tokens.lowerBound
      while index < sentence.tokens.upperBound {
        if document.tokens[index].isCapitalised, document.tokens[index].lower != "the",
          let candidate = longest(at: index, in: document, end: sentence.tokens.upperBound)
        {
          found.append(candidate)
          index = candidate.tokens.upperBound
        } else {
          index += 1
        }
      }
    }
    return found
  }

  private func longest(at start: Int, in document: Document, end: Int) -> MentionCandidate? {
    if let stop = Self.districtOfColumbia(at: start, in: document.tokens, limit: end) {
      return MentionCandidate(
        tokens: start..<stop, type: .place, kind: .name, strength: .lexicon)
    }
    var best: MentionCandidate?
    for stop in Self.ends(of: start, in: document.tokens, limit: end) {
      let tokens = start..<stop
      let text = document.text(document.span(ofTokens: tokens))
      if let (type, kind) = meaning(text, tokens, document) {
        best = MentionCandidate(tokens: tokens, type: type, kind: kind, strength: .lexicon)
        best?.isBarred =
          type == .country
          && (Self.isMoney(tokens, document) || Self.isContinental(tokens, document))
      }
    }
    return best
  }

  /// End of "Washington, D.C.".
  private static func districtOfColumbia(at start: Int, in tokens: [Token], limit: Int) -> Int? {
    guard start + 1 < limit, tokens[start].text == "Washington" else { return nil }
    let next = tokens[start + 1].text == "," ? start + 2 : start + 1
    guard next < limit, ["D.C.", "DC", "D.C"].contains(tokens[next].text) else { return nil }
    return next + 1
  }

  private func meaning(
    _ text: String, _ tokens: Range<Int>, _ document: Document
  ) -> (EntityType, Mention.Kind)? {
    if let country = lexicons.country(named: text) {
      if isPart(text, of: country) { return (.place, .name) }
      return (.country, .name)
    }
    if lexicons.country(demonym: text) != nil {
      return Self.isLanguage(tokens, document) ? nil : (.country, .demonym)
    }
    if lexicons.organisation(named: text) != nil, isSafeOrganisation(text, tokens, document),
      !isOfficeField(tokens, document)
    {
      return (.organisation, .name)
    }
    if lexicons.isSeat(text) { return (.country, .metonym) }
    if tokens.count > 1, lexicons.isPlace(text) { return (.place, .name) }
    return nil
  }

  /// "England": a name under which the lexicon knows the whole but that means a region of it.
  private func isPart(_ text: String, of country: Country) -> Bool {
    guard text != country.name, let code = country.isoCode else { return false }
    return lexicons.places(named: text).contains { $0.kind == .region && $0.isoCode == code }
  }

  /// Whether a single word is an acronym or stands as a name inside a sentence.
  private func isSafeOrganisation(
    _ text: String, _ tokens: Range<Int>, _ document: Document
  ) -> Bool {
    if tokens.count > 1 { return true }
    let token = document.tokens[tokens.lowerBound]
    if token.isAcronymLike { return true }
    let sentence = document.sentences[document.sentence(ofToken: tokens.lowerBound)]
    if document.names.contains(where: { $0.tokens == tokens }) { return true }
    return token.partOfSpeech == .propn && tokens.lowerBound > sentence.tokens.lowerBound
  }

  /// Whether a currency follows, as in "forty Canadian dollars".
  private static func isMoney(_ tokens: Range<Int>, _ document: Document) -> Bool {
    guard tokens.upperBound < document.tokens.count else { return false }
    return moneys.contains(document.tokens[tokens.upperBound].lower)
  }

  /// "North American", "Native American": no citizens of the country.
  private static func isContinental(_ tokens: Range<Int>, _ document: Document) -> Bool {
    guard tokens.lowerBound > 0, document.tokens[tokens.lowerBound].text.hasPrefix("American")
    else { return false }
    return continentalWords.contains(document.tokens[tokens.lowerBound - 1].text)
  }

  private static let continentalWords: Set<String> = [
    "North", "South", "Latin", "Central", "Native", "African", "Asian", "Arab", "Meso", "Inter",
  ]

  private static let moneys: Set<String> = [
    "$", "dollar", "dollars", "pound", "pounds", "franc", "francs", "peso", "pesos",
  ]

  /// "in English", "French-language", "speaks Dutch".
  private static func isLanguage(_ tokens: Range<Int>, _ document: Document) -> Bool {
    let all = document.tokens
    let next = tokens.upperBound < all.count ? all[tokens.upperBound].lower : ""
    let behind = tokens.upperBound + 1 < all.count ? all[tokens.upperBound + 1].lower : ""
    if next == "language" || next == "-" && (behind == "language" || behind == "speaking") {
      return true
    }
    guard tokens.lowerBound > 0 else { return false }
    let before = all[tokens.lowerBound - 1]
    if ["speak", "speaks", "spoke", "speaking", "into"].contains(before.lower) { return true }
    return before.lower == "in" && [".", ",", ";", ""].contains(next)
  }

  /// Ends of the capitalised run at a word, with the small words that names hold inside.
  static func ends(of start: Int, in tokens: [Token], limit: Int) -> [Int] {
    var ends: [Int] = []
    var index = start
    while index < min(limit, start + 8) {
      let token = tokens[index]
      // "Ki-moon": small letters behind a hyphen.
      let isJoined = index > start && tokens[index - 1].isHyphen
      if token.isCapitalised || index > start && token.startsWithDigit || isJoined {
        ends.append(index + 1)
      } else if !linkWords.contains(token.lower) && !token.isHyphen {
        break
      }
      index += 1
    }
    return ends
  }

  private static let linkWords: Set<String> = [
    "of", "and", "the", "for", "on", "de", "del", "la", "al", "du", "da", "in", "'s", "’s", "'",
    "’", "&", ".", "des", "els", "es", "bin", "e",
  ]

  /// "Homeland Security" of "Homeland Security Advisor".
  private func isOfficeField(_ range: Range<Int>, _ document: Document) -> Bool {
    let next = range.upperBound
    return next < document.tokens.count && document.tokens[next].isCapitalised
      && lexicons.officeHead(document.tokens[next].lower) != nil
      && range.allSatisfy { lexicons.isOfficeModifier(document.tokens[$0].lower) }
  }
}
