import Knowledge

extension ArcRepairs {
  /// "Members of Congress and Transportation Secretary Roe": a person behind "and" and a title joins
  /// the phrase before it, though parsers may make the person the subject of what follows.
  mutating func joinTitledPersons() {
    for mention in document.mentions where mention.type == .person && mention.kind == .name {
      let sentence = document.sentences[document.sentence(ofToken: mention.tokens.lowerBound)]
      guard
        let head = top(of: mention.tokens),
        isAstray(head),
        let cc = conjunction(before: mention.tokens.lowerBound, in: sentence.tokens),
        let left = leftSide(of: cc, in: sentence.tokens)
      else { continue }
      (tokens[head].head, tokens[head].relation) = (left, .conj)
      (tokens[cc].head, tokens[cc].relation) = (head, .cc)
      // The field of the title is part of it: "Transportation Secretary".
      for word in cc + 1..<mention.tokens.lowerBound
      where tokens[word].head < cc || tokens[word].head > head {
        (tokens[word].head, tokens[word].relation) = (head, .nmodDesc)
      }
    }
  }

  /// Whether a name hangs on an infinitive, which takes no subject, or without a preposition where
  /// only a phrase with one can hang.
  private func isAstray(_ head: Int) -> Bool {
    switch tokens[head].relation {
    case .nsubj: tokens[head].head > head && isInfinitive(tokens[head].head, behind: head)
    case .obl: tokens[head].head < head && !hasChild(of: head, by: .case)
    default: false
    }
  }

  /// "To discuss": a verb that takes no subject.
  func isInfinitive(_ verb: Int, behind word: Int) -> Bool {
    tokens[verb].pennTag == .vb
      && (word..<verb).contains { tokens[$0].head == verb && tokens[$0].lower == "to" }
  }

  /// The "and" before the titles of a name.
  private func conjunction(before name: Int, in sentence: Range<Int>) -> Int? {
    var word = name - 1
    while word > sentence.lowerBound, name - word < 6,
      [.propn, .adj, .noun].contains(tokens[word].partOfSpeech)
    {
      word -= 1
    }
    return word > sentence.lowerBound && word < name - 1 && tokens[word].lower == "and"
      ? word : nil
  }

  /// The object or oblique whose phrase ends right before a conjunction.
  func leftSide(of conjunction: Int, in sentence: Range<Int>) -> Int? {
    var word = conjunction - 1
    while [.nmod, .compound, .flat, .conj].contains(tokens[word].relation),
      sentence.contains(tokens[word].head), tokens[word].head < word
    {
      word = tokens[word].head
    }
    return [.obj, .obl, .nsubj].contains(tokens[word].relation) ? word : nil
  }
}
