import Knowledge

/// What an event is called: the article's head phrase.
struct EventLabel {
  let context: ClaimContext

  func text(
    of frame: EventFrame, at word: Int, participants: [Participant], place: Party?
  ) -> String {
    if frame.label == "object", let object = context.tree.undergoer(of: word) {
      return phrase(at: object)
    }
    if frame.part == .verb { return filled(frame.label, at: word, participants, place) }
    let start = self.start(of: word)
    let noun = context.document.text(context.document.span(ofTokens: start..<(word + 1)))
    guard start == word, let complement = complement(of: word) else { return noun }
    return noun + " " + complement
  }

  /// A label that ends in a preposition takes the place, the last participant or the object.
  private func filled(
    _ label: String, at word: Int, _ participants: [Participant], _ place: Party?
  ) -> String {
    guard let blank = label.lastIndex(of: " ") else { return label }
    switch label[label.index(after: blank)...] {
    case "to", "in": return place.map { "\(label) \($0.name)" } ?? String(label[..<blank])
    case "of":
      guard let object = context.tree.undergoer(of: word) else { return String(label[..<blank]) }
      return "\(label) \(phrase(at: object))"
    case "with":
      guard participants.count > 1, let last = participants.last else {
        return String(label[..<blank])
      }
      return "\(label) \(last.who.name)"
    default: return label
    }
  }

  /// The phrase of a noun, with the whole of a name that the noun is a part of.
  private func phrase(at word: Int) -> String {
    let words = GroupPhrase.tokens(at: word, in: context.tree)
    let name =
      context.mentions.mention(at: word).map { context.document.mentions[$0] }
      .flatMap { $0.kind == .name ? $0.tokens : nil } ?? words
    let whole = min(words.lowerBound, name.lowerBound)..<max(words.upperBound, name.upperBound)
    return context.document.text(context.document.span(ofTokens: whole))
  }

  private func start(of word: Int) -> Int {
    var start = word
    let children = context.tree.children(of: word).filter { $0 < word }
    // "Two weeks before the inauguration": what stands before its preposition is no part of it.
    let preposition = children.last { context.token($0).relation == .case } ?? -1
    for child in children where child > preposition {
      switch context.token(child).relation {
      case .amod, .compound, .nummod, .nmodUnmarked:
        start = min(start, context.tree.range(below: child).lowerBound)
      default: continue
      }
    }
    // "In" of "in-person talks" belongs to the label.
    while start < word, [.adp, .det].contains(context.token(start).partOfSpeech),
      !context.token(start + 1).isHyphen
    {
      start += 1
    }
    return start
  }

  private func complement(of word: Int) -> String? {
    for child in context.tree.children(of: word) where child > word {
      guard context.token(child).relation == .nmod else { continue }
      let preposition = context.tree.prepositions(of: child)
      guard ["with", "to", "of", "between", "in"].contains(preposition) else { continue }
      return preposition + " " + phrase(at: child)
    }
    return nil
  }

  /// "the", "this", "his", "today's": the article has told of it, or takes it as known.
  func isDefinite(_ word: Int) -> Bool {
    let first = context.token(word).relation == .conj ? context.token(word).head : word
    return (context.tree.children(of: word) + context.tree.children(of: first)).contains {
      let token = context.token($0)
      switch token.relation {
      case .det: return ["the", "this", "these", "that", "those"].contains(token.lower)
      case .nmodPoss: return token.partOfSpeech == .pron || context.tree.isTimeWord($0)
      default: return false
      }
    }
  }

  /// "Signed an order", which is not the order signed before.
  func isIndefinite(_ frame: EventFrame, at word: Int) -> Bool {
    guard frame.part == .verb, frame.label.hasSuffix(" of"),
      let object = context.tree.undergoer(of: word)
    else { return false }
    return context.tree.children(of: object).contains {
      ["a", "an", "another"].contains(context.token($0).lower)
    }
  }

  /// "opening", "closing", "second": what contrasts it with its like.
  func ordinal(before word: Int) -> String? {
    context.tree.children(of: word).lazy.map { context.token($0).lower }.first {
      Self.ordinals.contains($0)
    }
  }

  private static let ordinals: Set<String> = [
    "opening", "closing", "first", "second", "third", "fourth", "final", "next", "last",
  ]

  private func isPlace(_ word: Int) -> Bool {
    guard let type = context.entity(at: word)?.entity.type else { return false }
    return type == .place || type == .country
  }

  /// Names before the noun, which tell one summit from another: "AU", "G20".
  func names(before word: Int) -> [String] {
    // In a headline every word has a capital.
    let sentence = context.document.sentences[context.document.sentence(ofToken: word)]
    if sentence.kind == .headline { return [] }
    return context.tree.children(of: word).filter {
      $0 < word && context.token($0).partOfSpeech == .propn
        && [.compound, .amod, .nmodUnmarked].contains(context.token($0).relation)
        && !isPlace($0)
    }.map { context.token($0).text }
  }
}
