import Knowledge

/// The syntax around a trigger that decides whether somebody binds himself, and to what.
struct CommitmentSyntax {
  let context: ClaimContext
  let rules: CommitmentRules

  private var document: Document { context.document }
  private var tree: DependencyTree { context.tree }

  /// The word that a rule's complement puts beside the trigger; the trigger itself for `any`.
  func complement(_ complement: CommitmentRule.Complement, of trigger: Int) -> Int? {
    let children = tree.children(of: trigger)
    let found: Int? =
      switch complement.place {
      case .any: trigger
      case .xcomp: children.first { isInfinitive($0, of: trigger) } ?? infinitive(behind: trigger)
      case .ccomp: children.first { document.tokens[$0].relation == .ccomp && $0 > trigger }
      case .ccompWill: children.first { isPromisedClause($0, of: trigger) }
      case .obj: children.first { isObject($0, of: trigger) }
      case .to: children.first { isCased($0, by: "to") || isInfinitive($0, of: trigger) }
      case .of: children.first { isCased($0, by: "of") }
      case .on: children.first { isCased($0, by: "on") || isCased($0, by: "upon") }
      case .out:
        children.contains { document.tokens[$0].lower == "out" }
          ? children.first { $0 > trigger + 1 && isContent($0) } : nil
      case .upTo:
        children.contains { document.tokens[$0].lower == "up" }
          ? children.first { isCased($0, by: "to") } : nil
      case .will: willClause(of: trigger)
      case .future: isAhead(trigger) ? children.first { isObject($0, of: trigger) } : nil
      case .ownWill: isOwnFuture(trigger) ? trigger : nil
      case .ownNever:
        isOwnFuture(trigger)
          && children.contains { rules.isWord(document.tokens[$0].lower, in: "not") }
          ? trigger : nil
      }
    guard let found else { return nil }
    guard let group = complement.group else { return found }
    return fits(found, group: group) ? found : nil
  }

  /// Whether a word, or what it is counted or measured in, belongs to a group.
  private func fits(_ word: Int, group: String) -> Bool {
    if rules.isWord(document.tokens[word].lemma, in: group) {
      return group != "support" || isForSomebody(word)
    }
    switch group {
    case "self": return rules.isWord(document.tokens[word].lower, in: group)
    case "agreement", "bargain":
      // "the Lake Trade (LT) agreement": parsers hang what follows a bracket elsewhere.
      let next = tree.range(below: word).upperBound
      return next < document.tokens.count && rules.isWord(document.tokens[next].lemma, in: group)
    case "aid":
      return document.tokens[word].partOfSpeech == .sym
        || tree.children(of: word).contains {
          document.tokens[$0].partOfSpeech == .sym
            || rules.isWord(document.tokens[$0].lemma, in: group)
        }
    default: return false
    }
  }

  /// Support for people, a state or its safety binds; support for an outcome is an opinion.
  private func isForSomebody(_ support: Int) -> Bool {
    let verb = document.tokens[support].head
    // "Expressed support for the families", where the parser hangs them on the verb.
    let beside =
      verb < 0
      ? []
      : tree.children(of: verb).filter { $0 > support && tree.prepositions(of: $0) == "for" }
    func isSomebody(_ word: Int) -> Bool {
      context.entity(at: word) != nil || rules.isWord(document.tokens[word].lemma, in: "protected")
    }
    return beside.contains(where: isSomebody)
      || tree.children(of: support).contains { child in
        document.tokens[child].relation == .nmod
          && (isSomebody(child)
            || tree.child(of: child, by: .nmodPoss).map { context.entity(at: $0) != nil } == true)
      }
  }

  private func isContent(_ index: Int) -> Bool {
    switch document.tokens[index].relation {
    case .obj, .xcomp, .ccomp, .advcl, .obl: true
    default: false
    }
  }

  /// Whether a verb after the trigger opens with "to", and nothing but an adverb before it.
  private func isInfinitive(_ index: Int, of trigger: Int) -> Bool {
    if isNounInfinitive(index, of: trigger) { return true }
    guard index > trigger,
      [.xcomp, .advcl, .acl, .ccomp].contains(document.tokens[index].relation),
      let to = tree.children(of: index).first(where: {
        document.tokens[$0].lower == "to" && $0 < index
      })
    else { return false }
    return tree.children(of: index).allSatisfy {
      $0 >= to || [.advmod, .punct].contains(document.tokens[$0].relation)
    }
  }

  /// "Announced plans to withdraw", where the parser hangs the infinitive on the verb.
  private func infinitive(behind noun: Int) -> Int? {
    let first = document.tokens[tree.firstConjunct(of: noun)]
    guard document.tokens[noun].partOfSpeech == .noun, first.relation == .obj, first.head >= 0,
      noun + 1 < document.tokens.count, document.tokens[noun + 1].lower == "to",
      case let verb = document.tokens[noun + 1].head, verb > noun + 1,
      [first.head, tree.firstConjunct(of: noun)].contains(document.tokens[verb].head)
    else { return nil }
    return isInfinitive(verb, of: noun) ? verb : nil
  }

