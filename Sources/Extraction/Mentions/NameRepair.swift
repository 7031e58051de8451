import Knowledge
import Lexicons

/// Turns the name finder's spans into candidates: cuts titles, splits lists, drops the rest.
struct NameRepair: Sendable {
  let lexicons: Lexicons
  let rules: MentionRules

  func candidates(in document: Document) -> [MentionCandidate] {
    document.names.flatMap { name in
      splits(of: name, document).flatMap { part -> [MentionCandidate] in
        guard let trimmed = trimmed(part, document), !isFieldBeforeName(trimmed, document) else {
          return []
        }
        return candidates(trimmed, name, document)
      }
    }
  }

  static let generations: Set<String> = ["jr.", "jr", "sr.", "sr", "ii", "iii", "iv"]

  /// Without leading articles, small words and marks, and without trailing ones.
  private func trimmed(_ range: Range<Int>, _ document: Document) -> Range<Int>? {
    let tokens = document.tokens
    var (low, high) = (range.lowerBound, range.upperBound)
    while low < high,
      !tokens[low].isCapitalised && !tokens[low].startsWithDigit
        || tokens[low].lower == "the"
        || high - low > 1 && Self.quantifiers.contains(tokens[low].text)
    {
      if Self.particles.contains(tokens[low].lower), low + 1 < high { break }
      low += 1
    }
    while high > low, Self.endMarks.contains(tokens[high - 1].lower) { high -= 1 }
    return low < high ? low..<high : nil
  }

  /// What opens a sentence before a name without belonging to it: "Most Norwegians".
  private static let quantifiers: Set<String> = [
    "Most", "Other", "Many", "Some", "Several", "Both", "Few", "Fellow",
  ]

  private static let endMarks: Set<String> = [
    "'s", "’s", "'", "’", ",", ".", "\"", "”", ")", "and", "of", "the", "-", "–", ":",
  ]

  /// Small words that names begin with.
  static let particles: Set<String> = [
    "al", "el", "de", "van", "von", "bin", "ibn", "da", "di", "du", "le", "la", "ul", "abu",
  ]

  private func candidates(
    _ range: Range<Int>, _ name: NameSpan, _ document: Document
  ) -> [MentionCandidate] {
    guard range.count > 1 || isNameWord(range.lowerBound, document) else { return [] }
    switch name.type {
    case .person: return person(range, document)
    case .location, .organisation:
      if let holder = jobHolder(range, document) { return person(holder, document) }
      let whole = withoutOffice(range, document)
      if whole != range { return whole.isEmpty ? [] : known(whole, document) }
      if isOfficeField(range, document) { return [] }
      guard
        let range = name.type == .location ? PlaceAdjectives.cut(range, document, lexicons) : range
      else { return [] }
      let last = document.tokens[range.upperBound - 1]
      if let nation = NationalGovernment.nation(in: range, document, lexicons) {
        return known(nation, document)
      }
      if let reading = rules.heads[last.text], range.count > 1 || reading == .thing {
        if reading == .place {
          if isSource(range, document) { return person(range, document) }
          return isBeforeOffice(range, document)
            ? known(range.lowerBound..<range.upperBound - 1, document) : [candidate(range, .place)]
        }
        return remainder(of: range, without: reading, document)
      }
      if PlaceAdjectives.isAllDescribing(range, document) || isField(range, document)
        || name.type == .location && PlaceAdjectives.isAdjective(range, document, lexicons)
        || isTerritory(range, document)
      {
        return []
      }
      if isGenericHead(range, document) || isPlainNoun(range, document)
        || isOpening(range, document) || isModel(range, document)
      {
        return []
      }
      if let holder = holderStart(range, document) {
        return person(holder..<range.upperBound, document)
      }
      if let person = personStart(range, document) {
        return [candidate(range.lowerBound..<person, .organisation)]
          + self.person(person..<range.upperBound, document)
      }
      if let role = roleTail(range, document) {
        return role > range.lowerBound ? known(range.lowerBound..<role, document) : []
      }
      let text = document.text(document.span(ofTokens: range))
      if lexicons.country(named: text) != nil {
        return [candidate(range, .country, .lexicon)]
      }
      if lexicons.country(demonym: text) != nil { return [] }
      guard name.type == .organisation || isOrganisation(range, document) else {
        return [candidate(range, .place)]
      }
      return [candidate(withPartner(range, document), .organisation)]
    }
  }

  /// "Lake Food Systems" of "Lake Food Systems Summit": words of a name that is no body's.
  private func isOpening(_ range: Range<Int>, _ document: Document) -> Bool {
    let end = range.upperBound
    guard range.count > 1, end < document.tokens.count, document.tokens[end].isCapitalised,
      rules.heads[document.tokens[end].text] == .event, !isBody(range, document)
    else { return false }
    let text = document.text(document.span(ofTokens: range))
    return lexicons.organisation(named: text) == nil && lexicons.country(named: text) == nil
      && !lexicons.isPlace(text)
  }

