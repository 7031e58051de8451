import Knowledge

/// Where and when an event was that a sentence names without a verb of the question's: "a summit in
/// Oslo" answers "Where was the summit held?".
extension SentenceMatcher {
  /// Least share of the question's names and words that the sentence must have.
  private static let leastShareOfEvent = 0.6

  func eventFinding(_ coverage: Double) -> Finding? {
    guard let noun = question.eventNoun, coverage >= Self.leastShareOfEvent else { return nil }
    let stem = wordStem(foldedName(question.document.tokens[noun].lower))
    var best: Finding?
    for index in document.tokens.indices where isEvent(index, stem, noun) {
      let found = question.kind == .place ? place(ofEvent: index) : day(ofEvent: index)
      guard !found.isEmpty, coverage + 1 > best?.score ?? 0 else { continue }
      best = Finding(score: coverage + 1, answers: found)
    }
    return best
  }

  /// The event's noun, with the word that stands before it in the question: "news conference".
  private func isEvent(_ index: Int, _ stem: String, _ noun: Int) -> Bool {
    let token = document.tokens[index]
    guard [.noun, .propn].contains(token.partOfSpeech),
      wordStem(foldedName(token.lower)) == stem
    else { return false }
    guard noun > 0 else { return true }
    let before = question.document.tokens[noun - 1]
    let isName = question.names.contains { $0.tokens.contains(noun - 1) }
    guard [.noun, .propn, .adj].contains(before.partOfSpeech), !isName else { return true }
    let word = wordStem(foldedName(before.lower))
    return document.tokens[max(0, index - 4)..<index].contains {
      wordStem(foldedName($0.lower)) == word
    }
  }

  private static let held: Set<String> = [
    "hold", "open", "begin", "start", "convene", "end", "close", "gather", "schedule", "take",
  ]

  /// The place behind the noun, or that of the verb that tells that it was held.
  private func place(ofEvent index: Int) -> Answers {
    let behind = document.tokens.indices.dropFirst(index + 1)
    for preposition in behind {
      let token = document.tokens[preposition]
      if token.partOfSpeech == .verb && !Self.held.contains(token.lemma) { break }
      if [";", ".", ":", "\u{201C}", "\""].contains(token.lower) { break }
      guard ["in", "at", "near"].contains(token.lower), token.relation == .case else { continue }
      let found = locations(at: token.head)
      if !found.isEmpty { return found }
    }
    let governor = document.tokens[index].head
    guard governor >= 0, Self.held.contains(document.tokens[governor].lemma),
      subjects(of: governor).contains(index) || objects(of: governor).contains(index)
    else { return [] }
    return locations(of: governor)
  }

  /// A day that hangs on the noun or on the verb that tells that it was held.
  private func day(ofEvent index: Int) -> Answers {
    let governor = document.tokens[index].head
    let isHeld =
      governor >= 0 && Self.held.contains(document.tokens[governor].lemma)
      && (subjects(of: governor).contains(index) || objects(of: governor).contains(index))
    let days = sentence.mentions.filter { mention in
      mention.type == "date" && CalendarDate(iso: mention.name.prefix(10)) != nil
        && tokens(of: mention).contains {
          isInClause($0, of: index) || isHeld && isInClause($0, of: governor)
        }
    }
    return days.count == 1 ? [(String(days[0].name.prefix(10)), "date")] : []
  }
}
