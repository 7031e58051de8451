import Knowledge

/// One pass over one document in search of commitments.
struct CommitmentReading {
  private let document: Document
  private let tree: DependencyTree
  private let mentions: MentionIndex
  private let quotes: [Quote]
  private let rules: CommitmentRules
  private let syntax: CommitmentSyntax
  private let parties: BoundParties

  init(
    document: Document, tree: DependencyTree, mentions: MentionIndex, quotes: [Quote],
    rules: CommitmentRules
  ) {
    self.document = document
    self.tree = tree
    self.mentions = mentions
    self.quotes = quotes
    self.rules = rules
    syntax = CommitmentSyntax(document: document, tree: tree, rules: rules)
    parties = BoundParties(document: document, tree: tree, mentions: mentions)
  }

  /// What the first fitting rule of a trigger yields: one entry for each bound party.
  func commitments(at trigger: Int, in sentence: Sentence) -> [Commitment] {
    for rule in rules.rules(for: document.tokens[trigger].lemma) where fits(rule, trigger) {
      for complement in rule.complements {
        guard let content = syntax.complement(complement, of: trigger) else { continue }
        let found = read(rule, complement, trigger: trigger, content: content, in: sentence)
        if !found.isEmpty { return found }
      }
    }
    return []
  }

  private func fits(_ rule: CommitmentRule, _ trigger: Int) -> Bool {
    let token = document.tokens[trigger]
    switch rule.part {
    case .verb: return token.partOfSpeech == .verb
    case .noun: return token.partOfSpeech == .noun
    case .adj: return token.partOfSpeech == .adj || token.pennTag == .vbn
    }
  }

  private func read(
    _ rule: CommitmentRule, _ complement: CommitmentRule.Complement, trigger: Int, content: Int,
    in sentence: Sentence
  ) -> [Commitment] {
    guard !syntax.isHypothetical(trigger) else { return [] }
    guard let status = status(of: rule, trigger: trigger, content: content) else { return [] }
    let bindings =
      complement.place == .will
      ? ownSide(of: trigger, clause: content) : actors(of: trigger, part: rule.part)
    return bindings.map { binding in
      Commitment(
        actor: binding.actor,
        spokesperson: binding.spokesperson ?? speaker(above: trigger, for: binding.actor),
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
    of rule: CommitmentRule, trigger: Int, content: Int
  ) -> Commitment.Status? {
    let isNegated = syntax.isNegated(trigger)
    if rule.status == .refused { return isNegated ? nil : .refused }
    if isNegated {
      return syntax.hasFuture(trigger) && rule.part == .verb ? .refused : nil
    }
    if syntax.isConditional([trigger, content]) { return .conditional }
    switch rule.status {
    case .reaffirmed: return .reaffirmed
    case .governed: return governedStatus(of: trigger)
    case .new, .refused:
      let goesOn = ["continue", "remain", "keep"].contains(document.tokens[content].lemma)
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
    if rules.isWord(lemma, in: "break") { return nil }
    if rules.isWord(lemma, in: "give") { return .new }
    return .reaffirmed
  }

  // MARK: Actors

  private func actors(of trigger: Int, part: CommitmentRule.Part) -> [BoundParties.Binding] {
    switch part {
    case .verb, .adj:
      guard let subject = tree.subject(of: trigger) ?? agent(of: trigger) else { return [] }
      if document.tokens[subject].relation == .nsubjPass, let agent = agent(of: trigger) {
        return bindings(at: agent)
      }
      return bindings(at: subject)
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
    return parties.bindings(at: word).filter { binding in
      binding.actor.entity.map { document.entities[$0].type != .place } ?? true
    }
  }

  private func quote(around word: Int) -> Quote? {
    let span = document.tokens[word].span
    return quotes.first { $0.kind == .direct && $0.span.contains(span) }
  }

  /// The side that says of itself what it will do: "Lavrov said Russia would send …".
  private func ownSide(of verb: Int, clause: Int) -> [BoundParties.Binding] {
    guard rules.isWord(document.tokens[clause].lemma, in: "promise"),
      !syntax.isNegated(verb),
      let reporter = tree.subject(of: verb),
      let subject = tree.child(of: clause, by: .nsubj, .nsubjPass)
    else { return [] }
    let speakers = bindings(at: reporter)
    let doers = bindings(at: subject)
    let isPronoun = document.tokens[subject].partOfSpeech == .pron
    let same = doers.filter { doer in speakers.contains { $0.actor == doer.actor } }
    if same.isEmpty, doers.isEmpty, isPronoun { return speakers }
    return same.map { doer in
      let voice = speakers.first { $0.actor == doer.actor }?.spokesperson
      return BoundParties.Binding(actor: doer.actor, spokesperson: voice)
    }
  }

  /// Whoever reports the trigger's clause, where he speaks for the actor.
  private func speaker(above trigger: Int, for actor: Party) -> Party? {
    if let speaker = quote(around: trigger)?.speaker, speaker != actor { return speaker }
    for verb in tree.ancestors(of: trigger) where document.tokens[verb].partOfSpeech == .verb {
      guard let subject = tree.subject(of: verb),
        let entity = mentions.entity(at: subject, in: document),
        document.entities[entity].type == .person
      else { continue }
      return Party(name: document.entities[entity].name, entity: entity)
    }
    return nil
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
