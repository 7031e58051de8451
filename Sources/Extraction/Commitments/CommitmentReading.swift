import Knowledge

/// One pass over one document in search of commitments.
struct CommitmentReading {
  private let context: ClaimContext
  private let quotes: [Quote]
  private let rules: CommitmentRules
  private let syntax: CommitmentSyntax
  private let parties: BoundParties

  private var document: Document { context.document }
  private var tree: DependencyTree { context.tree }
  private var mentions: MentionIndex { context.mentions }

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
    case .verb: return token.partOfSpeech == .verb && !leavesItToObject(trigger)
    case .noun: return token.partOfSpeech == .noun
    case .adj:
      return token.partOfSpeech == .adj
        || token.pennTag == .vbn && !tree.hasChild(of: trigger, by: .aux, .obj)
    }
  }

  /// "Repeated its pledge": the object is what binds, the verb only tells its status.
  private func leavesItToObject(_ verb: Int) -> Bool {
    guard let object = tree.child(of: verb, by: .obj) else { return false }
    return rules.rules(for: document.tokens[object]).contains { $0.part == .noun }
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
      complement.place == .will
      ? ownSide(of: trigger, clause: content)
      : actors(of: trigger, by: rule, source: modality.source)
    if bindings.isEmpty { context.refuse(trigger, rule.name, .nobodyBound) }
    return bindings.map { binding in
      Commitment(
        actor: binding.actor,
        spokesperson: binding.spokesperson ?? speaker(of: trigger, modality, for: binding.actor),
        what: syntax.phrase(of: content, trigger: trigger),
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
    case .requested, .possible, .denied, .cancelled: return nil
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

  private func isRestated(_ trigger: Int) -> Bool {
    rules.isWord(document.tokens[trigger].lemma, in: "restate")
  }

  /// The verb whose object or subject a commitment noun is.
  private func governor(of noun: Int) -> Int? {
    var word = noun
    while document.tokens[word].relation == .conj { word = document.tokens[word].head }
    let token = document.tokens[word]
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
    return .reaffirmed
  }

  // MARK: Actors

  private func actors(of trigger: Int, by rule: CommitmentRule, source: Int?) -> [BoundParties
    .Binding]
  {
    switch rule.part {
    case .verb, .adj:
      if let object = tree.child(of: trigger, by: .obj),
        let owner = tree.child(of: object, by: .nmodPoss), rule.status == .reaffirmed
      {
        let owners = bindings(at: owner)
        if !owners.isEmpty { return owners }
      }
      guard
        let subject = tree.child(of: trigger, by: .expl) ?? tree.subject(of: trigger)
          ?? agent(of: trigger)
      else { return [] }
      if document.tokens[subject].relation == .nsubjPass, let agent = agent(of: trigger) {
        return bindings(at: agent)
      }
      let found = bindings(at: subject)
      if found.isEmpty, document.tokens[subject].partOfSpeech == .pron, let source {
        return bindings(at: source)
      }
      return found
    case .noun:
      if let owner = tree.child(of: trigger, by: .nmodPoss) ?? ofActor(trigger) {
        let owners = bindings(at: owner)
        if !owners.isEmpty { return owners }
      }
      guard let verb = governor(of: trigger),
        document.tokens[trigger].relation != .nsubj, let subject = tree.subject(of: verb)
      else { return [] }
      return bindings(at: subject)
    }
  }

  private func agent(of verb: Int) -> Int? { tree.child(of: verb, by: .oblAgent) }

  private func ofActor(_ noun: Int) -> Int? {
    tree.children(of: noun).first { child in
      document.tokens[child].relation == .nmod
        && tree.children(of: child).contains { document.tokens[$0].lower == "of" }
        && mentions.entity(at: child, in: document) != nil
    }
  }

  /// Bindings of a word; inside quotation marks "we" and "our" bind the speaker.
  private func bindings(at word: Int) -> [BoundParties.Binding] {
    let lower = document.tokens[word].lower
    if ["we", "our", "i", "my"].contains(lower), let speaker = quote(around: word)?.speaker {
      return speaker.entity.map { [parties.binding(of: $0)] } ?? []
    }
    return parties.bindings(at: word)
  }

  private func quote(around word: Int) -> Quote? {
    let span = document.tokens[word].span
    return quotes.first { $0.kind == .direct && $0.span.contains(span) }
  }

  /// The side that says of itself what it will do: "Lavrov said Russia would send …".
  private func ownSide(of verb: Int, clause: Int) -> [BoundParties.Binding] {
    guard rules.isWord(document.tokens[clause].lemma, in: "promise"),
      let reporter = tree.subject(of: verb),
      let subject = tree.child(of: clause, by: .nsubj, .nsubjPass)
    else { return [] }
    let speakers = bindings(at: reporter).filter(isBody)
    let doers = bindings(at: subject)
    let isPronoun = document.tokens[subject].partOfSpeech == .pron
    let same = doers.filter { doer in speakers.contains { $0.actor == doer.actor } }
    if same.isEmpty, doers.isEmpty, isPronoun { return speakers }
    return same.map { doer in
      let voice = speakers.first { $0.actor == doer.actor }?.spokesperson
      return BoundParties.Binding(actor: doer.actor, spokesperson: voice)
    }
  }

  /// What a person says he will do himself is no commitment of anybody's; a state's or body's is.
  private func isBody(_ binding: BoundParties.Binding) -> Bool {
    binding.actor.entity.map { document.entities[$0].type != .person } ?? true
  }

  /// Whoever says so, in quotation marks or as the article reports it, other than the actor.
  private func speaker(of trigger: Int, _ modality: Modality, for actor: Party) -> Party? {
    if let speaker = quote(around: trigger)?.speaker { return speaker == actor ? nil : speaker }
    guard let source = modality.source, let (index, entity) = context.entity(at: source),
      entity.type == .person
    else { return nil }
    return Party(name: entity.name, entity: index)
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
