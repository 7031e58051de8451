import Knowledge

/// Parties without a name: "officers from 20 countries", "the pope".
extension PartyFinder {
  /// A person or group that is described, not named.
  func described(at word: Int) -> FoundParty? {
    let token = context.token(word)
    guard token.partOfSpeech == .noun || token.partOfSpeech == .propn || token.pennTag == .cd,
      let form = context.people.form(of: token)
    else { return nil }
    // "Six-party talks": how many take part, not who.
    if token.relation == .compound, context.tree.hasChild(of: word, by: .nummod) { return nil }
    let isPlural = token.pennTag == .nns || token.pennTag == .nnps && isGroup(word)
    switch form {
    case .sides: return nil
    case .state:
      if let state = states(of: word)?.first { return state }
    case .office:
      // "The king and queen": one article for both.
      let isSecond = token.relation == .conj && token.head >= 0 && token.head < word
      let owner = isSecond ? token.head : word
      let isKnown = [word, owner].contains { noun in
        context.tree.children(of: noun).contains { context.token($0).lower == "the" }
      }
      guard isPlural || isKnown || isOfNamedBody(word) else { return nil }
    case .person:
      guard isPlural || isOfNamedBody(word) else { return nil }
    case .many:
      guard isCounted(word) || isOfNamedBody(word) || isInNamedPlace(word) else { return nil }
    case .body: break
    }
    if let holder = holder(of: word) { return holder }
    if let person = nameBefore(word) { return person }
    let phrase = GroupPhrase.text(at: word, in: context)
    return FoundParty(party: Party(name: phrase), kind: .group, word: word)
  }

  /// "The Governors of Ohio and Utah"; not "Lawyers" of a heading, which writes every noun like a
  /// name, nor "Members of the Presidency Li and Roe", who are named.
  private func isGroup(_ word: Int) -> Bool {
    let document = context.document
    return document.sentences[document.sentence(ofToken: word)].kind == .body
      && !context.tree.range(below: word).contains(where: isPerson)
  }

  /// "Ana Li, party leader": the name that a title in the singular follows.
  private func nameBefore(_ word: Int) -> FoundParty? {
    guard [.nn, .nnp].contains(context.token(word).pennTag) else { return nil }
    let phrase = GroupPhrase.tokens(at: word, in: context.tree)
    guard let name = phrase.first, name < word, isPerson(name),
      !(name..<word).contains(where: { context.token($0).partOfSpeech == .part })
    else { return nil }
    return named(at: name)
  }

  /// "Director of the Office of the Commission Ana Li": the name that ends one person's title.
  func holder(of word: Int) -> FoundParty? {
    let title = context.token(word)
    guard title.pennTag != .nns, title.pennTag != .nnps,
      (65...90).contains(title.text.utf8.first ?? 0)
    else { return nil }
    var end = word + 1
    while end < min(word + 12, context.document.tokens.count), !isPerson(end), isOfTitle(end) {
      end += 1
    }
    guard end > word + 1, end < context.document.tokens.count, isPerson(end),
      let mention = context.mentions.mention(at: end),
      context.document.mentions[mention].kind == .name, !isServed(end)
    else { return nil }
    return named(at: end)
  }

  private func isOfTitle(_ word: Int) -> Bool {
    let token = context.token(word)
    switch token.partOfSpeech {
    case .noun, .propn, .adj: return true
    default: return ["of", "for", "from", "to", "the", "and", "on"].contains(token.lower)
    }
  }

  /// "Advisor to President Li", "to Polish President Li": whose name follows a preposition, or a title behind
  /// one, is served.
  func isServed(_ name: Int) -> Bool {
    var preposition = name - 1
    while preposition > 0, [.propn, .noun, .adj].contains(context.token(preposition).partOfSpeech) {
      preposition -= 1
    }
    guard preposition >= 0, context.token(preposition).partOfSpeech == .adp else { return false }
    var title = preposition + 1
    if title < name, let nation = context.mentions.mention(at: title),
      context.document.mentions[nation].type == .country
    {
      title = context.document.mentions[nation].tokens.upperBound
    }
    return title >= name || context.people.form(of: context.token(title).lower) != nil
  }

