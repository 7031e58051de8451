import Knowledge
import Lexicons

/// Finds the offices, ranks and jobs that an article states for its persons.
struct OfficeReader: Sendable {
  let phrases: OfficePhraseReader
  let document: Document

  init(lexicons: Lexicons, document: Document) {
    self.document = document
    phrases = OfficePhraseReader(lexicons: lexicons, document: document)
  }

  var tokens: [Token] { document.tokens }

  /// Roles with the index of their person in `Document.entities`, in text order.
  func roles() -> [(person: Int, role: Role)] {
    var roles: [(Int, Role)] = []
    for mention in document.mentions where mention.type == .person && mention.kind == .name {
      guard let person = mention.entity else { continue }
      let sentence = document.sentences[document.sentence(ofToken: mention.tokens.lowerBound)]
      guard sentence.kind != .furniture else { continue }
      var found = titlesBefore(mention, sentence.tokens)
      if found.isEmpty { found = sharedTitle(mention, sentence.tokens) }
      found += appositionBefore(mention, sentence.tokens)
      found += appositionAfter(mention, sentence.tokens)
      found += predicates(mention, sentence.tokens)
      roles += found.map { (person, $0) }
    }
    return roles
  }

  func role(_ phrase: OfficePhrase, _ rule: String) -> Role {
    let of = phrase.of.flatMap { document.mentions[$0].entity }
    return Role(
      title: singularTitle(of: phrase),
      of: of.map { document.entities[$0].name }
        ?? bodyInLowerCase(behind: phrase.tokens.upperBound),
      evidence: document.span(ofTokens: phrase.tokens), rule: "office/" + rule)
  }

  /// "university of Bern" behind "vice chancellor of the", which is no name.
  private func bodyInLowerCase(behind end: Int) -> String? {
    guard end + 4 < tokens.count, ["of", "at"].contains(tokens[end].lower),
      tokens[end + 1].lower == "the", tokens[end + 3].lower == "of",
      phrases.nameAt[end + 2] < 0, phrases.nameAt[end + 4] >= 0
    else { return nil }
    let noun = tokens[end + 2].lower
    let head = phrases.lexicons.organisationHead(noun.prefix(1).uppercased() + noun.dropFirst())
    guard head?.kind == .education else { return nil }
    let place = document.mentions[phrases.nameAt[end + 4]].tokens
    return document.text(document.span(ofTokens: end + 2..<place.upperBound))
  }

  /// "executive producers" before a list of names is "executive producer" for each.
  private func singularTitle(of phrase: OfficePhrase) -> String {
    let title = phrases.title(of: phrase)
    let last = phrase.tokens.upperBound - 1
    guard tokens[last].pennTag == .nns || tokens[last].pennTag == .nnps,
      let singular = singular(ofTitleAt: last)
    else { return title }
    return String(title.dropLast(tokens[last].text.count)) + singular
  }

  /// Roles told of a person by pronoun: "She became minister of health".
  func rolesOfPronouns() -> [(person: Int, role: Role)] {
    document.mentions.flatMap { mention -> [(Int, Role)] in
      guard mention.kind == .pronoun, mention.type == .person, let person = mention.entity,
        ["he", "she", "his", "her"].contains(tokens[mention.head].lower)
      else { return [] }
      let sentence = document.sentences[document.sentence(ofToken: mention.head)]
      if ["his", "her"].contains(tokens[mention.head].lower) {
        return capacity(mention, sentence.tokens).map { (person, $0) }
      }
      return predicates(mention, sentence.tokens).map { (person, $0) }
    }
  }

  // MARK: - Before the name

  /// "AU chairperson President X of Egypt": every title in the chain before the name.
  private func titlesBefore(_ mention: Mention, _ range: Range<Int>) -> [Role] {
    var roles: [Role] = []
    var end = mention.tokens.lowerBound
    var isNearest = true
    if let phrase = officeOfOwner(endingAt: end, range) {
      return [role(phrase, "title-of-before-name")]
    }
    while end > range.lowerBound, roles.count < 3 {
      if isHonorific(end - 1), !isWhole(endingAt: end, range) {
        end -= 1
        continue
      }
      guard var phrase = phrases.phrase(endingAt: end, notBefore: max(range.lowerBound, end - 9))
      else { break }
      if let whole = servant(of: phrase, range) {
        return [role(whole, "title-before-name")]
      }
      if isNearest, phrase.of == nil {
        phrase.of = ownerBehind(mention, range) ?? ownerInList(mention, phrase, range)
      }
      roles.append(role(phrase, "title-before-name"))
      end = phrase.tokens.lowerBound
      if let of = phrase.of, document.mentions[of].tokens.upperBound <= end { break }
      // "Founder and editor X": an office each.
      if joinsOffice(endingAt: end, range) { end -= 1 }
      isNearest = false
    }
    return roles
  }

  /// Whether "and" before an office joins another of the same person; not so in "the vice president
  /// and President X".
  private func joinsOffice(endingAt end: Int, _ range: Range<Int>) -> Bool {
    guard end - 2 > range.lowerBound, tokens[end - 1].lower == "and",
      let other = phrases.phrase(endingAt: end - 1, notBefore: range.lowerBound)
    else { return false }
    let before = other.tokens.lowerBound - 1
    return before < range.lowerBound || !["the", "a", "an"].contains(tokens[before].lower)
  }

