import Knowledge

/// Reads off a sentence who holds the office that a question names.
///
/// The title must stand beside the person: "Secretary Ana Li", "Ana Li, the secretary of the union",
/// "The union's secretary is Ana Li". Where a body stands with the title it must be the question's.
struct OfficeMatcher {
  let matcher: SentenceMatcher
  /// The words of the office.
  let title: [String]

  private var tokens: [Token] { matcher.document.tokens }
  private var mentions: [StoredMention] { matcher.sentence.mentions }

  /// The holder, and how well the sentence fits; nil where it tells of none.
  var finding: SentenceMatcher.Finding? {
    guard let last = title.last, matcher.coverage >= 0.5, isOfSame else { return nil }
    var best: SentenceMatcher.Finding?
    for place in tokens.indices where foldedName(tokens[place].lower) == last {
      guard let range = titleRange(endingAt: place), let person = holder(range),
        let fit = fitOfBody(range, person)
      else { continue }
      let score = fit + matcher.coverage
      if score > best?.score ?? 0 {
        best = .init(score: score, answers: [(person.name, "person")])
      }
    }
    return best
  }

  /// Persons whom the question names are in the article too: "the judge who sentenced Bo Li".
  private var isOfSame: Bool {
    matcher.question.names.allSatisfy { name in
      !name.types.contains("person") || matcher.isMentioned(name)
        || !matcher.sentence.articleEntities.isDisjoint(with: name.ids)
    }
  }

  /// The tokens of the title's words, which may have others between, in any order before the last.
  private func titleRange(endingAt place: Int) -> Range<Int>? {
    let window = max(0, place - title.count - 3)..<place + 1
    let words = tokens[window].map { wordStem(foldedName($0.lower)) }
    guard
      title.allSatisfy({ words.contains(wordStem($0)) }),
      let first = window.first(where: { title.contains(foldedName(tokens[$0].lower)) })
    else { return nil }
    return first..<place + 1
  }

  /// The person beside a title.
  private func holder(_ title: Range<Int>) -> StoredMention? {
    let persons = mentions.filter { $0.type == "person" && $0.isName }
    let head = title.upperBound - 1
    let end = endOfBody(behind: title.upperBound)
    for person in persons {
      let range = matcher.tokens(of: person)
      if range.lowerBound == title.upperBound || range.lowerBound == end { return person }
      if range.lowerBound == end + 1, matcher.lexicons.title(tokens[end].text) != nil {
        return person
      }
    }
    let apposed = persons.first {
      tokens[head].relation == .appos && matcher.tokens(of: $0).contains(tokens[head].head)
    }
    if let apposed { return apposed }
    for person in persons {
      let range = matcher.tokens(of: person)
      // "Ana Li, the union's secretary" and "Ana Li, secretary of the union"
      let between = range.upperBound..<max(range.upperBound, title.lowerBound)
      if range.upperBound < title.lowerBound, between.count <= 5,
        tokens[range.upperBound].lower == ",",
        tokens[between].dropFirst().allSatisfy({ isOfTitle($0) })
      {
        return person
      }
    }
    return persons.first { isJoinedByBe($0, head) }
  }

  private func isOfTitle(_ token: Token) -> Bool {
    [.det, .adj, .propn, .noun].contains(token.partOfSpeech)
      || ["'s", "’s", "’", "'", "-"].contains(token.lower)
  }

  /// The end of "of the union ," behind a title.
  private func endOfBody(behind start: Int) -> Int {
    guard start < tokens.count, ["of", "for", "to", "at", "in"].contains(tokens[start].lower)
    else { return start < tokens.count && tokens[start].lower == "," ? start + 1 : start }
    var end = start + 1
    for mention in mentions where mention.isName && mention.type != "person" {
      let range = matcher.tokens(of: mention)
      if range.lowerBound >= start, range.lowerBound <= start + 3 {
        end = max(end, range.upperBound)
      }
    }
    return end < tokens.count && tokens[end].lower == "," ? end + 1 : end
  }

  private func isJoinedByBe(_ person: StoredMention, _ head: Int) -> Bool {
    let range = matcher.tokens(of: person)
    let hasBe = { (index: Int) in !matcher.children(index, [.cop]).isEmpty }
    if range.contains(tokens[head].head), tokens[head].relation == .nsubj {
      return hasBe(tokens[head].head)
    }
    return hasBe(head) && matcher.children(head, [.nsubj]).contains(where: range.contains)
  }

  private func isOfDescribed(_ title: Range<Int>) -> Bool {
    let before = title.lowerBound - 1
    if before > 0, ["'s", "’s", "'", "’"].contains(tokens[before].lower) {
      return tokens[before - 1].partOfSpeech == .noun
    }
    return title.upperBound + 1 < tokens.count && tokens[title.upperBound].lower == "of"
      && ["the", "this"].contains(tokens[title.upperBound + 1].lower)
      && endOfBody(behind: title.upperBound) <= title.upperBound + 1
  }

  /// How well the body that stands with a title is the question's; nil where it is another.
  private func fitOfBody(_ title: Range<Int>, _ person: StoredMention) -> Double? {
    let bodies = matcher.question.bodies
    guard !bodies.isEmpty else { return matcher.sentence.share >= 0.7 ? 1 : nil }
    let ids = Set(bodies.flatMap(\.ids))
    let near =
      max(0, title.lowerBound - 5)..<min(tokens.count, endOfBody(behind: title.upperBound) + 2)
    let named = mentions.filter {
      (["country", "organisation", "place"].contains($0.type) || ids.contains($0.id))
        && near.overlaps(matcher.tokens(of: $0))
    }
    let isAllInSentence = bodies.allSatisfy(matcher.isMentioned)
    if named.contains(where: { ids.contains($0.id) }) {
      return isAllInSentence ? 2 : bodies.count == 1 ? 2 : nil
    }
    if named.isEmpty, isAllInSentence { return 1.5 }
    // "The charity's chairman": a description of the body that its article names.
    guard named.isEmpty, isOfDescribed(title),
      bodies.allSatisfy({ !matcher.sentence.articleEntities.isDisjoint(with: $0.ids) })
    else { return nil }
    return 1
  }
}
