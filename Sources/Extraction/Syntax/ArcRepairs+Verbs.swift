import Knowledge

/// Where parsers take a participle or a preposition for what a verb alone has.
extension ArcRepairs {
  /// "Li is to chair a meeting": an infinitive has no clause inside it that another subject had.
  mutating func unwrapOuterSubjects() {
    for (word, token) in document.tokens.enumerated()
    where token.relation == .nsubjOuter && token.head >= 0 && !hasChild(of: token.head, by: .nsubj)
    {
      tokens[word].relation = .nsubj
    }
  }

  /// "Pledged continued support": no second verb stands right behind the first.
  mutating func unjoinParticiples() {
    for (word, token) in document.tokens.enumerated().dropFirst()
    where token.relation == .conj && token.head == word - 1
      && [.vbn, .vbd].contains(token.pennTag)
    {
      guard
        let noun = tokens.indices.first(where: {
          tokens[$0].head == word && tokens[$0].relation == .obj
        })
      else { continue }
      for child in tokens.indices where tokens[child].head == word { tokens[child].head = noun }
      tokens[noun].head = word - 1
      tokens[word].head = noun
      tokens[word].relation = .amod
    }
  }

  /// "Cancelled her planned visit": between "her" and a noun no verb stands.
  mutating func hangParticiplesOnNouns() {
    for (word, token) in document.tokens.enumerated()
    where token.lower == "her" && word + 2 < tokens.count {
      let (verb, noun) = (word + 1, word + 2)
      guard [.vbn, .vbd].contains(tokens[verb].pennTag),
        tokens[noun].partOfSpeech == .noun || tokens[noun].pennTag == .vb,
        tokens[noun].head == verb, tokens[verb].relation != .root
      else { continue }
      tokens[noun].partOfSpeech = .noun
      tokens[noun].pennTag = .nn
      tokens[noun].head = tokens[verb].head
      tokens[noun].relation = .obj
      tokens[verb].head = noun
      tokens[verb].relation = .amod
      tokens[word].head = noun
      tokens[word].relation = .nmodPoss
    }
  }

  /// "Adviser to the President John Roe held a call": before a finite verb "to" is a preposition.
  mutating func unmarkFiniteVerbs() {
    for (mark, token) in document.tokens.enumerated()
    where token.relation == .mark && token.lower == "to" && token.head > mark
      && [.vbd, .vbz, .vbp].contains(tokens[token.head].pennTag)
    {
      tokens[mark].head = mark + 1
      tokens[mark].relation = .case
    }
  }
}
