import Knowledge

/// Somebody found at a word.
struct FoundParty {
  let party: Party
  let kind: Participant.Kind
  /// Index into `Document.tokens` of the head of the words that name them.
  let word: Int
}

/// Finds whom a word and those coordinated with it stand for.
struct PartyFinder {
  let context: ClaimContext

  /// Everybody at a word: its own party and those joined by "and" or a comma.
  func parties(at word: Int) -> [FoundParty] {
    var found: [FoundParty] = []
    for member in members(of: word) {
      guard let party = party(at: member) else { continue }
      if !found.contains(where: { $0.party == party.party }) { found.append(party) }
    }
    return found
  }

  /// A word with all that is coordinated with it.
  ///
  /// Parsers tend to hang the second of two officials on the first one's country: "President Li of
  /// Norway and Prime Minister Roy of Poland"; such a person counts as a member too.
  fileprivate func members(of word: Int) -> [Int] {
    var members = [word]
    var next = 0
    while next < members.count, members.count < 60 {
      let member = members[next]
      next += 1
      for child in context.tree.children(of: member) {
        switch context.token(child).relation {
        case .conj: members.append(child)
        case .nmod where context.tree.prepositions(of: child) == "of":
          for other in context.tree.children(of: child)
          where context.token(other).relation == .conj && isPerson(other) && !isPerson(child) {
            members.append(other)
          }
        default: break
        }
      }
    }
    return members
  }

  private func isPerson(_ word: Int) -> Bool {
    context.mentions.mention(at: word).map { context.document.mentions[$0].type } == .person
  }

  /// The party that a word alone stands for; nil for places, things and unsettled pronouns.
  func party(at word: Int) -> FoundParty? {
    if let named = named(at: word) { return named }
    for child in context.tree.children(of: word) {
      switch context.token(child).relation {
      case .appos, .flat, .nmodDesc, .compound, .nmodUnmarked:
        if isPerson(child), let named = named(at: child) { return named }
      default: continue
      }
    }
    return described(at: word)
  }

  private func named(at word: Int) -> FoundParty? {
    guard let (index, entity) = context.entity(at: word) else { return nil }
    guard let kind = Participant.Kind(rawValue: entity.type.rawValue), kind != .place else {
      return nil
    }
    return FoundParty(party: Party(name: entity.name, entity: index), kind: kind, word: word)
  }

  private func described(at word: Int) -> FoundParty? {
    let token = context.token(word)
    guard token.partOfSpeech == .noun || token.partOfSpeech == .propn || token.pennTag == .cd,
      let form = context.people.form(of: token.lemma)
    else { return nil }
    switch form {
    case .sides: return nil
    case .state:
      if let state = state(of: word) { return state }
    case .person:
      guard token.pennTag == .nns || isOfNamedBody(word) else { return nil }
    case .body: break
    }
    let phrase = GroupPhrase.text(at: word, in: context)
    return FoundParty(party: Party(name: phrase), kind: .group, word: word)
  }

  /// "the Polish ambassador", "an envoy of NATO": a person whom a name sets apart.
  private func isOfNamedBody(_ word: Int) -> Bool {
    context.tree.children(of: word).contains { child in
      switch context.token(child).relation {
      case .amod, .compound, .nmodPoss, .nmod:
        guard let entity = context.entity(at: child)?.entity else { return false }
        return entity.type == .country || entity.type == .organisation
      default: return false
      }
    }
  }

  /// The country whose government a word names.
  private func state(of word: Int) -> FoundParty? {
    for child in context.tree.children(of: word) {
      switch context.token(child).relation {
      case .amod, .compound, .nmodPoss, .nmod:
        if let found = named(at: child), found.kind == .country { return found }
      default: continue
      }
    }
    return nil
  }
}

extension PartyFinder {
  /// The entities of any type at a word and those coordinated with it.
  func entities(at word: Int) -> [Int] {
    var found: [Int] = []
    for member in members(of: word) {
      let index = context.entity(at: member)?.index ?? party(at: member)?.party.entity
      if let index, !found.contains(index) { found.append(index) }
    }
    return found
  }
}
