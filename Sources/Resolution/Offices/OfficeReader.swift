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
      title: singularTitle(of: phrase), of: of.map { document.entities[$0].name },
      evidence: document.span(ofTokens: phrase.tokens), rule: "office/" + rule)
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
        ["he", "she"].contains(tokens[mention.head].lower)
      else { return [] }
      let sentence = document.sentences[document.sentence(ofToken: mention.head)]
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
      if isHonorific(end - 1) {
        end -= 1
        continue
      }
      guard var phrase = phrases.phrase(endingAt: end, notBefore: max(range.lowerBound, end - 9))
      else { break }
      if isNearest, phrase.of == nil { phrase.of = ownerBehind(mention, range) }
      roles.append(role(phrase, "title-before-name"))
      end = phrase.tokens.lowerBound
      if let of = phrase.of, document.mentions[of].tokens.upperBound <= end { break }
      isNearest = false
    }
    return roles
  }

  /// "former Vice President of the United States X": the owner stands between office and name.
  private func officeOfOwner(endingAt end: Int, _ range: Range<Int>) -> OfficePhrase? {
    guard end - 1 > range.lowerBound, phrases.nameAt[end - 1] >= 0 else { return nil }
    let owner = phrases.nameAt[end - 1]
    guard phrases.isOwner(document.mentions[owner]) else { return nil }
    var of = document.mentions[owner].tokens.lowerBound - 1
    if of > range.lowerBound, tokens[of].lower == "the" { of -= 1 }
    guard of > range.lowerBound, tokens[of].lower == "of",
      var phrase = phrases.phrase(endingAt: of, notBefore: max(range.lowerBound, of - 8))
    else { return nil }
    phrase.of = phrase.of ?? owner
    return phrase
  }

  private func isHonorific(_ index: Int) -> Bool {
    switch phrases.lexicons.title(tokens[index].text) {
    case .honorific, .nobility: !phrases.isOffice(tokens[index].text)
    default: false
    }
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

  // MARK: - Appositions

  /// "the president of Georgia, X" and "its foreign minister, X".
  private func appositionBefore(_ mention: Mention, _ range: Range<Int>) -> [Role] {
    let comma = mention.tokens.lowerBound - 1
    guard comma > range.lowerBound, tokens[comma].text == "," else { return [] }
    let last = phrases.nameAt[comma - 1]
    if last >= 0, phrases.isOwner(document.mentions[last]) {
      var of = document.mentions[last].tokens.lowerBound - 1
      if of > range.lowerBound, tokens[of].lower == "the" { of -= 1 }
      guard of > range.lowerBound, ["of", "for", "at", "to"].contains(tokens[of].lower),
        var phrase = phrases.phrase(endingAt: of, notBefore: max(range.lowerBound, of - 8)),
        isDefinite(phrase, range) || phrase.of != nil
      else { return [] }
      phrase.of = phrase.of ?? last
      return [role(phrase, "apposition-before")]
    }
    guard let phrase = phrases.phrase(endingAt: comma, notBefore: max(range.lowerBound, comma - 8)),
      isDefinite(phrase, range) || phrase.of != nil
    else { return [] }
    return [role(phrase, "apposition-before")]
  }

  private func isDefinite(_ phrase: OfficePhrase, _ range: Range<Int>) -> Bool {
    let before = phrase.tokens.lowerBound - 1
    guard before >= range.lowerBound else { return true }
    return ["the", "its", "their", "his", "her", "a", "an", "'s", "’s"]
      .contains(tokens[before].lower)
  }

  /// "X, the president of Y, …" and "X (president of Y)".
  private func appositionAfter(_ mention: Mention, _ range: Range<Int>) -> [Role] {
    var index = mention.tokens.upperBound
    guard index + 1 < range.upperBound, [",", "("].contains(tokens[index].text),
      !["and", "or", "but"].contains(tokens[index + 1].lower)
    else { return [] }
    index += 1
    if tokens[index].startsWithFigure, index + 2 < range.upperBound, tokens[index + 1].text == "," {
      index += 2
    }
    return nounPhrases(from: index, range).map { role($0, "apposition-after") }
  }

  /// Offices at the start of a noun phrase, also joined by "and".
  private func nounPhrases(from start: Int, _ range: Range<Int>) -> [OfficePhrase] {
    var found: [OfficePhrase] = []
    var index = start
    while let phrase = nounPhrase(from: index, range) {
      found.append(phrase.phrase)
      index = phrase.end
      guard index + 1 < range.upperBound, tokens[index].lower == "and" else { break }
      index += 1
    }
    return found
  }

  private func nounPhrase(
    from start: Int, _ range: Range<Int>
  ) -> (phrase: OfficePhrase, end: Int)? {
    var head: Int?
    var index = start
    while index < min(range.upperBound, start + 12) {
      let token = tokens[index]
      if let end = phraseEnd(at: index, range) { head = end }
      let isInside =
        phrases.nameAt[index] >= 0
        || [.noun, .adj, .propn, .det, .part, .num].contains(token.partOfSpeech)
        || token.isHyphenLike || token.lower == "and" && head == nil
        || OfficePhraseReader.possessives.contains(token.lower)
      guard isInside, phrases.nameAt[index] < 0 || !isPerson(phrases.nameAt[index]) else { break }
      index += 1
    }
    guard let head, var phrase = phrases.phrase(endingAt: head, notBefore: start) else {
      return nil
    }
    let owner = ownerAfter(head, range) ?? ownerBehindComma(head, range)
    if let owner { phrase.of = phrase.of ?? owner.mention }
    return (phrase, owner?.end ?? head)
  }

  /// Whether a name follows, to which the office belongs: ", Pope Francis, and".
  func isTitle(endingAt end: Int, _ range: Range<Int>) -> Bool {
    guard end < range.upperBound else { return false }
    let mention = phrases.nameAt[end]
    return mention >= 0 && isPerson(mention)
  }

  /// End of an office that ends at a word, "secretary of state" taken whole.
  func phraseEnd(at index: Int, _ range: Range<Int>) -> Int? {
    guard phrases.nameAt[index] < 0 else { return nil }
    for length in stride(from: 3, through: 1, by: -1) where index + length <= range.upperBound {
      let text = document.text(document.span(ofTokens: index..<index + length))
      if phrases.isOffice(text) || phrases.isOffice(text.lowercased()) { return index + length }
    }
    return nil
  }

  private func isPerson(_ mention: Int) -> Bool { document.mentions[mention].type == .person }

  /// "of the House", "at Acme", "to the United Nations" behind an office.
  func ownerAfter(_ index: Int, _ range: Range<Int>) -> (mention: Int, end: Int)? {
    guard index + 1 < range.upperBound,
      ["of", "at", "for", "in", "to", "with"].contains(tokens[index].lower)
    else { return nil }
    for next in index + 1..<min(range.upperBound, index + 4) {
      let mention = phrases.nameAt[next]
      if mention >= 0, phrases.isOwner(document.mentions[mention]) {
        return (mention, document.mentions[mention].tokens.upperBound)
      }
    }
    return nil
  }

  /// "CEO, Acme Bank": in lists the body stands behind a comma.
  private func ownerBehindComma(_ index: Int, _ range: Range<Int>) -> (mention: Int, end: Int)? {
    guard index + 1 < range.upperBound, tokens[index].text == ",",
      tokens[index - 1].text.utf8.first.map({ (65...90).contains($0) }) ?? false
    else { return nil }
    let mention = phrases.nameAt[index + 1]
    guard mention >= 0, document.mentions[mention].type == .organisation else { return nil }
    return (mention, document.mentions[mention].tokens.upperBound)
  }
}

extension Token {
  /// Whether the word is a figure, such as an age between commas.
  var startsWithFigure: Bool { text.utf8.first.map { (48...57).contains($0) } ?? false }
}
