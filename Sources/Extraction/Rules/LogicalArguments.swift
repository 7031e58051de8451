import Knowledge

/// Who acts and who is acted upon, whatever the grammar makes of them.
extension DependencyTree {
  /// A verb in the passive voice: "was signed", "talks attended by", "invited officers".
  func isPassive(_ verb: Int) -> Bool {
    if hasChild(of: verb, by: .auxPass, .nsubjPass, .csubjPass) { return true }
    guard tokens[verb].pennTag == .vbn else { return false }
    if hasChild(of: verb, by: .aux, .nsubj) { return false }
    return tokens[verb].relation == .acl || tokens[verb].relation == .amod
  }

  /// Who does what a verb says; nil where the sentence does not tell.
  func actor(of verb: Int) -> Int? {
    guard isPassive(verb) else { return grammaticalSubject(of: verb) }
    return children(of: verb).first {
      tokens[$0].relation == .oblAgent
        || (tokens[$0].relation == .obl && prepositions(of: $0) == "by")
    }
  }

  /// To whom or what it is done; nil where the sentence does not tell.
  func undergoer(of verb: Int) -> Int? {
    isPassive(verb) ? grammaticalSubject(of: verb) : child(of: verb, by: .obj)
  }

  /// The subject of a verb, or of the verb that controls it; relative pronouns are replaced
  /// by the noun they stand for.
  private func grammaticalSubject(of verb: Int) -> Int? {
    var word = verb
    for _ in 0..<8 {
      if let subject = child(of: word, by: .nsubj, .nsubjPass, .nsubjOuter) {
        return antecedent(of: subject, in: word)
      }
      let head = tokens[word].head
      guard head >= 0 else { return nil }
      switch tokens[word].relation {
      case .xcomp:
        if !isPassive(head), let controller = child(of: head, by: .obj, .iobj) {
          return controller
        }
        word = head
      case .conj, .advcl, .parataxis, .cop, .aux, .ccomp: word = head
      case .acl, .aclRelcl, .amod: return isNominal(head) ? head : nil
      default: return nil
      }
    }
    return nil
  }

  /// The noun that a relative pronoun stands for; any other subject itself.
  private func antecedent(of subject: Int, in verb: Int) -> Int? {
    guard tokens[verb].relation == .aclRelcl, tokens[verb].head >= 0 else { return subject }
    switch tokens[subject].pennTag {
    case .wp, .wdt: return tokens[verb].head
    default: return tokens[subject].lower == "that" ? tokens[verb].head : subject
    }
  }

  private func isNominal(_ word: Int) -> Bool {
    switch tokens[word].partOfSpeech {
    case .noun, .propn, .pron, .num: true
    default: false
    }
  }
}
