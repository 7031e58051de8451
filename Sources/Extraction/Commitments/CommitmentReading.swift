import Knowledge

/// One pass over one document in search of commitments.
struct CommitmentReading {
  let context: ClaimContext
  let quotes: [Quote]
  let rules: CommitmentRules
  let syntax: CommitmentSyntax
  let parties: BoundParties

  var document: Document { context.document }
  var tree: DependencyTree { context.tree }
  var mentions: MentionIndex { context.mentions }

  init(_ context: ClaimContext, parties: BoundParties, quotes: [Quote], rules: CommitmentRules) {
    self.context = context
    self.quotes = quotes
    self.rules = rules
    syntax = CommitmentSyntax(context: context, rules: rules)
    self.parties = parties
  }

  /// What the first fitting rule of a trigger yields: one entry for each bound party.
  func commitments(at trigger: Int, in sentence: Sentence) -> [Commitment] {
    for rule in rules.rules(for: document.tokens[trigger]) where fits(rule, trigger) {
      for complement in rule.complements {
        guard let content = syntax.complement(complement, of: trigger) else { continue }
        let found = read(rule, complement, trigger: trigger, content: content, in: sentence)
        if !found.isEmpty { return found }
      }
      if !rule.complements.contains(where: { syntax.complement($0, of: trigger) != nil }) {
        context.refuse(trigger, rule.name, .noContent)
      }
    }
    return []
  }

  private func fits(_ rule: CommitmentRule, _ trigger: Int) -> Bool {
    let token = document.tokens[trigger]
    switch rule.part {
    case .verb:
      return token.partOfSpeech == .verb && !leavesItToObject(trigger)
        && !(rule.tellsOfBargain && isOnlySought(trigger))
    case .noun: return token.partOfSpeech == .noun && (!isPlan(trigger) || isAnnounced(trigger))
    case .adj:
      return token.partOfSpeech == .adj
        || token.pennTag == .vbn && !tree.hasChild(of: trigger, by: .aux, .obj, .oblAgent)
    }
  }

  private func isPlan(_ noun: Int) -> Bool { rules.isWord(document.tokens[noun].lemma, in: "plan") }

  /// "Announced plans to withdraw": who tells the world of a plan means to keep it.
  private func isAnnounced(_ noun: Int) -> Bool {
    guard [.obj, .nsubjPass].contains(document.tokens[tree.firstConjunct(of: noun)].relation),
      let verb = governor(of: noun), case let lemma = document.tokens[verb].lemma,
      rules.isWord(lemma, in: "announce") || rules.isWord(lemma, in: "voice-intent"),
      !tree.children(of: noun).contains(where: {
        rules.isWord(document.tokens[$0].lower, in: "none")
      })
    else { return false }
    return [.actual, .planned].contains(context.modality.modality(of: verb, in: tree).standing)
  }

  /// "Met to reach a deal": there is none yet, as there is after "after reaching a deal".
  private func isOnlySought(_ verb: Int) -> Bool {
    switch document.tokens[verb].pennTag {
    case .vb: true
    case .vbg:
      !tree.children(of: verb).contains {
        $0 < verb && rules.isWord(document.tokens[$0].lower, in: "done")
      }
    default: false
    }
  }

  /// "Repeated its pledge": the object is what binds, the verb only tells its status.
  private func leavesItToObject(_ verb: Int) -> Bool {
    guard let object = tree.child(of: verb, by: .obj) else { return false }
    return rules.rules(for: document.tokens[object]).contains {
      $0.part == .noun && fits($0, object)
    }
  }

  private func read(
    _ rule: CommitmentRule, _ complement: CommitmentRule.Complement, trigger: Int, content: Int,
    in sentence: Sentence
  ) -> [Commitment] {
    let modality = context.modality.modality(of: trigger, in: tree)
    guard !syntax.isWished(trigger),
      let status = status(of: rule, modality, trigger: trigger, content: content)
    else {
      context.refuse(
        trigger, rule.name,
        modality.isConditional ? .conditional : .standing(modality.standing.rawValue))
      return []
    }
    let bindings =
      switch complement.place {
      case .will: ownSide(of: trigger, clause: content)
      case .ownWill, .ownNever: ownSide(willing: trigger)
      default: actors(of: trigger, by: rule, source: modality.source)
      }
    if bindings.isEmpty, ![.ownWill, .ownNever].contains(complement.place) {
      context.refuse(trigger, rule.name, .nobodyBound)
    }
    let isNotToDo = modality.standing == .refused && status == .new
    let what =
      (isNotToDo ? "not to " : "") + syntax.phrase(of: content, trigger: trigger)
    return bindings.map { binding in
      Commitment(
        actor: binding.actor,
        spokesperson: binding.spokesperson ?? speaker(of: trigger, modality, for: binding.actor),
        what: what,
        beneficiary: beneficiary(of: content, actor: binding.actor),
        deadline: deadline(of: content, trigger: trigger), status: status,
        evidence: sentence.span,
        provenance: Provenance(
          rule: rule.name, trigger: document.tokens[trigger].span,
          confidence: rule.part == .noun ? 0.7 : 0.8))
    }
  }

