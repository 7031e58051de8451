import Knowledge

/// Who is bound, and who says so.
extension CommitmentReading {
  func actors(of trigger: Int, by rule: CommitmentRule, source: Int?) -> [BoundParties
    .Binding]
  {
    switch rule.part {
    case .verb, .adj:
      if let object = tree.child(of: trigger, by: .obj),
        let owner = tree.child(of: object, by: .nmodPoss) ?? nation(before: object),
        rule.status == .reaffirmed
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
      return found.isEmpty ? [] : found + partners(in: trigger, by: rule, besides: found)
    case .noun:
      if let owner = tree.child(of: trigger, by: .nmodPoss) ?? ofActor(trigger)
        ?? nation(before: trigger)
      {
        let owners = bindings(at: owner).filter {
          $0.actor.entity != nil || $0.actor == parties.voice.home
        }
        if !owners.isEmpty || document.tokens[owner].partOfSpeech != .pron { return owners }
      }
      guard let verb = governor(of: trigger) else { return [] }
      // "Promises were made by the minister that".
      if document.tokens[trigger].relation == .nsubjPass, let agent = agent(of: verb) {
        return bindings(at: agent)
      }
      guard document.tokens[trigger].relation != .nsubj, let subject = tree.subject(of: verb) else {
        return []
      }
      return bindings(at: subject)
    }
  }

  /// Whom an agreement binds besides its subject: "reached an agreement with Poland".
  private func partners(
    in verb: Int, by rule: CommitmentRule, besides found: [BoundParties.Binding]
  ) -> [BoundParties.Binding] {
    guard rule.tellsOfBargain, let object = tree.child(of: verb, by: .obj) else { return [] }
    return (tree.children(of: verb) + tree.children(of: object))
      .filter { tree.prepositions(of: $0) == "with" }
      .flatMap(bindings(at:))
      .filter { partner in
        partner.actor.entity != nil && !found.contains { $0.actor == partner.actor }
      }
  }

  private func agent(of verb: Int) -> Int? { tree.child(of: verb, by: .oblAgent) }

  /// The nationality before a commitment: that of "the Polish commitment".
  private func nation(before noun: Int) -> Int? {
    tree.children(of: noun).first {
      [.compound, .amod].contains(document.tokens[$0].relation)
        && context.entity(at: $0)?.entity.type == .country
    }
  }

  private func ofActor(_ noun: Int) -> Int? {
    tree.children(of: noun).first { child in
      document.tokens[child].relation == .nmod
        && tree.children(of: child).contains { document.tokens[$0].lower == "of" }
        && mentions.entity(at: child, in: document) != nil
    }
  }

  /// Bindings of a word; inside quotation marks "we" and "our" bind the speaker, elsewhere "our"
  /// binds whom the sentence is about.
  private func bindings(at word: Int) -> [BoundParties.Binding] {
    let lower = document.tokens[word].lower
    if ["we", "our", "i", "my"].contains(lower), let speaker = quote(around: word)?.speaker {
      return speaker.entity.map { [parties.binding(of: $0)] } ?? []
    }
    if document.tokens[word].pennTag == .prpPossessive, lower == "our",
      let verb = tree.ancestors(of: word).last, let subject = tree.subject(of: verb),
      subject != word
    {
      let found = parties.bindings(at: subject)
      if !found.isEmpty { return found }
    }
    return parties.bindings(at: word)
  }

  private func quote(around word: Int) -> Quote? {
    let span = document.tokens[word].span
    return quotes.first { $0.kind == .direct && $0.span.contains(span) }
  }

  /// The side that says of itself what it will do: "Lavrov said Russia would send …".
  func ownSide(of verb: Int, clause: Int) -> [BoundParties.Binding] {
    // "Said the company would grow": only a forecast, but for "would resume the flights" and "exporting".
    guard rules.isWord(document.tokens[clause].lemma, in: "promise"),
      !rules.isWord(document.tokens[clause].lemma, in: "happen")
        || tree.hasChild(of: clause, by: .obj, .xcomp),
      let reporter = tree.subject(of: verb),
      let subject = tree.child(of: clause, by: .nsubj, .nsubjPass),
      !syntax.isAsked(clause, before: subject)
    else { return [] }
    var speakers = bindings(at: reporter).filter(isBody)
    if speakers.isEmpty { speakers = bodies(speakingBy: reporter) }
    let doers = bindings(at: subject)
    let isPronoun = document.tokens[subject].partOfSpeech == .pron || isOwnBody(subject)
    let same = doers.filter { doer in speakers.contains { $0.actor == doer.actor } }
    if same.isEmpty, doers.isEmpty, isPronoun { return speakers }
    return same.map { doer in
      let voice = speakers.first { $0.actor == doer.actor }?.spokesperson
      return BoundParties.Binding(actor: doer.actor, spokesperson: voice)
    }
  }