  /// "some 300 residents", "dozens of voters", "the families of the victims"; not "residents" at large.
  private func isCounted(_ word: Int) -> Bool {
    let children = context.tree.children(of: word)
    let isCertain =
      children.contains { context.token($0).lower == "the" }
      && children.contains { $0 > word && context.tree.prepositions(of: $0) == "of" }
    return isCertain
      || children.contains {
        let token = context.token($0)
        return token.relation == .nummod || ["hundred", "several", "many"].contains(token.lemma)
      }
  }

  /// "Voters in Ireland"; "countries in Africa" are not told apart by it.
  private func isInNamedPlace(_ word: Int) -> Bool {
    guard !["country", "nation", "state", "power"].contains(context.token(word).lemma) else {
      return false
    }
    return context.tree.children(of: word).contains { place in
      context.tree.prepositions(of: place) == "in"
        && [.country, .place].contains(context.entity(at: place)?.entity.type)
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

  /// "Representatives from Norway, Poland, Ghana, Chile, and Peru": whom a plural noun stands for, if so many
  /// states or bodies are listed behind it that the list tells more than the phrase.
  func represented(by word: Int) -> [FoundParty]? {
    let token = context.token(word)
    guard [.nns, .nnps].contains(token.pennTag), context.mentions.mention(at: word) == nil,
      context.people.form(of: token) != nil, word + 4 < context.document.tokens.count
    else { return nil }
    // "Leaders and representatives from Norway, …".
    let isDouble = context.token(word + 1).lower == "and" && context.token(word + 2).pennTag == .nns
    let preposition = isDouble ? word + 3 : word + 1
    guard ["from", "of"].contains(context.token(preposition).lower) else { return nil }
    let first = context.token(preposition + 1).lower == "the" ? preposition + 2 : preposition + 1
    guard first < context.document.tokens.count, let index = context.mentions.mention(at: first)
    else { return nil }
    let head = context.document.mentions[index].head
    let listed = [head] + NameList(context: context).bodies(behind: head)
    let parties = listed.compactMap(named(at:))
    return parties.count >= Self.longList ? parties : nil
  }

  private static let longList = 5

  /// The countries whose governments a word names: "the French and Greek governments"; nil if none.
  func states(of word: Int) -> [FoundParty]? {
    guard let noun = stateNoun(at: word) else { return nil }
    let modifiers = context.tree.children(of: noun).flatMap { child in
      switch context.token(child).relation {
      case .amod, .compound, .nmodPoss, .nmod: context.tree.conjuncts(of: child)
      default: [Int]()
      }
    }
    let words = Set(modifiers + nationalities(before: noun)).sorted()
    let found = words.compactMap(named(at:)).filter { $0.kind == .country }
    return found.isEmpty ? nil : found
  }

  /// The noun itself, or that behind the first of "Greek, Polish and French governments".
  private func stateNoun(at word: Int) -> Int? {
    let form = context.people.form(of: context.token(word).lemma)
    if form == .state { return word }
    guard isNationality(word) else { return nil }
    var next = word + 1
    while next < min(word + 10, context.document.tokens.count),
      isNationality(next) || [",", "and"].contains(context.token(next).lower)
    {
      next += 1
    }
    guard next > word + 1, next < context.document.tokens.count,
      context.people.form(of: context.token(next).lemma) == .state
    else { return nil }
    return next
  }

  /// The adjectives before a noun, joined by commas and "and".
  private func nationalities(before noun: Int) -> [Int] {
    var found: [Int] = []
    var word = noun - 1
    while word >= 0 {
      if isNationality(word) {
        found.append(word)
      } else if ![",", "and"].contains(context.token(word).lower) {
        break
      }
      word -= 1
    }
    return found
  }

  private func isNationality(_ word: Int) -> Bool {
    context.mentions.mention(at: word).map { context.document.mentions[$0].kind } == .demonym
  }
}
