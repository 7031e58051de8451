import Knowledge

extension ArcRepairs {
  /// "Will travel to Israel, joined by Li and Roe": such company belongs to the verb of the clause,
  /// with "joined by" as its preposition, wherever parsers hang the participle.
  mutating func hangCompanyOnVerbs() {
    for participle in tokens.indices
    where ["joined", "accompanied"].contains(tokens[participle].lower)
      && participle + 2 < tokens.count && participle > 1
      && tokens[participle - 1].text == "," && tokens[participle + 1].lower == "by"
    {
      let by = participle + 1
      guard let companion = companion(behind: by, of: participle),
        let verb = clause(above: participle)
      else { continue }
      (tokens[companion].head, tokens[companion].relation) = (verb, .obl)
      (tokens[participle].head, tokens[participle].relation) = (companion, .case)
      (tokens[by].head, tokens[by].relation) = (companion, .case)
    }
  }

  private func companion(behind by: Int, of participle: Int) -> Int? {
    let sentence = document.sentences[document.sentence(ofToken: by)].tokens
    guard by + 1 < sentence.upperBound else { return nil }
    return (by + 1..<sentence.upperBound).first {
      tokens[$0].head == participle && [.obl, .oblAgent, .obj].contains(tokens[$0].relation)
    }
  }

  /// The finite verb that a participle hangs on, over the nouns between.
  private func clause(above participle: Int) -> Int? {
    var word = tokens[participle].head
    for _ in 0..<6 where word >= 0 {
      if tokens[word].partOfSpeech == .verb { return word < participle ? word : nil }
      word = tokens[word].head
    }
    return nil
  }
}
