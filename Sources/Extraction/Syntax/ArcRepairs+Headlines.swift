import Knowledge

extension ArcRepairs {
  /// "Statement by Spokeswoman Li on the President's Trip": who makes a statement hangs on it, not on
  /// what it is about.
  mutating func hangAuthorsOnStatements() {
    for sentence in document.sentences where sentence.kind == .headline {
      let words = sentence.tokens
      guard words.count > 4, ["by", "from"].contains(tokens[words.lowerBound + 1].lower),
        let topic = words.dropFirst(3).first(where: {
          ["on", "about", "regarding"].contains(tokens[$0].lower)
        })
      else { continue }
      for word in words.lowerBound + 1..<topic where tokens[word].head >= topic {
        tokens[word].head = words.lowerBound
        if tokens[word].partOfSpeech == .propn { tokens[word].relation = .nmod }
      }
    }
  }
}
