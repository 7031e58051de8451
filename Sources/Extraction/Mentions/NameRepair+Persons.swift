import Knowledge
import Lexicons

/// What the name finder's persons turn into.
extension NameRepair {
  /// "the Pope", "the Duke": a title by itself.
  func isBareTitle(_ range: Range<Int>, _ document: Document) -> Bool {
    guard range.count == 1 else { return false }
    let token = document.tokens[range.lowerBound]
    if PersonTitles.isEmeritus(token) { return true }
    switch lexicons.title(token.text) {
    case .clergy, .nobility: return token.lower != "king" && token.lower != "prince"
    case .political: return !lexicons.isSurname(token.text) && !lexicons.isGivenName(token.text)
    default: return false
    }
  }

  /// A person without titles, with "Jr." behind; none where only a title is left.
  func person(_ range: Range<Int>, _ document: Document) -> [MentionCandidate] {
    let tokens = document.tokens
    guard let range = bare(range, document) else { return [] }
    if let name = nameBehindField(range, document) {
      return person(name..<range.upperBound, document)
    }
    if let name = nameBehindPlace(range, document) {
      return [candidate(range.lowerBound..<name, .place)]
        + person(name..<range.upperBound, document)
    }
    var start = PersonTitles(lexicons: lexicons).end(from: range.lowerBound, in: range, document)
    var end = range.upperBound
    guard start < end, !isBareTitle(start..<end, document) else { return [] }
    // "Roman Catholic Pope Francis": what stands before a title is none of the name.
    if let title = (start..<end - 1).last(where: { lexicons.title(tokens[$0].text) == .clergy }),
      title > start
    {
      start = title + 1
    }
    // "President-Elect Li".
    if end - start > 1, start > 0, tokens[start].lower == "elect", tokens[start - 1].isHyphen {
      start += 1
    }
    (start, end) = withParticles(start..<end, document)
    // "Ana Li Day": no person.
    if tokens[end - 1].text == "Day" || end < tokens.count && tokens[end].text == "Day" {
      return []
    }
    if end < tokens.count, Self.generations.contains(tokens[end].lower) { end += 1 }
    if end + 1 < tokens.count, tokens[end].text == ",",
      Self.generations.contains(tokens[end + 1].lower)
    {
      end += 2
    }
    end = hyphenEnd(end, document)
    if isPair(start..<end, document) { return [] }
    let text = document.text(document.span(ofTokens: start..<end))
    if lexicons.country(demonym: text) != nil { return [] }
    if end - start == 1, lexicons.country(named: text) != nil {
      let isTitled = start > range.lowerBound
      return isTitled
        ? [candidate(start..<end, .person, .rule)] : [candidate(start..<end, .country)]
    }
    if isVesselPrefix(range.lowerBound, document) { return [] }
    if isInitialism(start..<end, document) { return [candidate(start..<end, .organisation)] }
    return [candidate(start..<end, .person)]
  }

  /// "Secretary of Energy Ana Berg": where the person begins behind the field of the office.
  private func nameBehindField(_ range: Range<Int>, _ document: Document) -> Int? {
    guard isBehindOffice(range.lowerBound, document) else { return nil }
    return range.dropFirst().dropLast().last { lexicons.isGivenName(document.tokens[$0].text) }
      ?? surnameBehindField(range, document)
  }

  /// The same for "Secretary of Energy Berg".
  private func surnameBehindField(_ range: Range<Int>, _ document: Document) -> Int? {
    range.dropFirst().last { end in
      let office = document.text(
        document.span(ofTokens: range.lowerBound - 2..<end)
      )
      return lexicons.office(office) != nil
    }
  }

  /// "Energy" of "Secretary of Energy Ana Berg": no name of its own.
  func isFieldBeforeName(_ range: Range<Int>, _ document: Document) -> Bool {
    let end = range.upperBound
    return isBehindOffice(range.lowerBound, document) && end + 1 < document.tokens.count
      && lexicons.isGivenName(document.tokens[end].text) && document.tokens[end + 1].isCapitalised
  }

  private func isBehindOffice(_ index: Int, _ document: Document) -> Bool {
    index > 1 && document.tokens[index - 1].lower == "of"
      && ["secretary", "minister", "undersecretary"].contains(document.tokens[index - 2].lower)
  }

  /// "Mayor of Oslo Ana Berg": where the person begins behind the place of the office.
  private func nameBehindPlace(_ range: Range<Int>, _ document: Document) -> Int? {
    let tokens = document.tokens
    guard range.lowerBound > 1, range.count > 2, tokens[range.lowerBound - 1].lower == "of",
      lexicons.officeHead(tokens[range.lowerBound - 2].lower) != nil
    else { return nil }
    return (range.lowerBound + 1...range.upperBound - 2).last { end in
      lexicons.isPlace(document.text(document.span(ofTokens: range.lowerBound..<end)))
    }
  }