  /// "Adviser to the Vice President X": an office that serves another is one title.
  private func servant(of phrase: OfficePhrase, _ range: Range<Int>) -> OfficePhrase? {
    let the = phrase.tokens.lowerBound - 1
    guard the - 1 > range.lowerBound, tokens[the].lower == "the", tokens[the - 1].lower == "to",
      var whole = phrases.phrase(
        endingAt: the - 1, notBefore: max(range.lowerBound, the - 10))
    else { return nil }
    whole.tokens = whole.tokens.lowerBound..<phrase.tokens.upperBound
    return whole
  }

  /// "former Vice President of the United States X": the owner stands between office and name.
  private func officeOfOwner(endingAt end: Int, _ range: Range<Int>) -> OfficePhrase? {
    guard end - 1 > range.lowerBound, phrases.nameAt[end - 1] >= 0 else { return nil }
    let owner = phrases.nameAt[end - 1]
    guard phrases.isOwner(document.mentions[owner]) else { return nil }
    var of = document.mentions[owner].tokens.lowerBound - 1
    if of > range.lowerBound, tokens[of].lower == "the" { of -= 1 }
    guard of > range.lowerBound, ["of", "to"].contains(tokens[of].lower),
      var phrase = phrases.phrase(endingAt: of, notBefore: max(range.lowerBound, of - 8))
    else { return nil }
    // "US Ambassador to Norway X" serves the US.
    if tokens[of].lower == "to" {
      return ["ambassador", "envoy", "representative"].contains(tokens[of - 1].lower) ? phrase : nil
    }
    phrase.of = phrase.of ?? owner
    return phrase
  }

  private func isHonorific(_ index: Int) -> Bool {
    switch phrases.lexicons.title(tokens[index].text) {
    case .honorific, .nobility, .academic: !phrases.isOffice(tokens[index].text)
    default: false
    }
  }

  /// "First Lady X": an office of which a title is a part.
  private func isWhole(endingAt end: Int, _ range: Range<Int>) -> Bool {
    guard end - 2 >= range.lowerBound else { return false }
    return phrases.lexicons.office(document.text(document.span(ofTokens: end - 2..<end))) != nil
  }

  /// "President X of Egypt": the owner behind the name.
  private func ownerBehind(_ mention: Mention, _ range: Range<Int>) -> Int? {
    var index = mention.tokens.upperBound
    guard index + 1 < range.upperBound, tokens[index].lower == "of" else { return nil }
    index += tokens[index + 1].lower == "the" ? 2 : 1
    guard index < range.upperBound, phrases.nameAt[index] >= 0,
      phrases.isOwner(document.mentions[phrases.nameAt[index]])
    else { return nil }
    return phrases.nameAt[index]
  }

  /// "- President X, Egypt (by video)": a line of a list of guests, which tells nothing else.
  private func ownerInList(
    _ mention: Mention, _ phrase: OfficePhrase, _ range: Range<Int>
  ) -> Int? {
    let comma = mention.tokens.upperBound
    guard comma + 1 < range.upperBound, tokens[comma].text == ",",
      NationalOffices.isNational(phrases.title(of: phrase)),
      tokens[range.lowerBound..<phrase.tokens.lowerBound].allSatisfy({ $0.partOfSpeech == .punct })
    else { return nil }
    let name = comma + (tokens[comma + 1].lower == "the" ? 2 : 1)
    guard name < range.upperBound, phrases.nameAt[name] >= 0 else { return nil }
    let owner = document.mentions[phrases.nameAt[name]]
    let end = owner.tokens.upperBound
    guard owner.type == .country || owner.type == .organisation,
      end >= range.upperBound || tokens[end].text == "("
    else { return nil }
    return phrases.nameAt[name]
  }

  /// "Presidents X of A and Y of B": the plural title before the first of a list.
  private func sharedTitle(_ mention: Mention, _ range: Range<Int>) -> [Role] {
    let head = tokens[mention.head]
    var first = mention.tokens.lowerBound
    if head.relation == .conj, head.head >= 0, range.contains(head.head),
      phrases.nameAt[head.head] >= 0
    {
      first = document.mentions[phrases.nameAt[head.head]].tokens.lowerBound
    }
    guard first > range.lowerBound, let singular = singular(ofTitleAt: first - 1) else { return [] }
    let phrase = OfficePhrase(tokens: first - 1..<first, of: ownerBehind(mention, range))
    var role = role(phrase, "shared-title")
    role.title = singular
    return [role]
  }

  private func singular(ofTitleAt index: Int) -> String? {
    let text = tokens[index].text
    guard text.utf8.count > 3, text.hasSuffix("s"), phrases.nameAt[index] < 0 else { return nil }
    let singular = String(text.dropLast())
    return phrases.isOffice(singular) ? singular : nil
  }
}

extension Token {
  /// Whether the word is a figure, such as an age between commas.
  var startsWithFigure: Bool { text.utf8.first.map { (48...57).contains($0) } ?? false }
}
