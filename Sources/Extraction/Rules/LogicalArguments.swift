import Knowledge

/// Who acts and who is acted upon, whatever the grammar makes of them.
extension DependencyTree {
  /// A verb in the passive voice: "was signed", "talks attended by", "invited officers".
  func isPassive(_ verb: Int) -> Bool {
    if hasChild(of: verb, by: .auxPass, .nsubjPass, .csubjPass) { return true }
    guard tokens[verb].pennTag == .vbn else { return false }
    if hasChild(of: verb, by: .aux, .nsubj) { return false }
    return (tokens[verb].relation == .acl && !isMistakenRoot(tokens[verb].head))
      || tokens[verb].relation == .amod
  }

  /// "Thousands marched in Oslo", which parsers read as "thousands who were marched".
  private func isMistakenRoot(_ noun: Int) -> Bool {
    tokens[noun].relation == .root && !hasChild(of: noun, by: .cop, .nsubj)
  }

  /// Who does what a verb says; nil where the sentence does not tell.
  func actor(of verb: Int) -> Int? {
    guard isPassive(verb) else { return grammaticalSubject(of: verb) }
    return agent(below: verb, [.oblAgent, .obl])
      // "Was met at the airport by Li", where the parser hangs her on the airport.
      ?? children(of: verb).lazy.filter { tokens[$0].relation == .obl }
      .compactMap { agent(below: $0, [.nmod]) }.first { tokens[$0].partOfSpeech == .propn }
  }

  private func agent(below word: Int, _ relations: Set<DependencyRelation>) -> Int? {
    children(of: word).first {
      tokens[$0].relation == .oblAgent
        || relations.contains(tokens[$0].relation) && prepositions(of: $0) == "by"
    }
  }

  /// To whom or what it is done; nil where the sentence does not tell.
  func undergoer(of verb: Int) -> Int? {
    if isPassive(verb) { return grammaticalSubject(of: verb) }
    let objects = children(of: verb).filter { tokens[$0].relation == .obj }
    if let object = objects.first(where: { !isTimeWord($0) }) { return object }
    // "Will meet Li next week", where the parser gives the verb two objects.
    guard let time = objects.first else { return nil }
    return child(of: verb, by: .iobj)
      ?? children(of: time).first { tokens[$0].relation == .compound && tokens[$0].pennTag == .nnp }
  }

  /// "will meet next month": a time that parsers take for an object.
  func isTimeWord(_ word: Int) -> Bool { Self.timeWords.contains(tokens[word].lower) }

  private static let timeWords: Set<String> = [
    "today", "tomorrow", "yesterday", "tonight", "day", "week", "weekend", "month", "year",
    "morning", "afternoon", "evening", "night", "monday", "tuesday", "wednesday", "thursday",
    "friday", "saturday", "sunday",
  ]

  /// "At the opening of the summit, chairman Li said": a subject read as an apposition.
  private func misreadSubject(of verb: Int) -> Int? {
    guard tokens[verb].relation == .root, isFinite(verb) else { return nil }
    var next = verb - 1
    while next >= 0, [.adv, .aux].contains(tokens[next].partOfSpeech) { next -= 1 }
    var apposition: Int?
    while next >= 0, next < verb {
      if tokens[next].relation == .appos { apposition = next }
      if tokens[next].head == verb { return apposition }
      next = tokens[next].head
    }
    return nil
  }

  /// Verbs whose object is to do what follows, also where parsers take that for a purpose.
  private static let bindsObject: Set<String> = [
    "urge", "ask", "tell", "invite", "order", "encourage", "persuade", "press", "allow", "force",
  ]

  /// Verbs that let a recipient do what follows.
  private static let grants: Set<String> = ["grant", "issue", "deny"]

  /// "Including giving a talk, meeting Li and speaking to lawmakers": each of them.
  private func isInstance(_ verb: Int) -> Bool {
    guard tokens[verb].pennTag == .vbg else { return false }
    return children(of: tokens[verb].head).contains {
      $0 <= verb && tokens[$0].pennTag == .vbg && prepositions(of: $0) == "including"
    }
  }

  /// "Thanked Li for hosting the summit", "criticised Li for visiting": Li did so.
  private func isReason(_ verb: Int) -> Bool {
    tokens[verb].pennTag == .vbg && verb > tokens[verb].head && prepositions(of: verb) == "for"
  }

