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
    if let listed = SemicolonList(context: context).parties(from: word) { return listed }
    var found: [FoundParty] = []
    for member in members(of: word) {
      for party in several(at: member) ?? states(of: member) ?? represented(by: member)
        ?? apposed(to: member) ?? party(at: member).map({ [$0] })
        ?? listed(member, behind: found)
      where !found.contains(where: { $0.party == party.party }) { found.append(party) }
    }
    return withoutOffices(withoutTitles(found)).filter { !opensTitle($0) }
  }

  /// "The Energy Agency (EA) Director Ana Li": a body that only tells what a title behind it is of.
  private func opensTitle(_ party: FoundParty) -> Bool {
    guard party.kind == .organisation, let body = context.mentions.mention(at: party.word) else {
      return false
    }
    let tokens = context.document.tokens
    var next = context.document.mentions[body].tokens.upperBound
    if next + 2 < tokens.count, tokens[next].text == "(", tokens[next + 2].text == ")" { next += 3 }
    let title = next
    while next < tokens.count, next < title + 6, !isPerson(next),
      [.noun, .propn, .adj].contains(tokens[next].partOfSpeech)
    {
      next += 1
    }
    return next > title && next < tokens.count && isPerson(next)
      && context.people.form(of: tokens[next - 1]) != nil
  }

  /// "Ana Li, Secretary, Ministry of Trade,": the body whose officer stands before it.
  private func withoutOffices(_ found: [FoundParty]) -> [FoundParty] {
    found.filter { party in
      guard party.kind == .organisation,
        let officer = found.last(where: { $0.kind == .person && $0.word < party.word })
      else { return true }
      let roles = officer.party.entity.map { context.document.entities[$0].roles } ?? []
      return !roles.contains { $0.of == party.party.name }
    }
  }

  /// "Hosted teachers, parents and students", "met with Li and others": people at large who are listed
  /// with others.
  private func listed(_ word: Int, behind found: [FoundParty]) -> [FoundParty] {
    let token = context.token(word)
    guard token.pennTag == .nns else { return [] }
    let isOthers = token.lower == "others" && !found.isEmpty
    let isAtLarge =
      found.contains { $0.kind == .group } && context.people.form(of: token.lemma) == .many
    guard isOthers || isAtLarge else { return [] }
    let phrase = GroupPhrase.text(at: word, in: context)
    return [FoundParty(party: Party(name: phrase), kind: .group, word: word)]
  }

  /// "Ana Li, Chair and Director of the Agency,": a title in the singular that stands beside a
  /// person's name is hers.
  private func withoutTitles(_ found: [FoundParty]) -> [FoundParty] {
    guard found.count > 1, found.contains(where: { $0.kind == .person }) else { return found }
    return found.filter { party in
      let token = context.token(party.word)
      guard party.kind == .group, [.nn, .nnp].contains(token.pennTag) else { return true }
      let form = context.people.form(of: token)
      guard form == .person || form == .office else { return true }
      return context.tree.hasChild(of: party.word, by: .det)
        || !(65...90).contains(token.text.utf8.first ?? 0)
    }
  }

  /// Whether a person is mentioned at a word.
  func isPerson(_ word: Int) -> Bool {
    context.mentions.mention(at: word).map { context.document.mentions[$0].type } == .person
  }

  /// "The frigate HMS Argyll".
  private func isVessel(_ word: Int) -> Bool {
    context.mentions.mention(at: word).map { context.document.mentions[$0].type } == .vessel
  }

  /// The party that a word alone stands for; nil for places, things and unsettled pronouns.
  func party(at word: Int) -> FoundParty? {
    if let counted = counted(by: word) { return party(at: counted) }
    if isInTitle(word), let titled = titled(at: word) { return titled }
    if let named = named(at: word) { return named }
    // Names follow titles; "the Cochran Award" is no person.
    for child in context.tree.children(of: word) where child > word {
      switch context.token(child).relation {
      case .appos, .flat, .nmodDesc, .compound, .nmodUnmarked:
        if isPerson(child) || isVessel(child), let named = named(at: child) { return named }
      default: continue
      }
    }
    return titled(at: word) ?? named(below: word) ?? apposed(to: word)?.first
      ?? described(at: word)
  }

  /// "A range of officials": who is counted by a noun that only tells how many.
  private func counted(by word: Int) -> Int? {
    guard Self.quantities.contains(context.token(word).lemma) else { return nil }
    return context.tree.range(below: word).first {
      $0 > word && context.token($0).pennTag == .nns && context.token($0).relation == .nmod
        && context.people.form(of: context.token($0).lemma) != nil
    }
  }

  private static let quantities: Set<String> = [
    "range", "number", "variety", "array", "series", "handful", "couple", "mix", "host",
  ]

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
