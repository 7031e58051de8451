import Knowledge

extension RuleCondition {
  /// Whether it holds at a trigger; `two` is checked later, by `holds(for:)`.
  func holds(at trigger: Int, in context: ClaimContext) -> Bool {
    let isMet: Bool
    switch test {
    case .twoParties: return true
    case .exists(let paths):
      isMet = !context.tree.words(from: trigger, along: paths).isEmpty
    case .word(let paths, let lemmas):
      isMet = context.tree.words(from: trigger, along: paths).contains {
        lemmas.contains(context.token($0).lemma) || lemmas.contains(context.token($0).lower)
      }
    case .type(let paths, let types):
      isMet = context.tree.words(from: trigger, along: paths).contains { word in
        types.contains { Self.isType($0, at: word, in: context) }
      }
    }
    return isMet != isNegated
  }

  /// Whether enough parties were found.
  func holds(for parties: [FoundParty]) -> Bool {
    guard case .twoParties = test else { return true }
    return parties.count >= 2
      || parties.contains { $0.kind == .group || $0.kind == .organisation }
  }

  private static func isType(_ type: PartyType, at word: Int, in context: ClaimContext) -> Bool {
    if type == .number { return context.token(word).pennTag == .cd }
    let finder = PartyFinder(context: context)
    if type == .people {
      let form = context.people.form(of: context.token(word).lemma)
      return finder.party(at: word)?.kind == .group || form == .sides
    }
    if type == .country, finder.states(of: word) != nil { return true }
    if type == .person, finder.party(at: word)?.kind == .person { return true }
    if type == .vessel, finder.party(at: word)?.kind == .vessel { return true }
    return context.mentions.mention(at: word).map {
      context.document.mentions[$0].type.rawValue
    } == type.rawValue
  }
}
