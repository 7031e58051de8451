import Knowledge

extension SentenceMatcher {
  static let modals: Set<String> = ["will", "would", "may", "might", "could", "shall", "should"]

  func isNegated(_ verb: Int) -> Bool {
    let isDenied = children(verb, [.advmod]).contains {
      ["not", "n't", "never"].contains(document.tokens[$0].lower)
    }
    // "will not meet until October" tells when.
    return isDenied
      && !(question.kind == .date && document.tokens.contains { $0.lower == "until" })
  }

  /// "asked who leaked the tape": a verb that is only asked about.
  func isAskedOnly(_ verb: Int) -> Bool {
    let token = document.tokens[verb]
    guard ![.acl, .aclRelcl, .root].contains(token.relation), antecedent(ofWhoAt: verb) == nil
    else { return false }
    return document.tokens.indices.contains { index in
      let child = document.tokens[index]
      return child.head == verb && ["who", "whether", "if", "what", "why"].contains(child.lower)
        && index < verb
    }
  }

  /// What has happened is not told by "would" or "hopes to", and what will happen not by "did".
  func isUnreal(_ verb: Int) -> Bool {
    guard question.kind != .yesNo else { return false }
    if question.asksWill { return isOver(verb) }
    guard question.isPast, !question.asksWould else { return false }
    let helpers = children(verb, [.aux, .mark]).map { document.tokens[$0].lower }
    if helpers.contains(where: Self.modals.contains) { return true }
    let governor = document.tokens[verb].head
    return governor >= 0 && helpers.contains("to")
      && Self.intending.contains(document.tokens[governor].lemma)
  }

  /// Verbs and nouns behind whose "to" stands what has not yet happened.
  private static let intending: Set<String> = [
    "hope", "intend", "plan", "want", "wish", "aim", "expect", "schedule", "seek", "prepare",
    "promise", "pledge", "vow", "agree", "ask", "urge", "threaten", "intention", "ambition",
    "desire", "refuse", "decline", "offer", "due", "ready", "set",
  ]

  /// The past tense, without a modal.
  private func isOver(_ verb: Int) -> Bool {
    var helpers = children(verb, [.aux, .auxPass]).map { document.tokens[$0].lower }
    // "Will remain restricted"
    if document.tokens[verb].relation == .xcomp {
      helpers += children(document.tokens[verb].head, [.aux]).map { document.tokens[$0].lower }
    }
    if helpers.contains(where: Self.modals.contains) { return false }
    let isBare = document.tokens[verb].pennTag == .vbn && helpers.isEmpty
    return document.tokens[verb].pennTag == .vbd
      || isBare && ![.acl, .amod].contains(document.tokens[verb].relation)
      || helpers.contains { ["was", "were", "has", "have", "had", "did"].contains($0) }
  }

  /// Verbs whose subject does what their object says: "paid a visit", "gave a promise".
  private static let light: Set<String> = [
    "begin", "carry", "conduct", "deliver", "do", "express", "give", "have", "hold", "issue",
    "launch", "lodge", "make", "offer", "pay", "place", "present", "put", "send", "sign", "start",
    "submit", "take", "win",
  ]

  func isBelow(_ token: Int, _ head: Int) -> Bool {
    var index = token
    while index >= 0 {
      if index == head { return true }
      index = document.tokens[index].head
    }
    return false
  }

  /// Whether a word hangs on a verb without another verb between.
  func isInClause(_ token: Int, of verb: Int) -> Bool {
    var index = token
    while index >= 0, index != verb {
      if index != token, isClause(index) { return false }
      index = document.tokens[index].head
    }
    return index == verb
  }

  /// A verb with a subject of its own.
  private func isClause(_ index: Int) -> Bool {
    document.tokens[index].partOfSpeech == .verb
      && ([.aclRelcl, .advcl, .ccomp].contains(document.tokens[index].relation)
        || !children(index, [.nsubj, .nsubjPass]).isEmpty)
  }

