import Knowledge

extension SentenceMatcher {
  static let placing: Set<String> = ["in", "at", "near", "off", "on", "aboard"]

  /// Places that hang on the verb, else the nearest behind a preposition of place.
  func locations(of verb: Int) -> [(answer: String, type: String)] {
    let asked = question.preposition.map { Set([$0]) } ?? Self.placing
    if let place = antecedent(of: verb) { return [(place.name, place.type)] }
    for head in children(verb, [.obl]).sorted(by: { abs($0 - verb) < abs($1 - verb) }) {
      let cases = children(head, [.case]).map { document.tokens[$0].lower }
      guard !asked.union(["to"]).isDisjoint(with: cases) else { continue }
      let range = phrase(of: head, isCore: true)
      let place = sentence.mentions.first {
        ["place", "country"].contains($0.type) && fits($0, place: true)
          && tokens(of: $0).contains(head)
      }
      if let place { return [(place.name, place.type)] }
      if document.tokens[head].partOfSpeech == .propn,
        sentence.mentions.allSatisfy({
          !tokens(of: $0).contains(head)
        })
      {
        return [(words(of: range), "place")]
      }
    }
    return located(behind: asked, near: verb)
  }

  /// "Oslo, where he will lay the keel": the place that a clause tells of.
  func antecedent(of verb: Int) -> StoredMention? {
    let clause = children(verb, [.advmod]).first { document.tokens[$0].lower == "where" }
    guard let clause else { return nil }
    return sentence.mentions.last {
      ["place", "country"].contains($0.type) && tokens(of: $0).upperBound <= clause
    }
  }

  func located(behind prepositions: Set<String>, near verb: Int) -> [(
    answer: String, type: String
  )] {
    let located = sentence.mentions.filter { mention in
      guard ["place", "country"].contains(mention.type), fits(mention, place: true) else {
        return false
      }
      let range = tokens(of: mention)
      return range.lowerBound > 0
        && prepositions.contains(document.tokens[range.lowerBound - 1].lower)
    }
    let ranked = located.sorted { left, right in
      (left.type == "place" ? 0 : 1, distance(left, verb))
        < (right.type == "place" ? 0 : 1, distance(right, verb))
    }
    return ranked.prefix(1).map { ($0.name, $0.type) }
  }
}
