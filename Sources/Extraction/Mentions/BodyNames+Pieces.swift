import Knowledge
import Lexicons

/// Bodies whose names fall into pieces: a head with its field, a noun with its name, a quotation.
extension BodyNames {
  /// "Office on Drugs and Crime", "House of Deputies of Malta": a head with of, for or on.
  func joined(at index: Int, _ document: Document, _ range: Range<Int>) -> Range<Int>? {
    let tokens = document.tokens
    guard tokens[index].isCapitalised, let head = lexicons.organisationHead(tokens[index].text),
      !head.isWeak || Self.namedByField.contains(tokens[index].text),
      !Self.territories.contains(tokens[index].text)
    else { return nil }
    var end = index + 1
    let ofOffice = tokens[index].text == "Office"
    while let next = link(from: end, ofOffice: ofOffice, document, range) { end = next }
    guard end > index + 1 else { return nil }
    end = campusEnd(behind: end, of: index, document, range) ?? end
    var start = index
    while start > range.lowerBound, tokens[start - 1].isCapitalised,
      !["the", "a", "an"].contains(tokens[start - 1].lower), isNamePart(start - 1, document)
    {
      start -= 1
    }
    return (nation(endingAt: start, document, range) ?? start)..<end
  }

  /// The end of "University of Jutland, Aarhus": a campus in a town that the gazetteer knows.
  private func campusEnd(
    behind end: Int, of head: Int, _ document: Document, _ range: Range<Int>
  ) -> Int? {
    let tokens = document.tokens
    guard tokens[head].text == "University", end + 1 < range.upperBound, tokens[end].text == ",",
      lexicons.isPlace(document.text(document.span(ofTokens: head + 2..<end)))
    else { return nil }
    for length in [3, 2, 1] where end + 1 + length <= range.upperBound {
      let town = document.text(document.span(ofTokens: end + 1..<end + 1 + length))
      if lexicons.isPlace(town), lexicons.country(named: town) == nil { return end + 1 + length }
    }
    return nil
  }

  /// Heads that mean the country or region behind "of".
  static let territories: Set<String> = [
    "Government", "State", "Republic", "Kingdom", "Commonwealth", "People", "Authorities",
  ]

  /// Heads that are names only with what follows: "House of Commons", "Office of the First Lady".
  private static let namedByField: Set<String> = ["House", "Office"]

  /// The end of "of|for|on (the) X (and Y)" behind a head.
  func link(
    from start: Int, ofOffice: Bool = false, _ document: Document, _ range: Range<Int>
  ) -> Int? {
    let tokens = document.tokens
    guard start < range.upperBound else { return nil }
    var index = start + 1
    if ["of", "for", "on"].contains(tokens[start].lower) {
      if index < range.upperBound, tokens[index].lower == "the" { index += 1 }
    } else if tokens[start].lower != "and" {
      return nil
    }
    let first = index
    // "Office of the Vice President": named after who holds it, not with the holder's name.
    let isRightBehind = start > range.lowerBound && tokens[start - 1].text == "Office"
    let isOfHolder = isRightBehind && tokens[start].lower == "of" && first == start + 2
    while index < range.upperBound {
      let isPossessive =
        ["'s", "’s", "'", "’"].contains(tokens[index].lower) && index > first
        && index + 1 < range.upperBound && tokens[index + 1].isCapitalised
      // "Department of Justice": the field may be a word that is a title elsewhere.
      let isField = index == first && tokens[start].lower == "of" && tokens[index].text == "Justice"
      let isPart =
        isField || isOfHolder || isNamePart(index, document)
      if ofOffice || isRightBehind, index > first, opensPerson(at: index, document) { break }
      guard isPossessive || tokens[index].isCapitalised && isPart else { break }
      index += 1
    }
    if index - first > 2, lexicons.isFullName(at: index - 2, in: tokens),
      lexicons.isOwner(at: index - 3, of: start - 1..<index, in: tokens)
    {
      index -= 2
    }
    guard index > first, !(tokens[start].lower == "and" && isOffice(at: index, tokens)) else {
      return nil
    }
    if tokens[start].lower == "and", !continuesField(start, first..<index, document) { return nil }
    return isPersonOwning(first..<index, document) ? nil : index
  }

  /// "Director of the Office of Trade | Ana Li": a name of a person begins here.
  private func opensPerson(at index: Int, _ document: Document) -> Bool {
    let tokens = document.tokens
    guard index + 2 < tokens.count else { return false }
    // A given name and what may be a surname that no list has.
    let isName =
      lexicons.isGivenName(tokens[index].text) && tokens[index + 1].pennTag == .nnp
      && tokens[index + 1].isCapitalised && !tokens[index + 2].isCapitalised
      && lexicons.organisationHead(tokens[index + 1].text) == nil
    return isName || lexicons.isFullName(at: index, in: tokens)
      || document.names.contains { $0.type == .person && $0.tokens.lowerBound == index }
  }

  /// "The overturning by the court of Li's decision": Li is no part of the court.
  private func isPersonOwning(_ range: Range<Int>, _ document: Document) -> Bool {
    let tokens = document.tokens
    return range.upperBound + 1 < tokens.count
      && ["'s", "’s"].contains(tokens[range.upperBound].lower)
      && !tokens[range.upperBound + 1].isCapitalised
      && !lexicons.isPlace(document.text(document.span(ofTokens: range)))
      && document.names.contains { $0.type == .person && $0.tokens == range }
  }

  /// "Members of Congress and Transportation | Secretary": the field of an office.
  private func isOffice(at index: Int, _ tokens: [Token]) -> Bool {
    index < tokens.count && tokens[index].isCapitalised
      && lexicons.officeHead(tokens[index].lower) != nil
  }

  /// Whether "and X" goes on with the field of "Department of Health" rather than a new name.
  func continuesField(_ conjunction: Int, _ right: Range<Int>, _ document: Document) -> Bool {
    let text = document.text(document.span(ofTokens: right))
    if lexicons.country(named: text) != nil || lexicons.organisation(named: text) != nil {
      return false
    }
    if document.names.contains(where: { $0.tokens.contains(conjunction) }) { return true }
    return !document.names.contains { $0.tokens == right } && right.count <= 2
      && document.tokens[right.upperBound - 1].partOfSpeech != .verb
  }

  func isNamePart(_ index: Int, _ document: Document) -> Bool {
    let token = document.tokens[index]
    let isOffice =
      lexicons.officeHead(token.lower) != nil
      && lexicons.organisationHead(token.text) == nil
    let isTitle =
      lexicons.title(token.text) == .academic || lexicons.title(token.text) == .political
    return !isOffice && !lexicons.opensOffice(at: index, in: document.tokens)
      && !(isTitle && lexicons.organisationHead(token.text) == nil)
      && lexicons.calendarWord(token.text) == nil && token.partOfSpeech != .verb
      && token.partOfSpeech != .aux && token.partOfSpeech != .pron
  }

  /// "the mission Harbour Watch", "news agency Interfax": a noun for a body, then its name.
  func introduced(at index: Int, _ document: Document, _ range: Range<Int>) -> Range<Int>? {
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
  func quoted(at index: Int, _ document: Document, _ range: Range<Int>) -> Range<Int>? {
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
