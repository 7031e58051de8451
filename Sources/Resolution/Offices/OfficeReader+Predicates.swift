import Knowledge
import Lexicons

/// Offices told by a verb: "X is the president of Y", "X was appointed ambassador".
extension OfficeReader {
  /// Roles of a name or pronoun that is the subject of such a verb.
  func predicates(_ mention: Mention, _ range: Range<Int>) -> [Role] {
    let governor = tokens[mention.head].head
    if governor >= 0, range.contains(governor), phrases.nameAt[governor] < 0,
      [.nsubj, .nsubjPass].contains(tokens[mention.head].relation), hasCopula(governor, range),
      phraseEnd(at: governor, range) == governor + 1
    {
      return predicate(endingAt: governor + 1, behind: mention.tokens.upperBound, range, "copula")
    }
    guard let verb = appointingVerb(after: mention, range),
      let end = officeEnd(behind: verb, range)
    else { return [] }
    return predicate(endingAt: end, behind: verb + 1, range, "appointed")
  }

  private func predicate(
    endingAt end: Int, behind start: Int, _ range: Range<Int>, _ rule: String
  ) -> [Role] {
    guard var phrase = phrases.phrase(endingAt: end, notBefore: max(start, end - 8)) else {
      return []
    }
    phrase.of = phrase.of ?? ownerAfter(end, range)?.mention
    return [role(phrase, rule)]
  }

  /// "In her capacity as chair of the council": told of whoever "her" is.
  func capacity(_ mention: Mention, _ range: Range<Int>) -> [Role] {
    let noun = mention.tokens.upperBound
    guard noun + 2 < range.upperBound,
      ["capacity", "role", "position", "job"].contains(tokens[noun].lower),
      tokens[noun + 1].lower == "as", let end = officeEnd(behind: noun + 1, range)
    else { return [] }
    return predicate(endingAt: end, behind: noun + 2, range, "capacity")
  }

  private func hasCopula(_ index: Int, _ range: Range<Int>) -> Bool {
    (max(range.lowerBound, index - 8)..<index).contains {
      tokens[$0].head == index && tokens[$0].relation == .cop
    }
  }

  /// "was elected", "has served": right behind the subject but for auxiliaries and adverbs.
  private func appointingVerb(after mention: Mention, _ range: Range<Int>) -> Int? {
    var index = mention.tokens.upperBound
    while index < min(range.upperBound, mention.tokens.upperBound + 5) {
      let token = tokens[index]
      if Self.appointingVerbs.contains(token.lemma), token.partOfSpeech == .verb { return index }
      guard token.partOfSpeech == .aux || token.partOfSpeech == .adv else { return nil }
      index += 1
    }
    return nil
  }

  /// The end of the office that follows the verb, behind "as", "to be" and articles.
  private func officeEnd(behind verb: Int, _ range: Range<Int>) -> Int? {
    var index = verb + 1
    while index < range.upperBound, Self.smallWords.contains(tokens[index].lower) { index += 1 }
    for next in index..<max(index, min(range.upperBound, index + 5)) {
      if let end = phraseEnd(at: next, range) {
        return isTitle(endingAt: end, range) ? nil : end
      }
      let isInside =
        [.noun, .adj, .propn, .part].contains(tokens[next].partOfSpeech)
        || tokens[next].isHyphenLike || tokens[next].lower == "'s"
      guard isInside else { return nil }
    }
    return nil
  }

  private static let smallWords: Set<String> = ["as", "in", "to", "be", "the", "a", "an", "its"]

  private static let appointingVerbs: Set<String> = [
    "appoint", "elect", "name", "serve", "become", "work", "remain", "install", "swear", "reelect",
    "inaugurate", "nominate",
  ]
}