  /// The subject of a verb, or of the verb that controls it; relative pronouns are replaced
  /// by the noun they stand for.
  private func grammaticalSubject(of verb: Int) -> Int? {
    var word = verb
    for _ in 0..<8 {
      if let subject = ownSubject(of: word) { return antecedent(of: subject, in: word) }
      if let subject = misreadSubject(of: word) { return subject }
      let head = tokens[word].head
      guard head >= 0 else { return nil }
      switch tokens[word].relation {
      // "Met leaders, including giving a talk": an instance of what the clause above tells.
      case .acl where isInstance(word), .advcl where isInstance(word), .conj where isInstance(word):
        // "Praised Norway's leadership, including hosting the summit".
        let praised = child(of: head, by: .obj) ?? head
        if let owner = child(of: praised, by: .nmodPoss) { return owner }
        guard let above = ([head] + ancestors(of: head)).first(where: isFinite) else { return nil }
        word = above
      case .xcomp:
        if !isPassive(head), let controller = child(of: head, by: .obj, .iobj) {
          return controller
        }
        word = head
      case .advcl
      where word > head && tokens[word].pennTag != .vbg
        && Self.bindsObject.contains(tokens[head].lemma) && !isPassive(head):
        return child(of: head, by: .obj, .iobj) ?? grammaticalSubject(of: head)
      // "Granted a visa to Li to attend".
      case .advcl where word > head && Self.grants.contains(tokens[head].lemma) && !isPassive(head):
        let recipient = children(of: head).first { $0 < word && prepositions(of: $0) == "to" }
        return recipient ?? child(of: head, by: .iobj) ?? grammaticalSubject(of: head)
      case .advcl where isReason(word) && !isPassive(head):
        if let object = child(of: head, by: .obj), isNominal(object) { return object }
        word = head
      case .conj, .advcl, .parataxis, .cop, .aux, .ccomp: word = head
      // "Li is due to go", which parsers take for "to go is due".
      case .csubj where word > head: word = head
      case .acl where tokens[word].pennTag == .vb: return controller(of: head)
      case .acl, .aclRelcl, .amod: return isNominal(head) ? head : nil
      default: return nil
      }
    }
    return nil
  }

  /// Who does what a noun's infinitive says: "his decision to travel", "a call for Norway to act".
  private func controller(of noun: Int) -> Int? {
    let candidates = children(of: noun)
    let head = tokens[noun].head
    if tokens[noun].relation == .obj, head >= 0, !candidates.contains(where: isOwner) {
      return actor(of: head)
    }
    // "Became the first minister to address": who became it.
    if tokens[noun].relation == .xcomp, head >= 0, !candidates.contains(where: isOwner) {
      return actor(of: head)
    }
    return candidates.first { tokens[$0].relation == .nmodPoss || tokens[$0].relation == .nsubj }
      ?? candidates.first { tokens[$0].relation == .nmod && prepositions(of: $0) == "for" }
      ?? (isNominal(noun) ? noun : nil)
  }

  private func isOwner(_ word: Int) -> Bool {
    tokens[word].relation == .nmodPoss || tokens[word].relation == .nsubj
      || (tokens[word].relation == .nmod && prepositions(of: word) == "for")
  }

  /// "This morning, Li hosted": not the time, which parsers may take for a subject too.
  private func ownSubject(of verb: Int) -> Int? {
    let subjects = children(of: verb).filter {
      switch tokens[$0].relation {
      case .nsubj, .nsubjPass, .nsubjOuter: true
      default: false
      }
    }
    guard let first = subjects.first, isTimeWord(first) else { return subjects.first }
    return subjects.first { tokens[$0].partOfSpeech == .propn } ?? first
  }

  /// The noun that a relative pronoun stands for; any other word itself.
  ///
  /// Parsers often hang it on the verb whose subject is meant: "a meeting was held in which".
  func antecedent(of word: Int, in verb: Int) -> Int {
    let head = tokens[verb].head
    guard head >= 0 else { return word }
    let tag = tokens[word].pennTag
    // "Li, who is visiting Oslo, said": also where the parser sees no relative clause.
    if tokens[verb].relation == .parataxis, tag == .wp, isNominal(head) { return head }
    guard tokens[verb].relation == .aclRelcl else { return word }
    guard tag == .wp || tag == .wdt || tokens[word].lower == "that" else { return word }
    if tokens[head].partOfSpeech == .verb {
      return child(of: head, by: .nsubj, .nsubjPass) ?? head
    }
    return head
  }

  private func isNominal(_ word: Int) -> Bool {
    switch tokens[word].partOfSpeech {
    case .noun, .propn, .pron, .num: true
    default: false
    }
  }
}
