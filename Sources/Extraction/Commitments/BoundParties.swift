import Knowledge

/// Tells who is bound by a word: the state or body that a person speaks for, or each of "the two leaders".
struct BoundParties {
  let document: Document
  let tree: DependencyTree
  let mentions: MentionIndex

  /// One bound actor, with whoever speaks for it.
  struct Binding: Hashable {
    let actor: Party
    let spokesperson: Party?
  }

  private static let jointNouns: Set<String> = [
    "leader", "side", "party", "country", "nation", "president", "minister", "government", "head",
    "delegation", "member", "ally", "partner", "secretary", "state", "they", "we", "our", "their",
    "both", "two", "three",
  ]

  /// Actors that a subject or possessor binds; empty where nobody is known.
  func bindings(at word: Int) -> [Binding] {
    var found: [Binding] = []
    for conjunct in tree.conjuncts(of: word) {
      for binding in single(conjunct) where !found.contains(binding) { found.append(binding) }
    }
    return found
  }

  private func single(_ word: Int) -> [Binding] {
    if let entity = mentions.entity(at: word, in: document) { return [binding(of: entity)] }
    let token = document.tokens[word]
    if let owner = tree.child(of: word, by: .nmodPoss, .compound, .amod, .appos),
      isGovernment(token.lemma), let entity = mentions.entity(at: owner, in: document),
      document.entities[entity].type != .place
    {
      return [binding(of: entity)]
    }
    guard isJoint(word) else { return [] }
    return jointBindings(before: word)
  }

  /// The state or body that an entity binds: a person in office binds what it holds office of.
  func binding(of entity: Int) -> Binding {
    let known = document.entities[entity]
    let party = Party(name: known.name, entity: entity)
    guard known.type == .person,
      let office = known.roles.first(where: { $0.of != nil && !isPast($0.title) })?.of
    else { return Binding(actor: party, spokesperson: nil) }
    let body = document.entities.firstIndex { $0.name == office && $0.type != .person }
    return Binding(actor: Party(name: office, entity: body), spokesperson: party)
  }

  private func isPast(_ title: String) -> Bool {
    let lower = title.lowercased()
    return lower.hasPrefix("former") || lower.hasPrefix("ex-") || lower.contains("candidate")
  }

  private func isGovernment(_ lemma: String) -> Bool {
    ["government", "ministry", "authority", "official", "leadership", "side", "delegation"]
      .contains(lemma)
  }

  private func isJoint(_ word: Int) -> Bool {
    let token = document.tokens[word]
    guard Self.jointNouns.contains(token.lower) || Self.jointNouns.contains(token.lemma) else {
      return false
    }
    if token.partOfSpeech == .pron || token.pennTag == .prpPossessive || token.pennTag == .prp {
      return ["they", "we", "our", "their", "both"].contains(token.lower)
    }
    return token.pennTag == .nns || token.partOfSpeech == .det || token.partOfSpeech == .num
  }

  /// Those who took part in the last event told before a word; the article's first event failing that.
  private func jointBindings(before word: Int) -> [Binding] {
    let start = document.tokens[word].span.start
    let candidates = document.events.filter { event in
      event.participants.filter { isParty($0) }.count > 1
    }
    let last = candidates.last { ($0.evidence.map(\.start).min() ?? 0) <= start }
    guard let event = last ?? candidates.first else { return [] }
    var found: [Binding] = []
    for participant in event.participants where isParty(participant) {
      guard let entity = participant.who.entity else { continue }
      let binding = binding(of: entity)
      if !found.contains(where: { $0.actor == binding.actor }) { found.append(binding) }
    }
    return found
  }

  private func isParty(_ participant: Participant) -> Bool {
    participant.role != .absent && participant.who.entity != nil
      && [.person, .country, .organisation].contains(participant.kind)
  }
}