  /// "Qaboos bin" of "Qaboos bin Said Al Said": a name does not break off at "bin", nor begin with it.
  private func withParticles(_ range: Range<Int>, _ document: Document) -> (Int, Int) {
    let tokens = document.tokens
    var (start, end) = (range.lowerBound, range.upperBound)
    // "Ben" with a capital is a first name as a rule.
    if Self.fatherLinks.contains(tokens[start].lower), tokens[start].text != "Ben", start > 0,
      tokens[start - 1].isCapitalised, !isBehindBlankLine(start, document),
      lexicons.title(tokens[start - 1].text) == nil
    {
      start -= 1
    }
    while end < tokens.count {
      let isOpen = end - 1 > start && Self.familyLinks.contains(tokens[end - 1].lower)
      let isLinked =
        Self.familyLinks.contains(tokens[end].lower) && tokens[end].lower != "al"
        || tokens[end].text == "Al"
      if isOpen, tokens[end].isCapitalised {
        end += 1
      } else if isLinked, end + 1 < tokens.count, tokens[end + 1].isCapitalised,
        tokens[start..<end].contains(where: { Self.fatherLinks.contains($0.lower) })
          || Self.fatherLinks.contains(tokens[end].lower)
      {
        end += 2
      } else {
        break
      }
    }
    return (start, end)
  }

  /// "Son of" and "daughter of".
  private static let fatherLinks: Set<String> = ["bin", "ibn", "bint", "ben"]
  private static let familyLinks: Set<String> = ["bin", "ibn", "bint", "al"]

  /// "the novelist Virginia Lagos", "Novelist Virginia Lagos": people may be named like places.
  func jobHolder(_ range: Range<Int>, _ document: Document) -> Range<Int>? {
    let tokens = document.tokens
    let isInside = lexicons.job(tokens[range.lowerBound].lower) != nil
    let name = isInside ? range.lowerBound + 1..<range.upperBound : range
    guard (2...3).contains(name.count), isInside || isJob(name.lowerBound - 1, document),
      lexicons.isGivenName(tokens[name.lowerBound].text),
      lexicons.organisationHead(tokens[name.upperBound - 1].text) == nil
    else { return nil }
    let text = document.text(document.span(ofTokens: name))
    let isKnown = lexicons.isPlace(text) || lexicons.organisation(named: text) != nil
    return isKnown ? nil : name
  }

  /// "According to Helen Park": places tell nothing.
  func isSource(_ range: Range<Int>, _ document: Document) -> Bool {
    let tokens = document.tokens
    return range.count == 2 && range.lowerBound > 1
      && tokens[range.lowerBound - 1].lower == "to"
      && tokens[range.lowerBound - 2].lower == "according"
      && lexicons.isGivenName(tokens[range.lowerBound].text)
      && lexicons.isSurname(tokens[range.upperBound - 1].text)
  }

  /// A job in lower case: "novelist".
  private func isJob(_ index: Int, _ document: Document) -> Bool {
    guard index >= 0 else { return false }
    return lexicons.job(document.tokens[index].text) != nil
  }

  /// "JWP" by itself: letters alone name a body far more often than a person, but for a headline in
  /// capitals.
  private func isInitialism(_ range: Range<Int>, _ document: Document) -> Bool {
    let token = document.tokens[range.lowerBound]
    let sentence = document.sentences[document.sentence(ofToken: range.lowerBound)]
    return range.count == 1 && (3...4).contains(token.text.utf8.count) && token.isAcronym
      && sentence.tokens.contains {
        document.tokens[$0].text.utf8.contains { (97...122).contains($0) }
      }
      && !lexicons.isSurname(String(token.text.prefix(1) + token.lower.dropFirst()))
  }

  /// "Ban Ki-moon": the rest of a given name behind a hyphen.
  func hyphenEnd(_ end: Int, _ document: Document) -> Int {
    let tokens = document.tokens
    guard end + 1 < tokens.count, tokens[end].isHyphen, tokens[end + 1].partOfSpeech == .propn,
      tokens[end].span.start == tokens[end - 1].span.end,
      tokens[end].span.end == tokens[end + 1].span.start
    else { return end }
    return end + 2
  }

  func isVesselPrefix(_ index: Int, _ document: Document) -> Bool {
    lexicons.vesselPrefix(document.tokens[index].text) != nil
  }
}
