import Knowledge
import Lexicons

/// What the name finder's organisations turn into.
extension NameRepair {
  /// "Government of Norway", "State of Arizona": the country or region itself.
  func isTerritory(_ range: Range<Int>, _ document: Document) -> Bool {
    range.count > 2 && document.tokens[range.lowerBound + 1].lower == "of"
      && BodyNames.territories.contains(document.tokens[range.lowerBound].text)
  }

  /// Whether a strong head word makes a location an organisation: "Corvane Ministry".
  func isOrganisation(_ range: Range<Int>, _ document: Document) -> Bool {
    guard range.count > 1 else { return false }
    let last = document.tokens[range.upperBound - 1].text
    if let head = lexicons.organisationHead(last), !head.isWeak { return true }
    let first = document.tokens[range.lowerBound].text
    guard range.count > 2, document.tokens[range.lowerBound + 1].lower == "of",
      let head = lexicons.organisationHead(first)
    else { return false }
    return !head.isWeak
  }

  /// "U.S.-Norland Lake Group", of which the name finder took "Norland Lake Group": with the other country.
  func withPartner(_ range: Range<Int>, _ document: Document) -> Range<Int> {
    let tokens = document.tokens
    let (hyphen, country) = (range.lowerBound - 1, range.lowerBound - 2)
    guard range.count > 1, country >= 0, tokens[hyphen].isHyphen,
      tokens[hyphen].span.end == tokens[range.lowerBound].span.start,
      tokens[country].span.end == tokens[hyphen].span.start,
      lexicons.country(named: tokens[country].text) != nil,
      lexicons.country(named: tokens[range.lowerBound].text) != nil
        || tokens[range.lowerBound].isAcronym,
      lexicons.organisationHead(tokens[range.upperBound - 1].text) != nil
    else { return range }
    return country..<range.upperBound
  }

  /// "the Court", "the Office": a head by itself describes a body named elsewhere.
  func isGenericHead(_ range: Range<Int>, _ document: Document) -> Bool {
    guard range.count == 1 else { return false }
    let text = document.tokens[range.lowerBound].text
    guard let head = lexicons.organisationHead(text) else { return false }
    return head.kind != .legislature && lexicons.organisation(named: text) == nil
      && !document.tokens[range.lowerBound].isAcronym
  }

  /// "our Nation", "the District": a word that describes a place named elsewhere.
  func isPlainNoun(_ range: Range<Int>, _ document: Document) -> Bool {
    guard range.count == 1 else { return false }
    let token = document.tokens[range.lowerBound]
    let type = rules.descriptions[token.lower]
    return (type == .place || type == .country) && !lexicons.isPlace(token.text)
  }

  /// "Foreign Affairs" of "Minister of Foreign Affairs": the field of an office.
  func isField(_ range: Range<Int>, _ document: Document) -> Bool {
    let tokens = document.tokens
    guard range.lowerBound > 1, ["of", "for"].contains(tokens[range.lowerBound - 1].lower),
      lexicons.officeHead(tokens[range.lowerBound - 2].lower) != nil,
      tokens[range.lowerBound - 2].isCapitalised
    else { return false }
    let text = document.text(document.span(ofTokens: range))
    return lexicons.country(named: text) == nil && lexicons.organisation(named: text) == nil
      && !lexicons.isPlace(text) && !tokens[range.lowerBound].isAcronym
      && !range.contains { lexicons.organisationHead(tokens[$0].text) != nil }
  }

  /// Where the holder's name begins in "Interior Ana Li", of which "Secretary of the Interior" is an office.
  func holderStart(_ range: Range<Int>, _ document: Document) -> Int? {
    guard range.count > 2 else { return nil }
    let tokens = document.tokens
    for holder in range.lowerBound + 1..<range.upperBound - 1
    where lexicons.isGivenName(tokens[holder].text) {
      for start in max(0, range.lowerBound - 3)..<range.lowerBound {
        let office = tokens[start..<holder].map(\.lower).joined(separator: " ")
        if lexicons.office(office) != nil { return holder }
      }
    }
    return nil
  }

  /// Where a person's name begins behind the head of a body: "… Economic Council | Ana Li".
  func personStart(_ range: Range<Int>, _ document: Document) -> Int? {
    guard range.count > 3 else { return nil }
    let start = range.upperBound - 2
    let tokens = document.tokens
    // "Amnesty International Ana Li".
    for index in range.dropFirst()
    where index + 1 < range.upperBound && lexicons.isSurname(tokens[range.upperBound - 1].text)
      && lexicons.organisationHead(tokens[range.upperBound - 1].text) == nil
    {
      let body = document.text(document.span(ofTokens: range.lowerBound..<index))
      if lexicons.organisation(named: body) != nil { return index }
    }
    for index in range.dropFirst() where index + 1 < range.upperBound {
      let isTitle =
        lexicons.title(tokens[index].text) == .academic
        || lexicons.officeHead(tokens[index].lower) != nil
      if isTitle, lexicons.organisationHead(tokens[index].text) == nil,
        lexicons.isGivenName(tokens[index + 1].text)
      {
        return index
      }
    }
    let head = lexicons.organisationHead(tokens[start - 1].text)
    guard head.map({ !$0.isWeak }) ?? lexicons.isOwner(at: start - 1, of: range, in: tokens)
    else { return nil }
    return lexicons.isFullName(at: start, in: tokens) ? start : nil
  }

  /// What is left of "Quad Summit": the known organisation or acronym before the head.
  func remainder(
    of range: Range<Int>, without reading: MentionRules.HeadReading, _ document: Document
  ) -> [MentionCandidate] {
    guard reading == .event, range.count == 2 else { return [] }
    let left = range.lowerBound..<range.upperBound - 1
    let token = document.tokens[left.lowerBound]
    let isKnown = lexicons.organisation(named: token.text) != nil
    return isKnown || token.isAcronymLike ? [candidate(left, .organisation)] : []
  }

  /// Where an office begins at the end of a name: "White House | Press Secretary".
  func roleTail(_ range: Range<Int>, _ document: Document) -> Int? {
    let last = document.tokens[range.upperBound - 1]
    guard isOfficeHead(last.lower), lexicons.organisationHead(last.text) == nil else { return nil }
    var start = range.upperBound - 1
    while start > range.lowerBound, lexicons.isOfficeModifier(document.tokens[start - 1].lower),
      !isHead(start - 1, of: range, document)
    {
      start -= 1
    }
    // "National Security Advisors", not "Kansas City Chiefs" or "Joint Chiefs".
    let isPlural = lexicons.officeHead(last.lower) == nil
    if isPlural,
      start > range.lowerBound || lexicons.organisation(named: text(range, document)) != nil
    {
      return nil
    }
    return start
  }

  /// "Council" of "Lake Policy Council Director" belongs to the body.
  private func isHead(_ index: Int, of range: Range<Int>, _ document: Document) -> Bool {
    index > range.lowerBound && isBody(range.lowerBound..<index + 1, document)
  }

  private func isOfficeHead(_ word: String) -> Bool {
    lexicons.officeHead(word) != nil
      || word.hasSuffix("s") && lexicons.officeHead(String(word.dropLast())) != nil
  }

  private func text(_ range: Range<Int>, _ document: Document) -> String {
    document.text(document.span(ofTokens: range))
  }

  func known(_ range: Range<Int>, _ document: Document) -> [MentionCandidate] {
    let text = document.text(document.span(ofTokens: range))
    if lexicons.country(named: text) != nil || lexicons.country(demonym: text) != nil { return [] }
    if lexicons.isSeat(text) { return [] }
    return [candidate(range, .organisation)]
  }
}
