import Knowledge

/// Tells who is bound by a word: the state that a person speaks for, or each of "the two leaders".
struct BoundParties {
  private let context: ClaimContext
  private let events: [Event]
  private let representation: Representation
  let voice: DocumentVoice
  private let rules: CommitmentRules

  private var document: Document { context.document }
  private var tree: DependencyTree { context.tree }

  init(
    _ context: ClaimContext, events: [Event], representation: Representation,
    voice: DocumentVoice, rules: CommitmentRules
  ) {
    self.context = context
    self.events = events
    self.representation = representation
    self.voice = voice
    self.rules = rules
  }

  /// One bound actor, with whoever speaks for it.
  struct Binding: Hashable {
    let actor: Party
    let spokesperson: Party?
  }

  /// Actors that a subject or possessor binds; empty where nobody is known.
  func bindings(at word: Int) -> [Binding] {
    let named = context.mentions.entities(at: word, in: document)
    if named.count > 1 { return bindings(of: named) }
    if isFirstPerson(word), !voice.speakers.isEmpty { return bindings(of: voice.speakers) }
    if let home = voice.home, named.isEmpty,
      isOfHome(word) || isFirstPerson(word) && voice.isHomeSpeaking
    {
      return [Binding(actor: administration(meantBy: word) ?? home, spokesperson: nil)]
    }
    if isJoint(word) {
      let parties = bindings(of: participants(before: word))
      let isKnown =
        parties.count <= Self.mostJointParties || isToldWhole(word) || areStates(parties)
      return isKnown ? parties : []
    }
    let found = PartyFinder(context: context).parties(at: word)
    // "Twelve investors pledged": bound as they are described.
    let groups = found.filter {
      $0.kind == .group && $0.party.entity == nil && isSeveralPeople($0.word)
    }
    return bindings(of: found.compactMap(\.party.entity))
      + groups.map { Binding(actor: $0.party, spokesperson: nil) }
  }

  /// "They" of a meeting of more than these, bodies and people mixed, means some of them.
  private static let mostJointParties = 5

  /// "The leaders" of a summit speak for each of their countries, however many, and for bodies among them.
  private func areStates(_ parties: [Binding]) -> Bool {
    let states = parties.count { binding in
      binding.actor.entity.map { document.entities[$0].type == .country } ?? false
    }
    let led = parties.count { $0.spokesperson != nil }
    return max(states, led) * 4 >= parties.count * 3 && states * 2 >= parties.count
  }

  /// "All agencies", "eight countries".
  private func isToldWhole(_ word: Int) -> Bool {
    tree.children(of: word).contains {
      document.tokens[$0].lower == "all" || document.tokens[$0].relation == .nummod
    }
  }

  /// "Investors", "leaders of ten companies"; not "the mission" or "both sides".
  private func isSeveralPeople(_ word: Int) -> Bool {
    guard document.tokens[word].pennTag == .nns else { return false }
    switch context.people.form(of: document.tokens[word].lemma) {
    case .person, .office, .many: return true
    case .body, .state, .sides, nil: return false
    }
  }

  /// One binding for each actor, with a spokesperson where any of them is one.
  private func bindings(of entities: [Int]) -> [Binding] {
    var found: [Binding] = []
    for binding in entities.map(binding) {
      if let known = found.firstIndex(where: { $0.actor == binding.actor }) {
        if found[known].spokesperson == nil { found[known] = binding }
      } else {
        found.append(binding)
      }
    }
    return found
  }

  /// The state or body that an entity binds: a person in office binds what it holds office of.
  func binding(of entity: Int) -> Binding {
    let party = Party(name: document.entities[entity].name, entity: entity)
    guard let body = representation.body(of: entity) else {
      return Binding(actor: party, spokesperson: nil)
    }
    return Binding(actor: body, spokesperson: party)
  }

  func isFirstPerson(_ word: Int) -> Bool {
    ["we", "our", "i", "my"].contains(document.tokens[word].lower)
  }