  // MARK: Status

  private func status(
    of rule: CommitmentRule, _ modality: Modality, trigger: Int, content: Int
  ) -> Commitment.Status? {
    switch modality.standing {
    case .possible where isOnlyTalkedOf(trigger): break
    case .requested, .possible, .denied, .cancelled: return nil
    case .refused where isUnbroken(trigger): return .reaffirmed
    // "Will not rest until".
    case .refused where rules.isWord(document.tokens[content].lemma, in: "relent"): return .new
    case .refused where content == trigger && syntax.isForsworn(content): return .new
    case .refused: return rule.status == .refused ? nil : .refused
    case .actual, .planned: break
    }
    if modality.isConditional { return nil }
    if rule.status == .refused { return .refused }
    if syntax.isConditional([trigger, content]) { return .conditional }
    switch rule.status {
    case .reaffirmed: return .reaffirmed
    case .governed: return governedStatus(of: trigger)
    case .new, .refused:
      let goesOn = ["continue", "remain"].contains(document.tokens[content].lemma)
      return goesOn || isRestated(trigger) ? .reaffirmed : .new
    }
  }

  /// "Will never waver in its commitment": who does not break it keeps it.
  private func isUnbroken(_ noun: Int) -> Bool {
    guard document.tokens[noun].partOfSpeech == .noun, let verb = governor(of: noun) else {
      return false
    }
    return rules.isWord(document.tokens[verb].lemma, in: "break")
  }

  /// "Discussed their shared commitment": a commitment that is there.
  private func isOnlyTalkedOf(_ noun: Int) -> Bool {
    guard document.tokens[noun].partOfSpeech == .noun, tree.hasChild(of: noun, by: .nmodPoss),
      let verb = governor(of: noun)
    else { return false }
    return rules.isWord(document.tokens[verb].lemma, in: "talk")
  }

  private func isRestated(_ trigger: Int) -> Bool {
    rules.isWord(document.tokens[trigger].lemma, in: "restate")
  }

  /// The verb whose object or subject a commitment noun is.
  func governor(of noun: Int) -> Int? {
    let token = document.tokens[tree.firstConjunct(of: noun)]
    guard [.obj, .obl, .nsubjPass, .nsubj, .xcomp].contains(token.relation), token.head >= 0 else {
      return nil
    }
    return token.head
  }

  private func governedStatus(of noun: Int) -> Commitment.Status? {
    guard let verb = governor(of: noun) else { return .reaffirmed }
    let lemma = document.tokens[verb].lemma
    if rules.isWord(lemma, in: "keep") {
      return document.tokens[verb].pennTag == .vb ? .reaffirmed : .fulfilled
    }
    if rules.isWord(lemma, in: "break") || rules.isWord(lemma, in: "praise") { return nil }
    if rules.isWord(lemma, in: "give") { return .new }
    if isPlan(noun), rules.isWord(lemma, in: "voice-intent") { return .new }
    return .reaffirmed
  }

  // MARK: What for, and by when

  private func beneficiary(of content: Int, actor: Party) -> Party? {
    for word in tree.range(below: content) where word > content {
      let token = document.tokens[word]
      guard [.obj, .obl, .nmod, .iobj].contains(token.relation),
        let entity = mentions.entity(at: word, in: document), entity != actor.entity,
        tree.children(of: word).allSatisfy({
          document.tokens[$0].relation != .case
            || ["to", "for", "with"].contains(document.tokens[$0].lower)
        })
      else { continue }
      return Party(name: document.entities[entity].name, entity: entity)
    }
    return nil
  }

  private func deadline(of content: Int, trigger: Int) -> String? {
    let range = tree.range(below: trigger)
    let found = document.times.first { time in
      let first = time.tokens.lowerBound
      guard range.contains(first) else { return false }
      let words = ["by", "before", "until", "within"]
      return words.contains(document.tokens[first].lower)
        || first > 0 && words.contains(document.tokens[first - 1].lower)
    }
    guard let found else { return nil }
    let first = found.tokens.lowerBound
    let isOpened = ["by", "before", "until", "within"].contains(document.tokens[first].lower)
    let start = isOpened || first == 0 ? first : first - 1
    return document.text(document.span(ofTokens: start..<found.tokens.upperBound))
  }
}
