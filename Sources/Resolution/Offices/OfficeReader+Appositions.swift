import Knowledge
import Lexicons

/// Offices told in appositions before and behind a name.
extension OfficeReader {
  /// "the president of Georgia, X" and "its foreign minister, X".
  func appositionBefore(_ mention: Mention, _ range: Range<Int>) -> [Role] {
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

  func isDefinite(_ phrase: OfficePhrase, _ range: Range<Int>) -> Bool {
    let before = phrase.tokens.lowerBound - 1
    guard before >= range.lowerBound else { return true }
    return ["the", "its", "their", "his", "her", "a", "an", "'s", "’s"]
      .contains(tokens[before].lower)
  }

  /// "X, the president of Y, …" and "X (president of Y)".
  func appositionAfter(_ mention: Mention, _ range: Range<Int>) -> [Role] {
    var index = mention.tokens.upperBound
    guard index + 1 < range.upperBound, [",", "("].contains(tokens[index].text),
      !["and", "or", "but"].contains(tokens[index + 1].lower)
    else { return [] }
    index += 1
    if tokens[index].startsWithFigure, index + 2 < range.upperBound, tokens[index + 1].text == "," {
      index += 2
    }
    return nounPhrases(from: index, range).filter { !isPlural($0) }
      .map { role($0, "apposition-after") }
  }

  /// "X, foreign ministers and senior officials": others of a list, no office of one person.
  private func isPlural(_ phrase: OfficePhrase) -> Bool {
    let head = tokens[phrase.tokens.upperBound - 1]
    return head.pennTag == .nns || head.pennTag == .nnps
  }

  /// Offices at the start of a noun phrase, also joined by "and".
  func nounPhrases(from start: Int, _ range: Range<Int>) -> [OfficePhrase] {
    var found: [OfficePhrase] = []
    var index = start
    while let phrase = nounPhrase(from: index, range) {
      found.append(phrase.phrase)
      index = phrase.end
      guard index + 1 < range.upperBound, ["and", "&"].contains(tokens[index].lower) else { break }
      index += 1
    }
    return found
  }

  func nounPhrase(
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
    let end = owner?.end ?? head
    return isTitle(endingAt: end, range) ? nil : (phrase, end)
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
    for length in stride(from: 5, through: 1, by: -1) where index + length <= range.upperBound {
      let text = document.text(document.span(ofTokens: index..<index + length))
      if phrases.isOffice(text) || phrases.isOffice(text.lowercased()) { return index + length }
    }
    return nil
  }

  func isPerson(_ mention: Int) -> Bool { document.mentions[mention].type == .person }

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
  func ownerBehindComma(_ index: Int, _ range: Range<Int>) -> (mention: Int, end: Int)? {
    guard index + 1 < range.upperBound, tokens[index].text == ",",
      tokens[index - 1].text.utf8.first.map({ (65...90).contains($0) }) ?? false
    else { return nil }
    let mention = phrases.nameAt[index + 1]
    guard mention >= 0, document.mentions[mention].type == .organisation else { return nil }
    return (mention, document.mentions[mention].tokens.upperBound)
  }
}