  /// "The Administration", "the President": of the state that publishes the article.
  private func isOfHome(_ word: Int) -> Bool {
    let token = document.tokens[word]
    // "Administration officials".
    if token.lemma == "official", word > 0, document.tokens[word - 1].head == word {
      return isHome(document.tokens[word - 1])
    }
    return token.pennTag != .nns && token.pennTag != .nnps && isHome(token)
      && isBareDefinite(word)
  }

  /// The one administration that the article names: "the Smith Administration" for "the Administration", but
  /// not for "my Administration".
  private func administration(meantBy word: Int) -> Party? {
    let isOwn = tree.children(of: word).contains {
      ["my", "our"].contains(document.tokens[$0].lower)
    }
    guard document.tokens[word].lower == "administration", !isOwn else { return nil }
    return administrations.count == 1 ? administrations.first : nil
  }

  /// Administrations that the article names, as bodies of their own.
  var administrations: [Party] {
    document.entities.enumerated().compactMap { index, entity in
      entity.type == .organisation && entity.name.lowercased().hasSuffix(" administration")
        ? Party(name: entity.name, entity: index) : nil
    }
  }

  private func isHome(_ token: Token) -> Bool {
    token.isCapitalised && rules.isWord(token.lower, in: "home")
  }

  /// Nothing but "the", "my", "their" or the like and capitalised words of the same name before it.
  private func isBareDefinite(_ word: Int) -> Bool {
    tree.children(of: word).allSatisfy { child in
      child > word
        || ["the", "my", "our", "his", "her", "their"].contains(document.tokens[child].lower)
        || document.tokens[child].isCapitalised && context.entity(at: child) == nil
    }
  }

  /// "They", "our", "both sides", "the two presidents": several parties that no name tells.
  private func isJoint(_ word: Int) -> Bool {
    let token = document.tokens[word]
    let type = context.entity(at: word)?.entity.type
    if type == .country || type == .organisation { return false }
    if token.partOfSpeech == .pron || token.pennTag == .prpPossessive {
      return rules.isWord(token.lower, in: "joint-pronoun")
    }
    let isPlural = token.pennTag == .nns || token.pennTag == .nnps
    guard type == nil, isPlural, rules.isWord(singular(of: token), in: "joint-noun") else {
      return false
    }
    return !tree.children(of: word).contains { child in
      [.amod, .compound, .nmodPoss, .nmod].contains(document.tokens[child].relation)
        && context.entity(at: child) != nil
    }
  }

  /// The lemma of a plural, also where a capital makes the tagger take it for a name.
  private func singular(of token: Token) -> String {
    token.pennTag == .nnps && token.lower.hasSuffix("s")
      ? String(token.lower.dropLast()) : token.lemma
  }

  /// Those who took part in the last event told before a word; in the first one failing that.
  ///
  /// Of two that one sentence tells the first counts ("met Li during the summit of nine states"), and for "the
  /// two leaders" one of two.
  private func participants(before word: Int) -> [Int] {
    let start = document.tokens[word].span.start
    var candidates = events.filter { $0.participants.count(where: isParty) > 1 }
    if isPair(word) {
      let pairs = candidates.filter { $0.participants.count(where: isParty) == 2 }
      if !pairs.isEmpty { candidates = pairs }
    }
    func told(_ event: Event) -> Int { event.evidence.map(\.start).min() ?? 0 }
    let last = candidates.lazy.map(told).filter { $0 <= start }.max()
    let event = candidates.first { told($0) == last } ?? candidates.first
    return event?.participants.filter(isParty).compactMap(\.who.entity) ?? []
  }

  /// "The two leaders", "both sides".
  private func isPair(_ word: Int) -> Bool {
    tree.children(of: word).contains { ["two", "both"].contains(document.tokens[$0].lower) }
  }

  private func isParty(_ participant: Participant) -> Bool {
    participant.role != .absent && participant.who.entity != nil
      && [.person, .country, .organisation].contains(participant.kind)
  }
}