  /// "A spokesman for Acme", "Polish officials": the state or body that a described speaker speaks for.
  private func bodies(speakingBy reporter: Int) -> [BoundParties.Binding] {
    guard rules.isWord(document.tokens[reporter].lemma, in: "voice") else { return [] }
    let below = tree.children(of: reporter).filter(isSpokenFor)
    for word in below + below.flatMap(tree.children(of:)).filter(isSpokenFor) {
      guard let (_, entity) = context.entity(at: word),
        entity.type == .country || entity.type == .organisation
      else { continue }
      let bodies = bindings(at: word).filter(isBody)
      if !bodies.isEmpty { return bodies }
    }
    return []
  }

  /// "For Acme", "Norway's", "Polish"; not the Poland of "a minister on a visit to Poland".
  private func isSpokenFor(_ word: Int) -> Bool {
    switch document.tokens[word].relation {
    case .nmodPoss, .compound, .amod: true
    case .nmod: ["for", "of", "from"].contains(tree.prepositions(of: word))
    default: false
    }
  }

  /// The side that speaks, in quotation marks or in its own statement, of what it will do: "we
  /// will", "Norway will" where Norway's minister says so.
  func ownSide(willing verb: Int) -> [BoundParties.Binding] {
    guard let subject = tree.child(of: syntax.finite(of: verb), by: .nsubj),
      !syntax.isAsked(verb, before: subject)
    else { return [] }
    let doers = bindings(at: subject)
    if parties.isFirstPerson(subject) {
      return ["we", "i"].contains(document.tokens[subject].lower) ? doers : []
    }
    let quote = quote(around: verb)
    let speakers = quote.map { [$0.speaker?.entity].compactMap(\.self) } ?? parties.voice.speakers
    var voices = speakers.map(parties.binding)
    if quote == nil, let home = parties.voice.home {
      voices += ([home] + parties.administrations).map {
        BoundParties.Binding(actor: $0, spokesperson: nil)
      }
    }
    let own = doers.compactMap { doer in voices.first { $0.actor.name == doer.actor.name } }
    if own.isEmpty, quote == nil, isHomeBody(subject) { return doers.filter(isBody) }
    // "The United States and Japan will …", where one of them says so.
    return own.isEmpty
      ? []
      : doers.map { doer in own.first { $0.actor.name == doer.actor.name } ?? doer }.filter(isBody)
  }

  /// "The Council will continue": a department or the like, of which its own seat of power writes.
  private func isHomeBody(_ subject: Int) -> Bool {
    rules.isWord(document.tokens[subject].lower, in: "home-body")
      && context.entity(at: subject).map { parties.voice.homeBodies.contains($0.index) } == true
  }

  /// "His government", "our country", "the company": the speaker's own; not "the banks" or "a company".
  private func isOwnBody(_ noun: Int) -> Bool {
    guard rules.isWord(document.tokens[noun].lemma, in: "own-body") else { return false }
    let isOne = document.tokens[noun].pennTag == .nn
    if let owner = tree.child(of: noun, by: .nmodPoss) {
      // Of "their countries" each is one speaker's.
      return document.tokens[owner].pennTag == .prpPossessive
        && (isOne || document.tokens[owner].lower == "their")
    }
    return isOne && tree.children(of: noun).map { document.tokens[$0].lower } == ["the"]
  }

  /// What a person says he will do himself is no commitment of anybody's; a state's or body's is.
  private func isBody(_ binding: BoundParties.Binding) -> Bool {
    binding.actor.entity.map { document.entities[$0].type != .person }
      ?? (binding.actor == parties.voice.home)
  }

  /// Whoever says so, in quotation marks or as the article reports it, other than the actor.
  func speaker(of trigger: Int, _ modality: Modality, for actor: Party) -> Party? {
    if let speaker = quote(around: trigger)?.speaker { return speaker == actor ? nil : speaker }
    guard let source = modality.source ?? professing(trigger),
      let (index, entity) = context.entity(at: source), entity.type == .person
    else { return nil }
    let speaker = Party(name: entity.name, entity: index)
    return speaker == actor ? nil : speaker
  }

  /// "Li underscored Norway's commitment": who professes what a noun tells.
  private func professing(_ noun: Int) -> Int? {
    guard document.tokens[noun].partOfSpeech == .noun, let verb = governor(of: noun), verb < noun,
      rules.isWord(document.tokens[verb].lemma, in: "profess")
    else { return nil }
    return tree.subject(of: verb)
  }
}
