import Knowledge

extension ArcRepairs {
  /// "Was due to meet Li": before an infinitive "due" governs, though parsers read "due to" as
  /// "because of".
  mutating func governByDue() {
    for due in tokens.indices where tokens[due].lower == "due" && due + 2 < tokens.count {
      let (mark, verb) = (due + 1, due + 2)
      freeDue(due, from: verb)
      guard tokens[mark].lower == "to", tokens[verb].pennTag == .vb,
        tokens[mark].relation == .fixed
      else { continue }
      var first = due
      while first > 0, ["be", "have"].contains(tokens[first - 1].lemma) { first -= 1 }
      let core = Array(first..<due) + [due, verb]
      guard let top = core.first(where: { !core.contains(tokens[$0].head) }) else { continue }
      (tokens[due].head, tokens[due].relation) = (tokens[top].head, tokens[top].relation)
      for word in tokens.indices where !core.contains(word) && core.contains(tokens[word].head) {
        let isOwnClause = tokens[word].relation == .conj && tokens[word].pennTag == .vbd
        if word < due || isOwnClause || tokens[word].head != verb { tokens[word].head = due }
      }
      for auxiliary in first..<due {
        tokens[auxiliary].head = due
        tokens[auxiliary].relation = auxiliary == due - 1 ? .cop : .aux
      }
      (tokens[verb].head, tokens[verb].relation) = (due, .xcomp)
      (tokens[mark].head, tokens[mark].relation) = (verb, .mark)
    }
  }

  /// "Was due to hold talks": the noun is the object of the verb, and no predicate whose copula
  /// "due" would be.
  private mutating func freeDue(_ due: Int, from verb: Int) {
    let noun = tokens[due].head
    guard [.cop, .case].contains(tokens[due].relation), noun > verb,
      tokens[verb].pennTag == .vb
    else { return }
    (tokens[due].head, tokens[due].relation) = (tokens[noun].head, tokens[noun].relation)
    for word in tokens.indices where word < due && tokens[word].head == noun {
      tokens[word].head = due
    }
    (tokens[noun].head, tokens[noun].relation) = (verb, .obj)
    (tokens[verb].head, tokens[verb].relation) = (due, .xcomp)
    let sentence = document.sentences[document.sentence(ofToken: due)].tokens
    for time in sentence where tokens[time].head == noun && timeWords.contains(time) {
      (tokens[time].head, tokens[time].relation) = (verb, .obl)
    }
  }
}
