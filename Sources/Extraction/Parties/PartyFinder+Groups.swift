import Knowledge

/// Parties without a name: "officers from 20 countries", "the pope".
extension PartyFinder {
  /// A person or group that is described, not named.
  func described(at word: Int) -> FoundParty? {
    let token = context.token(word)
    guard token.partOfSpeech == .noun || token.partOfSpeech == .propn || token.pennTag == .cd,
      let form = context.people.form(of: token.lemma)
    else { return nil }
    switch form {
    case .sides: return nil
    case .state:
      if let state = state(of: word) { return state }
    case .office:
      let isKnown = context.tree.children(of: word).contains {
        context.token($0).lower == "the"
      }
      guard token.pennTag == .nns || isKnown || isOfNamedBody(word) else { return nil }
    case .person:
      guard token.pennTag == .nns || isOfNamedBody(word) else { return nil }
    case .many:
      guard isCounted(word) || isOfNamedBody(word) else { return nil }
    case .body: break
    }
    if let holder = holder(of: word) { return holder }
    let phrase = GroupPhrase.text(at: word, in: context)
    return FoundParty(party: Party(name: phrase), kind: .group, word: word)
  }

  /// "Director of the Office of the Commission Ana Li": the name that ends one person's title.
  private func holder(of word: Int) -> FoundParty? {
    let title = context.token(word)
    guard title.pennTag != .nns, title.pennTag != .nnps,
      (65...90).contains(title.text.utf8.first ?? 0)
    else { return nil }
    let end = GroupPhrase.tokens(at: word, in: context.tree).upperBound - 1
    guard end > word, isPerson(end), let mention = context.mentions.mention(at: end) else {
      return nil
    }
    let name = context.document.mentions[mention]
    let before = name.tokens.lowerBound - 1
    guard name.kind == .name, before > word, context.token(before).partOfSpeech != .adp else {
      return nil
    }
    return named(at: end)
  }

  /// "some 300 residents", "dozens of voters"; not "residents" at large.
  private func isCounted(_ word: Int) -> Bool {
    context.tree.children(of: word).contains {
      let token = context.token($0)
      return token.relation == .nummod || ["hundred", "several", "many"].contains(token.lemma)
    }
  }

  /// "the Polish ambassador", "leaders of NATO": people whom a country or body sets apart.
  private func isOfNamedBody(_ word: Int) -> Bool {
    GroupPhrase.tokens(at: word, in: context.tree).contains { token in
      guard token != word else { return false }
      if let entity = context.entity(at: token)?.entity { return entity.type != .place }
      // A nationality or name that the mention finder did not settle.
      let first = context.token(token).text.utf8.first ?? 0
      return (65...90).contains(first) && !isSentenceStart(token)
    }
  }

  private func isSentenceStart(_ word: Int) -> Bool {
    let document = context.document
    return document.sentences[document.sentence(ofToken: word)].tokens.lowerBound == word
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