  /// "Hand" of "agreed to hand over the files", which the tagger may take for a noun.
  private func isNounInfinitive(_ index: Int, of trigger: Int) -> Bool {
    let token = document.tokens[index]
    return index > trigger + 1 && token.partOfSpeech == .noun && token.pennTag != .nns
      && document.tokens[index - 1].lower == "to"
      && (rules.isWord(token.lower, in: "promise") || rules.isWord(token.lower, in: "binding"))
  }

  /// "Agreed that inspectors would return", not "agreed that the harbour was old" or "that Li would
  /// visit the harbour".
  private func isPromisedClause(_ index: Int, of trigger: Int) -> Bool {
    document.tokens[index].relation == .ccomp && index > trigger && hasFuture(index)
      && !rules.isWord(document.tokens[index].lemma, in: "schedule")
  }

  private func isObject(_ index: Int, of trigger: Int) -> Bool {
    switch document.tokens[index].relation {
    case .obj: true
    case .nsubjPass: document.tokens[trigger].pennTag == .vbn
    default: false
    }
  }

  private func isCased(_ index: Int, by preposition: String) -> Bool {
    guard [.obl, .nmod, .advcl, .acl].contains(document.tokens[index].relation) else {
      return false
    }
    return tree.children(of: index).contains {
      document.tokens[$0].lower == preposition
        && [.case, .mark].contains(document.tokens[$0].relation)
    }
  }

  /// A clause with will or would that a verb of saying reports: "said that Poland would pay", the
  /// second of two such clauses, or the main clause before "…, Li said".
  private func willClause(of verb: Int) -> Int? {
    let clauses = tree.children(of: verb).filter { document.tokens[$0].relation == .ccomp }
    if let clause = clauses.flatMap({ tree.conjuncts(of: $0) }).first(where: { hasFuture($0) }) {
      return clause
    }
    let token = document.tokens[verb]
    guard token.relation == .parataxis, token.head >= 0, token.head < verb, hasFuture(token.head)
    else { return nil }
    return token.head
  }

  /// "Will provide", "is investing".
  private func isAhead(_ verb: Int) -> Bool {
    if let subject = tree.subject(of: verb), isAsked(verb, before: subject) { return false }
    return hasFuture(verb)
      || document.tokens[verb].pennTag == .vbg && tree.tense(of: verb)?.isProgressive == true
        && tree.tense(of: verb)?.tense == .present
  }

  /// "Did not say whether it would send ships", "discussed how they will continue": a question binds nobody.
  func isAsked(_ verb: Int, before subject: Int) -> Bool {
    let start = tree.range(below: subject).lowerBound
    let openers = tree.children(of: verb).filter { $0 < start } + (start > 0 ? [start - 1] : [])
    return openers.contains { rules.isWord(document.tokens[$0].lower, in: "question") }
  }

  private static let will: Set<String> = ["will", "shall", "wo", "'ll", "’ll"]
  private static let future = will.union(["would", "'d", "’d"])

  /// Whether a verb has will or shall; also would, which says the same in reported speech.
  func hasFuture(_ verb: Int, by words: Set<String> = future) -> Bool {
    tree.children(of: verb).contains {
      document.tokens[$0].relation == .aux && words.contains(document.tokens[$0].lower)
    }
  }

  /// "Will send", "are going to send".
  private func isOwnFuture(_ verb: Int) -> Bool {
    hasFuture(verb, by: Self.will) || isGoingTo(verb)
  }

  /// "Are going to send": "will" in other words.
  private func isGoingTo(_ verb: Int) -> Bool {
    let token = document.tokens[verb]
    guard token.relation == .xcomp, token.head >= 0, document.tokens[token.head].lower == "going",
      token.pennTag == .vb
    else { return false }
    // "We are not going to get there": no refusal of anything asked.
    let isNegated = tree.children(of: token.head).contains {
      rules.isWord(document.tokens[$0].lower, in: "not")
    }
    if isNegated, !rules.isWord(token.lemma, in: "binding") { return false }
    return tree.tense(of: token.head).map { $0.tense == .present && $0.isProgressive } == true
  }

  /// "Will never leave a soldier behind", "will not tolerate it": a promise not to do it; "will never sign it"
  /// refuses what is asked.
  func isForsworn(_ verb: Int) -> Bool {
    let lemma = document.tokens[verb].lemma
    return rules.isWord(lemma, in: "forsake")
      || !rules.isWord(lemma, in: "binding")
        && tree.children(of: verb).contains { document.tokens[$0].lower == "never" }
  }

  /// The word that carries tense and subject: "going" of "are going to send".
  func finite(of verb: Int) -> Int { isGoingTo(verb) ? document.tokens[verb].head : verb }