  /// Tokens that fill the part asked for.
  func heads(of verb: Int) -> [Int] {
    var heads: [Int]
    if question.asksSubject {
      heads = subjects(of: verb)
    } else if let preposition = question.preposition {
      heads = prepositional(verb, preposition)
      if heads.isEmpty { heads = objects(of: verb).filter { _ in preposition == "to" } }
    } else {
      heads = objects(of: verb)
    }
    return heads.filter { $0 >= 0 } + heads.flatMap { children($0, [.conj]) }
  }

  /// Tokens of those to whom it is done.
  func objects(of verb: Int) -> [Int] {
    guard document.tokens[verb].partOfSpeech == .verb else {
      return ["of", "for", "to"].flatMap { preposition in
        document.tokens.indices.filter { index in
          [verb, document.tokens[verb].head].contains(document.tokens[index].head) && index > verb
            && children(index, [.case, .mark]).contains {
              document.tokens[$0].lower == preposition
            }
        }
      }
    }
    if isPassive(verb) {
      let own = children(verb, [.nsubjPass])
      return own.isEmpty && document.tokens[verb].relation == .acl
        ? [document.tokens[verb].head] : own
    }
    let own = children(verb, [.obj, .iobj])
    // "the ship that they attacked"
    return own.isEmpty && document.tokens[verb].relation == .aclRelcl
      && !children(verb, [.nsubj]).isEmpty ? [document.tokens[verb].head] : own
  }

  func isPassive(_ verb: Int) -> Bool {
    !children(verb, [.auxPass, .nsubjPass]).isEmpty
      || document.tokens[verb].pennTag == .vbn && document.tokens[verb].relation == .acl
      || isParticiple(verb)
  }

  /// "Was organised by": a participle that is taken for an adjective.
  private func isParticiple(_ index: Int) -> Bool {
    let tokens = document.tokens
    return tokens[index].partOfSpeech == .adj && tokens[index].lower.hasSuffix("ed")
      && index + 1 < tokens.count && tokens[index + 1].lower == "by"
      && !children(index, [.cop]).isEmpty
  }

  /// Tokens of those who do what a verb says, in whatever clause it stands.
  func subjects(of verb: Int) -> [Int] {
    if isPassive(verb) { return children(verb, [.oblAgent]) + prepositional(verb, "by") }
    let own = children(verb, [.nsubj, .csubj]).filter {
      !["who", "which", "that"].contains(document.tokens[$0].lower)
    }
    let governor = document.tokens[verb].head
    if let somebody = antecedent(ofWhoAt: verb) { return [somebody] }
    if document.tokens[verb].partOfSpeech == .noun {
      // "Ana Li is a member of …"
      if !children(verb, [.cop]).isEmpty { return own }
      let agents = children(verb, [.nmodPoss]) + prepositional(verb, "by")
      guard agents.isEmpty, governor >= 0, document.tokens[governor].partOfSpeech == .verb,
        document.tokens[verb].relation == .obj, Self.light.contains(document.tokens[governor].lemma)
      else { return agents }
      return subjects(of: governor)
    }
    guard own.isEmpty, governor >= 0 else { return own }
    switch document.tokens[verb].relation {
    case .acl where document.tokens[verb].pennTag == .vbg && isLightObject(governor):
      // "They issued a statement declaring …"
      return subjects(of: document.tokens[governor].head)
    case .acl, .aclRelcl: return [governor]
    case .advcl where isCaused(verb), .xcomp where isCaused(verb): return objects(of: governor)
    case .advcl, .xcomp, .conj: return subjects(of: governor)
    default: return []
    }
  }

  /// "Ana Li, who acts as …": the person right before a relative clause.
  private func antecedent(ofWhoAt verb: Int) -> Int? {
    guard let who = children(verb, [.nsubj]).first(where: { document.tokens[$0].lower == "who" })
    else { return nil }
    let person = sentence.mentions.last { mention in
      let end = tokens(of: mention).upperBound
      return mention.type == "person" && mention.isName && end <= who
        && document.tokens[end..<who].allSatisfy { $0.lower == "," }
    }
    return person.map { tokens(of: $0).lowerBound }
  }

  /// Verbs whose object does what the verb behind "to" says.
  private static let causing: Set<String> = [
    "advise", "allow", "ask", "cause", "convince", "enable", "encourage", "force", "instruct",
    "invite", "lead", "order", "permit", "persuade", "press", "prompt", "tell", "urge", "warn",
  ]

