import Knowledge

/// Finds where an event takes place.
struct EventPlaces {
  let context: ClaimContext

  /// The most specific named place that the rules' paths lead to.
  func place(
    of word: Int, frame: EventFrame, links: [SentenceEventReader.Link]
  ) -> Party? {
    var reached = context.tree.words(from: word, along: frame.places)
    for link in links { reached += context.tree.words(from: link.verb, along: link.rule.places) }
    if let place = relativePlace(of: word) { reached.append(place) }
    return best(of: reached)
      ?? best(of: besideParticipants(of: word, frame: frame, links: links)) ?? there(word)
      ?? (frame.places.isEmpty ? nil : nextPlace(after: word))
  }

  private func best(of words: [Int]) -> Party? {
    let places = words.flatMap { named(at: $0, depth: 0) }
    let best = places.first { $0.type == .place } ?? places.first
    return best.map { Party(name: $0.name, entity: $0.index) }
  }

  /// "met Novak in Oslo", where the parser hung the place on the person.
  private func besideParticipants(
    of word: Int, frame: EventFrame, links: [SentenceEventReader.Link]
  ) -> [Int] {
    var participants = context.tree.words(from: word, along: frame.attendees)
    for link in links {
      participants += context.tree.words(from: link.verb, along: link.rule.attendees)
    }
    return participants.flatMap { participant in
      context.tree.conjuncts(of: participant).flatMap {
        context.tree.words(
          from: $0, along: frame.places.filter { $0 != Self.itself && $0 != Self.origin })
      }
    }
  }

  private static let itself = ArcPath("self")
  /// "President Li of Norway": where she is from, not where she met.
  private static let origin = ArcPath("+of")

  private typealias Named = (index: Int, name: String, type: EntityType)

  /// "At the request of France", "at the end of May": no places.
  private static let circumstances: Set<String> = [
    "request", "invitation", "behest", "initiative", "expense", "urging", "insistence",
    "end", "start", "beginning", "time", "height", "front",
  ]

  /// The places at a word, or in what hangs on it: "headquarters in Northwood".
  private func named(at word: Int, depth: Int) -> [Named] {
    if let (index, entity) = context.entity(at: word) {
      if entity.type == .place || entity.type == .country {
        return [(index, entity.name, entity.type)]
      }
    }
    guard depth < 2, !Self.circumstances.contains(context.token(word).lemma) else { return [] }
    var found: [Named] = []
    for child in context.tree.children(of: word) where child > word {
      switch context.token(child).relation {
      case .nmod where ["in", "of", "at", "on"].contains(context.tree.prepositions(of: child)),
        .appos, .flat, .conj:
        found += named(at: child, depth: depth + 1)
      default: continue
      }
    }
    return found
  }

  /// "to Oslo, where she will speak", "to Oslo, a port, where she will speak".
  private func relativePlace(of word: Int) -> Int? {
    for clause in [word] + context.tree.ancestors(of: word).prefix(3)
    where context.token(clause).relation == .aclRelcl {
      let hasWhere = context.tree.children(of: clause).contains {
        context.token($0).lower == "where"
      }
      guard hasWhere else { return nil }
      let noun = context.token(clause).head
      let isBesideName = context.token(noun).relation == .appos && context.entity(at: noun) == nil
      return isBesideName ? context.token(noun).head : noun
    }
    return nil
  }

  /// "met officials of the commission in Oslo": the first "in" or "at" behind it with a place.
  private func nextPlace(after word: Int) -> Party? {
    let document = context.document
    let sentence = document.sentences[document.sentence(ofToken: word)].tokens
    for next in (word + 1)..<max(word + 1, min(word + 26, sentence.upperBound)) {
      let token = context.token(next)
      if token.partOfSpeech == .verb || token.partOfSpeech == .sconj { return nil }
      if Self.otherOccasions.contains(token.lower) { return nil }
      guard ["in", "at"].contains(token.lower), token.relation == .case else { continue }
      guard
        let mention = [next + 1, next + 2].filter(sentence.contains).lazy
          .compactMap(context.mentions.mention(at:)).first,
        let entity = document.mentions[mention].entity, document.mentions[mention].kind == .name,
        [.place, .country].contains(document.entities[entity].type)
      else { continue }
      return Party(name: document.entities[entity].name, entity: entity)
    }
    return nil
  }

  /// "Talks with the crew upon its return from a mission in Iceland": what follows is of another occasion.
  private static let otherOccasions: Set<String> = [
    "upon", "after", "following", "since", "ahead", "until",
  ]

  /// "there": the place named last.
  private func there(_ word: Int) -> Party? {
    let clause = [word] + context.tree.ancestors(of: word).prefix(2)
    let isThere = clause.contains { head in
      context.tree.children(of: head).contains {
        context.token($0).lower == "there" && context.token($0).relation == .advmod
      }
    }
    guard isThere else { return nil }
    let before = context.document.mentions.last { mention in
      mention.tokens.upperBound <= word && mention.entity != nil
        && (mention.type == .place || mention.type == .country) && mention.kind == .name
    }
    guard let entity = before?.entity else { return nil }
    return Party(name: context.document.entities[entity].name, entity: entity)
  }
}
