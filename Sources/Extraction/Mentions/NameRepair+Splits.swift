import Knowledge
import Lexicons

/// Where one of the name finder's spans holds several names.
extension NameRepair {
  /// Cuts at commas and, in persons, at "of": "Jakarta, Indonesia" is two places.
  func splits(of name: NameSpan, _ document: Document) -> [Range<Int>] {
    let tokens = document.tokens
    var parts: [Range<Int>] = []
    var start = name.tokens.lowerBound
    let second = name.type == .person ? secondName(in: name.tokens, document) : nil
    for index in name.tokens {
      if index == second || index > start && isBehindBlankLine(index, document) {
        if start < index { parts.append(start..<index) }
        start = index
      }
      let lower = tokens[index].lower
      if isCompound(index, tokens) {
        if start < index { parts.append(start..<index) }
        return parts
      }
      let cuts: Bool =
        switch name.type {
        case .person:
          lower == "of" || lower == "and" || lower == "," && !isJunior(index + 1, tokens)
        case .location:
          lower == "," && !isDistrictOfColumbia(index + 1, tokens)
            || isOwner(index, name.tokens, document)
            || tokens[index].isHyphen && isPartyLetter(index, name.tokens, tokens)
            || isBetweenCountries(index, name.tokens, document)
        case .organisation:
          lower == ";" || lower == "(" || lower == ")"
            || isBetweenCountries(index, name.tokens, document)
            || isBetweenBodies(index, name.tokens, document)
            || isOwningBody(index, name.tokens, document)
        }
      guard cuts else { continue }
      if start < index { parts.append(start..<index) }
      start = index + 1
      if name.type == .person, lower == "of" { return parts }
    }
    if start < name.tokens.upperBound { parts.append(start..<name.tokens.upperBound) }
    return parts
  }

  /// Whether a blank line stands before a word: no name goes on behind it.
  func isBehindBlankLine(_ index: Int, _ document: Document) -> Bool {
    let gap = document.tokens[index - 1].span.end..<document.tokens[index].span.start
    guard gap.count > 1 else { return false }
    return document.text(TextSpan(gap.lowerBound, gap.upperBound)).utf8.count { $0 == 10 } > 1
  }

  /// Where the second of two names begins that stand in a row, as below two signatures.
  ///
  /// It is a given name, an initial and a surname at the end ("Ana Li Nora W. Roe").
  private func secondName(in name: Range<Int>, _ document: Document) -> Int? {
    let tokens = document.tokens
    guard name.count > 4 else { return nil }
    var end = name.upperBound
    if Self.generations.contains(tokens[end - 1].lower) { end -= 1 }
    if tokens[end - 1].text == "," { end -= 1 }
    let start = end - 3
    guard start - name.lowerBound > 1, tokens[start + 1].isInitial,
      lexicons.isGivenName(tokens[start].text), isWord(start + 2), isWord(start - 1),
      lexicons.isGivenName(tokens[name.lowerBound].text),
      (name.lowerBound..<start).allSatisfy({ isWord($0) || tokens[$0].isInitial })
    else { return nil }
    func isWord(_ index: Int) -> Bool {
      tokens[index].isCapitalised && !tokens[index].isInitial
    }
    return start
  }

  /// The mark of "New York City's Times Square", but not of "Hawke's Bay".
  private func isOwner(_ index: Int, _ name: Range<Int>, _ document: Document) -> Bool {
    guard ["'s", "’s"].contains(document.tokens[index].text), index > name.lowerBound,
      index + 1 < name.upperBound,
      !lexicons.isPlace(document.text(document.span(ofTokens: name)))
    else { return false }
    let left = document.text(document.span(ofTokens: name.lowerBound..<index))
    return lexicons.isPlace(left) || lexicons.country(named: left) != nil
  }

