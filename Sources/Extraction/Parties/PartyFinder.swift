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
        case .conj, .list: members.append(child)
        case .appos where isOtherPerson(child, than: member): members.append(child)
        case .nmod where context.tree.prepositions(of: child) == "of":
          for other in context.tree.children(of: child)
          where context.token(other).relation == .conj && isPerson(other) && !isPerson(child) {
            members.append(other)
          }
        default: break
        }
      }
    }
    if let person = members.first(where: isPerson) ?? personBelow(word) {
      members += NameList(context: context).others(than: person).filter { !members.contains($0) }
    }
    if members.count == 1, context.tree.prepositions(of: word) == "between" {
      members += otherSide(after: word)
    }
    return members
  }

  private func isOtherPerson(_ word: Int, than other: Int) -> Bool {
    guard isPerson(word), let entity = context.entity(at: word)?.index else { return false }
    return context.entity(at: other).map { $0.index != entity && isPerson(other) } ?? false
  }

  /// The name in the phrase of a title: "Adviser Ana Li".
  private func personBelow(_ word: Int) -> Int? {
    context.tree.children(of: word).first {
      isPerson($0) && [.appos, .flat, .nmodDesc, .compound].contains(context.token($0).relation)
    }
  }

  /// The second of "between X and Y" where the parser took "and Y" for something else.
  private func otherSide(after word: Int) -> [Int] {
    let tokens = context.document.tokens
    var next = context.tree.range(below: word).upperBound
    guard next < tokens.count, tokens[next].lower == "and" else { return [] }
    next += 1
    var head: Int?
    while next < tokens.count {
      switch tokens[next].partOfSpeech {
      case .noun, .propn: head = next
      case .det, .adj, .num: break
      default: return head.map { [$0] } ?? []
      }
      next += 1
    }
    return head.map { [$0] } ?? []
  }

  private func isPerson(_ word: Int) -> Bool {
    context.mentions.mention(at: word).map { context.document.mentions[$0].type } == .person
  }

  /// The party that a word alone stands for; nil for places, things and unsettled pronouns.
  func party(at word: Int) -> FoundParty? {
    if isInTitle(word), let titled = titled(at: word) { return titled }
    if let named = named(at: word) { return named }
    for child in context.tree.children(of: word) {
      switch context.token(child).relation {
      case .appos, .flat, .nmodDesc, .compound, .nmodUnmarked:
        if isPerson(child), let named = named(at: child) { return named }
      default: continue
      }
    }
    return titled(at: word) ?? named(below: word) ?? described(at: word)
  }

  /// "White House Director Li": the name of a body that only tells whose director.
  private func isInTitle(_ word: Int) -> Bool {
    guard let index = context.mentions.mention(at: word) else { return false }
    let mention = context.document.mentions[index]
    let next = mention.tokens.upperBound
    guard mention.type != .person, next < context.document.tokens.count else { return false }
    let part = context.token(next).partOfSpeech
    return part == .propn || part == .noun
  }

  /// "Secretary of State Li": the person whose name stands right behind a title.
  private func titled(at word: Int) -> FoundParty? {
    guard
      context.token(word).partOfSpeech == .propn
        || context.people.form(of: context.token(word).lemma) == .person
    else { return nil }
    let mention = context.mentions.mention(at: word).map { context.document.mentions[$0].tokens }
    let start = mention?.upperBound ?? word + 1
    for next in start..<max(start, min(start + 5, context.document.tokens.count)) {
      if isPerson(next), let named = named(at: next) { return named }
      switch context.token(next).partOfSpeech {
      case .noun, .propn, .adj: continue
      default:
        if !["of", "for", "and"].contains(context.token(next).lower) { return nil }
      }
    }
    return nil
  }

  /// "Her Excellency, Ana Li": the only person named in the phrase of a title.
  private func named(below word: Int) -> FoundParty? {
    guard context.token(word).partOfSpeech == .propn,
      context.mentions.mention(at: word) == nil
    else { return nil }
    let persons = context.tree.range(below: word).filter(isPerson).compactMap(named(at:))
    guard let first = persons.first, persons.allSatisfy({ $0.party == first.party }) else {
      return nil
    }
    return first
  }

  private func named(at word: Int) -> FoundParty? {
    let isSubjectPronoun = ["he", "she"].contains(context.token(word).lower)
    if isSubjectPronoun, let speaker = speaker(before: word) { return speaker }
    guard let (index, entity) = context.entity(at: word) else { return nil }
    let isPersonal = ["he", "she", "him", "her", "his"].contains(context.token(word).lower)
    if isPersonal && entity.type != .person { return nil }
    guard let kind = Participant.Kind(rawValue: entity.type.rawValue), kind != .place else {
      return nil
    }
    return FoundParty(party: Party(name: entity.name, entity: index), kind: kind, word: word)
  }

  /// "Hill said he will attend": whoever says so is nearer than anybody named before.
  private func speaker(before word: Int) -> FoundParty? {
    for verb in context.tree.ancestors(of: word) where context.token(verb).relation == .ccomp {
      let head = context.token(verb).head
      guard head >= 0, let subject = context.tree.child(of: head, by: .nsubj), subject != word
      else { continue }
      return isPerson(subject) || context.token(subject).partOfSpeech == .propn
        ? party(at: subject).flatMap { $0.kind == .person ? $0 : nil } : nil
    }
    return nil
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
    let phrase = GroupPhrase.text(at: word, in: context)
    return FoundParty(party: Party(name: phrase), kind: .group, word: word)
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