  /// Whether somebody else only expects or wants it: "analysts expect Japan to commit troops".
  func isWished(_ trigger: Int) -> Bool {
    if isAwaited(trigger) { return true }
    var word = trigger
    for _ in 0..<12 {
      let head = document.tokens[word].head
      let relation = document.tokens[word].relation
      guard head >= 0, ![.nsubj, .aclRelcl, .parataxis].contains(relation) || word == trigger
      else { return false }
      if document.tokens[head].partOfSpeech == .verb,
        rules.isWord(document.tokens[head].lemma, in: "wish"),
        [.xcomp, .ccomp, .advcl, .obl, .obj, .acl].contains(relation)
      {
        return true
      }
      word = head
    }
    return false
  }

  /// "Until Sweden joined the agreement".
  private func isAwaited(_ trigger: Int) -> Bool {
    document.tokens[trigger].relation == .advcl
      && tree.children(of: trigger).contains {
        ["until", "unless", "till", "before"].contains(document.tokens[$0].lower)
      }
  }

  /// Whether a condition hangs on the trigger or on what is promised: "if Russia withdraws".
  func isConditional(_ words: [Int]) -> Bool {
    words.flatMap { tree.children(of: $0) }.contains { child in
      guard document.tokens[child].relation == .advcl else { return false }
      return tree.children(of: child).contains {
        document.tokens[$0].relation == .mark
          && ["if", "unless", "provided", "providing", "once"].contains(document.tokens[$0].lower)
      }
    }
  }

  /// Most words of what is promised.
  private static let longestPhrase = 15
  private static let openers: Set<String> = ["to", "that", "on", "up", "out", ",", ":"]

  /// What is promised, without "to" and "that" before it.
  func phrase(of complement: Int, trigger: Int) -> String {
    let range = content(complement, of: trigger)
    var start = complement < trigger ? range.lowerBound : max(range.lowerBound, trigger + 1)
    if complement == trigger { start = range.lowerBound }
    while start + 1 < range.upperBound, Self.openers.contains(document.tokens[start].lower) {
      start += 1
    }
    var end = min(range.upperBound, start + Self.longestPhrase)
    while end > start + 1, document.tokens[end - 1].partOfSpeech == .punct { end -= 1 }
    guard start < end else { return document.tokens[complement].text }
    return document.text(document.span(ofTokens: start..<end))
  }

  /// The words of a complement, from the trigger's object on: "20 million euros to insure ships".
  private func content(_ complement: Int, of trigger: Int) -> Range<Int> {
    if complement == trigger {
      guard document.tokens[trigger].partOfSpeech == .verb else { return content(behind: trigger) }
      let ends = tree.children(of: trigger).filter {
        $0 > trigger && document.tokens[$0].relation != .punct
      }.map { tree.range(below: $0).upperBound }
      return trigger..<max(ends.max() ?? trigger + 1, trigger + 1)
    }
    let range = tree.range(below: complement)
    // "Over the files" hangs on "agreed" where "hand" is taken for a noun.
    if isNounInfinitive(complement, of: trigger) {
      let end = tree.range(below: trigger).upperBound
      return range.lowerBound..<max(range.upperBound, end)
    }
    guard let object = tree.child(of: trigger, by: .obj), object > trigger, object < complement,
      document.tokens[complement].relation != .ccomp
    else { return range }
    return tree.range(below: object).lowerBound..<max(range.upperBound, object + 1)
  }

  /// The words behind a noun that tell what it is about: "commitment to the treaty".
  ///
  /// Parsers often hang an infinitive ("promise to help") on the verb above the noun. The noun with
  /// what stands before it where nothing follows, or only something between commas.
  private func content(behind noun: Int) -> Range<Int> {
    var next = noun + 1
    if next < document.tokens.count, document.tokens[next].text == "," {
      // "Its commitment, made in May, to help".
      let near = next + 1..<max(next + 1, min(next + 12, document.tokens.count))
      next = near.first { document.tokens[$0].text == "," }.map { $0 + 1 } ?? near.upperBound
    } else if let end = tree.children(of: noun).filter({ $0 > noun })
      .map({ tree.range(below: $0).upperBound }).max(), end > next
    {
      return next..<end
    }
    if next < document.tokens.count, document.tokens[next].lower == "to",
      document.tokens[next].head > next
    {
      return next..<max(tree.range(below: document.tokens[next].head).upperBound, next + 1)
    }
    return phrase(endingWith: noun)
  }

  /// "Defence commitments".
  private func phrase(endingWith noun: Int) -> Range<Int> {
    var start = noun
    while start > 0, document.tokens[start - 1].head == noun,
      [.amod, .compound, .nummod].contains(document.tokens[start - 1].relation)
    {
      start -= 1
    }
    return start..<noun + 1
  }
}