  /// The mark of "University of Norland's Center for Lakes": a body of another one.
  private func isOwningBody(_ index: Int, _ name: Range<Int>, _ document: Document) -> Bool {
    guard ["'s", "’s"].contains(document.tokens[index].text), index > name.lowerBound + 1,
      index + 2 < name.upperBound
    else { return false }
    func hasHead(_ range: Range<Int>) -> Bool {
      [range.lowerBound, range.upperBound - 1].contains {
        lexicons.organisationHead(document.tokens[$0].text).map { !$0.isWeak } ?? false
      }
    }
    return hasHead(name.lowerBound..<index) && hasHead(index + 1..<name.upperBound)
  }

  /// The hyphen of "US-led", "Boston-based": what follows is no name.
  private func isCompound(_ hyphen: Int, _ tokens: [Token]) -> Bool {
    tokens[hyphen].isHyphen && hyphen + 1 < tokens.count
      && Self.compoundEnds.contains(tokens[hyphen + 1].lower)
  }

  static let compoundEnds: Set<String> = [
    "led", "backed", "based", "born", "made", "run", "owned", "controlled", "held", "funded",
    "brokered", "sponsored", "trained", "style", "wide", "flagged", "registered", "dominated",
    "occupied", "allied", "aligned", "educated", "built", "listed", "area", "era", "like",
  ]

  /// The hyphen of "R-Ohio".
  private func isPartyLetter(_ hyphen: Int, _ name: Range<Int>, _ tokens: [Token]) -> Bool {
    hyphen == name.lowerBound + 1 && ["R", "D", "I"].contains(tokens[name.lowerBound].text)
  }

  /// The "and" between two bodies that the lexicon knows each by itself, or between a body and the
  /// field of an office: "Congress and Transportation Secretary".
  private func isBetweenBodies(_ index: Int, _ name: Range<Int>, _ document: Document) -> Bool {
    guard document.tokens[index].lower == "and", index > name.lowerBound,
      index + 1 < name.upperBound
    else { return false }
    if name.upperBound < document.tokens.count, name.upperBound - index == 2,
      document.tokens[name.upperBound].isCapitalised,
      lexicons.officeHead(document.tokens[name.upperBound].lower) != nil
    {
      return true
    }
    let left = document.text(document.span(ofTokens: name.lowerBound..<index))
    let right = document.text(document.span(ofTokens: index + 1..<name.upperBound))
    if isBody(name.lowerBound..<index, document), isBody(index + 1..<name.upperBound, document) {
      return true
    }
    return lexicons.organisation(named: left) != nil && lexicons.organisation(named: right) != nil
  }

  /// "Harbour Council", "Senate": several words of which a strong head is the last, or a legislature.
  func isBody(_ range: Range<Int>, _ document: Document) -> Bool {
    guard let head = lexicons.organisationHead(document.tokens[range.upperBound - 1].text) else {
      return false
    }
    guard range.count > 1 else { return head.kind == .legislature }
    return !head.isWeak || head.kind == .legislature || head.kind == .government
  }

  /// The hyphen of "US-Australia alliance".
  private func isBetweenCountries(_ index: Int, _ name: Range<Int>, _ document: Document) -> Bool {
    guard document.tokens[index].isHyphen, index > name.lowerBound, index + 1 < name.upperBound
    else { return false }
    let left = document.text(document.span(ofTokens: name.lowerBound..<index))
    let right = document.text(document.span(ofTokens: index + 1..<name.upperBound))
    func isCountry(_ text: String) -> Bool {
      lexicons.country(named: text) != nil || lexicons.country(demonym: text) != nil
    }
    return isCountry(left) && isCountry(right)
  }

  private func isJunior(_ index: Int, _ tokens: [Token]) -> Bool {
    index < tokens.count && Self.generations.contains(tokens[index].lower)
  }

  private func isDistrictOfColumbia(_ index: Int, _ tokens: [Token]) -> Bool {
    index < tokens.count && ["d.c.", "dc", "d.c"].contains(tokens[index].lower)
  }
}