  /// "Boeing" of "a Boeing 747": what the company made.
  private func isModel(_ range: Range<Int>, _ document: Document) -> Bool {
    let tokens = document.tokens
    guard range.lowerBound > 0, range.upperBound < tokens.count,
      ["a", "an", "the"].contains(tokens[range.lowerBound - 1].lower)
    else { return false }
    let next = tokens[range.upperBound].text.utf8
    return next.count > 1 && next.count < 8
      && next.contains { (48...57).contains($0) }
      && next.allSatisfy { (48...57).contains($0) || (65...90).contains($0) || $0 == 45 }
      && tokens[range.upperBound].span.start - tokens[range.upperBound - 1].span.end < 2
  }

  /// Whether a single word can be a name: not "Equally" at the start of a sentence, nor "South".
  private func isNameWord(_ index: Int, _ document: Document) -> Bool {
    let token = document.tokens[index]
    if Self.noNames.contains(token.text) { return false }
    switch token.partOfSpeech {
    case .propn, .x, .adj, .num, .intj: return true
    case .noun:
      let sentence = document.sentences[document.sentence(ofToken: index)]
      return index > sentence.tokens.lowerBound
    default: return false
    }
  }

  private static let noNames: Set<String> = [
    "North", "South", "East", "West", "Moon", "Mars", "God", "Internet", "Earth", "Roman Catholic",
    "S.A.", "Inc.",
    "Ltd.", "Muslim", "Muslims", "Islam", "Christian", "Christmas", "Catholic", "Covid", "COVID",
    "LTD", "Ltd", "Inc", "LLC", "Ramadan", "Diwali", "Hajj", "Eid", "Easter", "Passover",
    "Hanukkah", "Pluto", "Venus", "Jupiter", "Saturn", "R", "D", "I", "Allah", "Brexit", "Mass",
    "Nazi", "Olympics", "Bible", "Koran", "Quran", "English",
  ]

  /// "District" of "United States District Judge".
  private func isBeforeOffice(_ range: Range<Int>, _ document: Document) -> Bool {
    guard range.upperBound < document.tokens.count else { return false }
    let next = document.tokens[range.upperBound]
    return next.isCapitalised && lexicons.officeHead(next.lower) != nil
      && document.tokens[range.upperBound - 1].text == "District"
  }

  /// "Transportation" of "Transportation Secretary Li".
  private func isOfficeField(_ range: Range<Int>, _ document: Document) -> Bool {
    let tokens = document.tokens
    let end = officeHead(from: range.upperBound, document)
    guard range.count <= 2, !isNamed(range, document),
      range.allSatisfy({ lexicons.isOfficeModifier(tokens[$0].lower) })
        || range.count == 1 && end == range.upperBound,
      end < tokens.count, tokens[end].isCapitalised,
      lexicons.officeHead(tokens[end].lower) != nil
    else { return false }
    return lexicons.isOfficeModifier(tokens[range.upperBound - 1].lower)
      || lexicons.office(tokens[end - 1].lower + " " + tokens[end].lower) != nil
  }

  /// The first word from `index` on that is no field of an office: "Adviser" of "Security Adviser".
  private func officeHead(from index: Int, _ document: Document) -> Int {
    let tokens = document.tokens
    var end = index
    while end < tokens.count, tokens[end].isCapitalised,
      lexicons.isOfficeModifier(tokens[end].lower), lexicons.officeHead(tokens[end].lower) == nil
    {
      end += 1
    }
    return end
  }

  /// "White House" of "White House Press | Secretary", or of "White House Legislative | Affairs
  /// Director": without words of the office behind.
  private func withoutOffice(_ range: Range<Int>, _ document: Document) -> Range<Int> {
    let tokens = document.tokens
    if let deputy = range.dropFirst().first(where: { lexicons.opensOffice(at: $0, in: tokens) }) {
      return range.lowerBound..<deputy
    }
    let end = officeHead(from: range.upperBound, document)
    let field = tokens[range.upperBound - 1]
    guard end < tokens.count, range.count > 1, rules.heads[field.text] == nil,
      !isBody(range, document), lexicons.officeHead(tokens[end].lower) != nil,
      end == range.upperBound
        ? lexicons.office(field.lower + " " + tokens[end].lower) != nil
        : lexicons.isOfficeModifier(field.lower)
    else { return range }
    var last = range.upperBound - 1
    while last > range.lowerBound, lexicons.isOfficeModifier(tokens[last - 1].lower),
      !isNamed(range.lowerBound..<last, document)
    {
      last -= 1
    }
    return range.lowerBound..<last
  }

  /// "Alabama", "Senate", "White House": what can own an office.
  private func isNamed(_ range: Range<Int>, _ document: Document) -> Bool {
    let text = document.text(document.span(ofTokens: range))
    return lexicons.isSeat(text) || lexicons.isPlace(text) || lexicons.country(named: text) != nil
      || lexicons.organisation(named: text) != nil || lexicons.organisationHead(text) != nil
  }

  func candidate(
    _ range: Range<Int>, _ type: EntityType, _ strength: MentionCandidate.Strength = .finder
  ) -> MentionCandidate {
    MentionCandidate(tokens: range, type: type, kind: .name, strength: strength)
  }
}