  /// "It prompted them to leave": they leave.
  private func isCaused(_ verb: Int) -> Bool {
    let governor = document.tokens[verb].head
    return Self.causing.contains(document.tokens[governor].lemma)
      && children(verb, [.mark]).contains { document.tokens[$0].lower == "to" }
      && !children(governor, [.obj, .iobj]).isEmpty
  }

  /// The last token of the nouns that stand right before a finite verb, where the grammar gives it
  /// no subject of its own; helping verbs, adverbs and days may stand between.
  func nounsBefore(_ verb: Int) -> Range<Int>? {
    var end = verb
    while end > 0, !isNominal(end - 1) || isInDay(end - 1) {
      let token = document.tokens[end - 1]
      guard
        [.aux, .adv, .part].contains(token.partOfSpeech) || isInDay(end - 1)
          || isInDay(end) && token.partOfSpeech == .adp
      else { return nil }
      end -= 1
    }
    var start = end
    while start > 0, isNominal(start - 1) || document.tokens[start - 1].partOfSpeech == .adj {
      start -= 1
    }
    return start < end ? start..<end : nil
  }

  private func isNominal(_ index: Int) -> Bool {
    [.noun, .propn, .pron].contains(document.tokens[index].partOfSpeech)
  }

  private func isInDay(_ index: Int) -> Bool {
    sentence.mentions.contains { $0.type == "date" && tokens(of: $0).contains(index) }
  }

  /// The words of a phrase without its preposition and determiner.
  func words(of range: Range<Int>) -> String {
    var first = range.lowerBound
    while first + 1 < range.upperBound, [.case, .det].contains(document.tokens[first].relation) {
      first += 1
    }
    return document.text(document.span(ofTokens: first..<range.upperBound))
  }

  private func isLightObject(_ noun: Int) -> Bool {
    let verb = document.tokens[noun].head
    return verb >= 0 && document.tokens[noun].relation == .obj
      && Self.light.contains(document.tokens[verb].lemma)
  }

  func distance(_ mention: StoredMention, _ verb: Int) -> Int {
    let range = tokens(of: mention)
    return range.lowerBound > verb ? range.lowerBound - verb : verb - range.upperBound + 1
  }

  func tokens(of mention: StoredMention) -> Range<Int> {
    let span = offsets.span(scalarStart: mention.start, scalarEnd: mention.end)
    let first = document.tokens.firstIndex { $0.span.end > span.start } ?? 0
    let last = document.tokens.lastIndex { $0.span.start < span.end } ?? first
    return first..<max(first, last) + 1
  }

  func children(_ index: Int, _ relations: Set<DependencyRelation>) -> [Int] {
    document.tokens.indices.filter {
      document.tokens[$0].head == index && relations.contains(document.tokens[$0].relation)
    }
  }

  /// Nouns behind a preposition that hang on a verb, or on a noun of its clause.
  func prepositional(_ verb: Int, _ preposition: String) -> [Int] {
    let behind = document.tokens.indices.filter { index in
      children(index, [.case]).contains { document.tokens[$0].lower == preposition }
    }
    let own = behind.filter { document.tokens[$0].head == verb }
    guard own.isEmpty, preposition != "by" else { return own }
    return Array(behind.filter { $0 > verb && isInClause($0, of: verb) }.prefix(1))
  }

  /// From a head's first to its last word, without what hangs on it as a clause.
  func phrase(of head: Int, isCore: Bool = false) -> Range<Int> {
    var inside: Set<DependencyRelation> = [
      .flat, .compound, .amod, .det, .appos, .nmod, .nmodDesc, .nmodPoss, .nummod, .case,
      .nmodUnmarked,
    ]
    if isCore { inside.subtract([.nmod, .nmodPoss, .amod]) }
    var range = head..<head + 1
    var pending = [head]
    while let next = pending.popLast() {
      for child in children(next, inside) {
        range = min(range.lowerBound, child)..<max(range.upperBound, child + 1)
        if document.tokens[child].relation != .nmod { pending.append(child) }
      }
    }
    return range
  }
}
