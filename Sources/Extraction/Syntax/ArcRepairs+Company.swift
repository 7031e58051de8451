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

  /// The finite verb that a participle hangs on, over the nouns between; behind it only where these are its
  /// subject: "the leaders, joined by Li, held talks".
  private func clause(above participle: Int) -> Int? {
    var word = tokens[participle].head
    var isSubject = false
    for _ in 0..<6 where word >= 0 {
      if tokens[word].partOfSpeech == .verb { return word < participle || isSubject ? word : nil }
      isSubject = tokens[word].relation == .nsubj
      word = tokens[word].head
    }
    return nil
  }

  /// "Met in Oslo, with Norway acting as mediator": who is there with them.
  mutating func readPresentAsCompany() {
    for with in tokens.indices
    where tokens[with].lower == "with" && tokens[with].relation == .mark && tokens[with].head > with
    {
      let token = tokens[with]
      let participle = token.head
      guard Self.presences.contains(tokens[participle].lemma), tokens[participle].pennTag == .vbg,
        case let verb = tokens[participle].head, verb >= 0, verb < with,
        let companion = (with + 1..<participle).first(where: {
          tokens[$0].head == participle && tokens[$0].relation == .nsubj
        })
      else { continue }
      (tokens[companion].head, tokens[companion].relation) = (verb, .obl)
      (tokens[with].head, tokens[with].relation) = (companion, .case)
    }
  }

  /// What somebody does who is there.
  private static let presences: Set<String> = [
    "act", "attend", "chair", "host", "mediate", "moderate", "observe", "participate", "preside",
  ]
}
