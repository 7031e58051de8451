import Knowledge

/// Parties with a name: mentions, pronouns, titles before names.
extension PartyFinder {
  /// "White House Director Li": the name of a body that only tells whose director.
  func isInTitle(_ word: Int) -> Bool {
    guard let index = context.mentions.mention(at: word) else { return false }
    let mention = context.document.mentions[index]
    let next = mention.tokens.upperBound
    guard mention.type != .person, next < context.document.tokens.count else { return false }
    let part = context.token(next).partOfSpeech
    return part == .propn || part == .noun
  }

  /// "Secretary of State Li": the person whose name stands right behind a title.
  func titled(at word: Int) -> FoundParty? {
    guard
      context.token(word).partOfSpeech == .propn
        || context.people.form(of: context.token(word).lemma) == .person
        || isInTitle(word)
    else { return nil }
    let mention = context.mentions.mention(at: word).map { context.document.mentions[$0].tokens }
    let start = mention?.upperBound ?? word + 1
    for next in start..<max(start, min(start + 5, context.document.tokens.count)) {
      // "Members of his team" are not him.
      if context.token(next).partOfSpeech == .pron { return nil }
      // "An adviser to President Li": who is served, not who serves.
      if isPerson(next), next > start, isServed(next) { return nil }
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
  func named(below word: Int) -> FoundParty? {
    guard context.token(word).partOfSpeech == .propn, context.token(word).pennTag != .nnps,
      context.mentions.mention(at: word) == nil
    else { return nil }
    let persons = context.tree.range(below: word)
      .filter { isPerson($0) && isApposed($0, to: word) }.compactMap(named(at:))
    guard let first = persons.first, persons.allSatisfy({ $0.party == first.party }) else {
      return nil
    }
    return first
  }

  /// In the phrase itself, not in one that a preposition or clause adds; nor the owner, as of "her J.D.".
  private func isApposed(_ word: Int, to title: Int) -> Bool {
    var next = word
    while next != title {
      switch context.token(next).relation {
      case .obl, .acl, .aclRelcl, .nmodPoss, .root: return false
      case .nmod where ["from", "by", "with"].contains(context.tree.prepositions(of: next)):
        return false
      default: next = context.token(next).head
      }
      if next < 0 { return false }
    }
    return true
  }

  func named(at word: Int) -> FoundParty? {
    let isSubjectPronoun = ["he", "she"].contains(context.token(word).lower)
    if isSubjectPronoun, let speaker = speaker(before: word) { return speaker }
    if context.token(word).text == "I" || context.token(word).lower == "my" {
      return quoted(at: word) ?? author(at: word)
    }
    guard let (index, entity) = context.entity(at: word) else { return nil }
    let isPersonal = ["he", "she", "him", "her", "his"].contains(context.token(word).lower)
    if isPersonal && entity.type != .person { return nil }
    guard let kind = Participant.Kind(rawValue: entity.type.rawValue), kind != .place else {
      return nil
    }
    return FoundParty(party: Party(name: entity.name, entity: index), kind: kind, word: word)
  }

  /// "I" inside quotation marks: whoever speaks.
  private func quoted(at word: Int) -> FoundParty? {
    let span = context.token(word).span
    guard
      let speaker = context.quotes.first(where: {
        $0.span.start <= span.start && span.end <= $0.span.end
      })?.speaker, let index = speaker.entity, context.document.entities[index].type == .person
    else { return nil }
    return FoundParty(party: speaker, kind: .person, word: word)
  }

  /// "I" outside quotation marks: whoever the headline says that the statement is from.
  private func author(at word: Int) -> FoundParty? {
    let document = context.document
    let sentence = document.sentences[document.sentence(ofToken: word)].tokens
    let isQuoted = (sentence.lowerBound..<word).contains {
      context.token($0).pennTag == .openingQuote
    }
    guard !isQuoted, let headline = document.sentences.first, headline.kind == .headline,
      let from = headline.tokens.first(where: { ["from", "by"].contains(context.token($0).lower) }),
      let name = (from + 1..<min(from + 7, headline.tokens.upperBound)).first(where: isPerson),
      let (index, entity) = context.entity(at: name)
    else { return nil }
    return FoundParty(party: Party(name: entity.name, entity: index), kind: .person, word: word)
  }

  /// All that "they" stands for; nil for what stands for one.
  func several(at word: Int) -> [FoundParty]? {
    guard context.token(word).partOfSpeech == .pron else { return nil }
    let entities = context.mentions.entities(at: word, in: context.document)
    guard entities.count > 1 else { return nil }
    return entities.compactMap { index in
      let entity = context.document.entities[index]
      guard let kind = Participant.Kind(rawValue: entity.type.rawValue), kind != .place else {
        return nil
      }
      return FoundParty(party: Party(name: entity.name, entity: index), kind: kind, word: word)
    }
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
}
