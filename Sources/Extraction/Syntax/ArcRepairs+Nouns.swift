import Knowledge

/// Words whose part of speech the words beside them tell better than the tagger.
extension ArcRepairs {
  /// "During a House Committee hearing": behind an article and the name of a body an occasion, no verb.
  mutating func readHearingsAsNouns() {
    for mention in document.mentions where mention.type == .organisation && mention.kind == .name {
      let (word, before) = (mention.tokens.upperBound, mention.tokens.lowerBound - 1)
      guard word < tokens.count, before >= 0, Self.occasions.contains(tokens[word].lower),
        tokens[word].pennTag == .vbg, ["a", "an", "the"].contains(tokens[before].lower),
        document.sentence(ofToken: word) == document.sentence(ofToken: before),
        let top = top(of: mention.tokens)
      else { continue }
      let (head, relation) = (tokens[top].head, tokens[top].relation)
      guard head != word, head >= 0 else { continue }
      for child in max(0, before - 2)..<word where tokens[child].head == top {
        if !mention.tokens.contains(child) { tokens[child].head = word }
      }
      (tokens[word].head, tokens[word].relation) = (head, relation)
      tokens[word].partOfSpeech = .noun
      tokens[word].pennTag = .nn
      tokens[word].lemma = tokens[word].lower
      for inner in mention.tokens where !mention.tokens.contains(tokens[inner].head) {
        (tokens[inner].head, tokens[inner].relation) = (word, .compound)
      }
    }
  }

  /// "President Li's signing of the bill", "his meeting with Roe": what somebody owns is a noun.
  mutating func readOwnedAsNouns() {
    for word in tokens.indices
    where tokens[word].pennTag == .vbg && Self.deeds.contains(tokens[word].lower)
      && hasChild(of: word, by: .nmodPoss)
    {
      tokens[word].partOfSpeech = .noun
      tokens[word].pennTag = .nn
      tokens[word].lemma = tokens[word].lower
      let sentence = document.sentences[document.sentence(ofToken: word)].tokens
      for child in sentence where tokens[child].head == word && tokens[child].relation == .obl {
        tokens[child].relation = .nmod
      }
    }
  }

  private static let deeds = occasions.union(["signing"])

  /// "Spoke at the wedding of Ana Li", "a briefing on ports from Director Li": a preposition that hangs on
  /// the verb opens the phrase behind it; what "of" opens belongs to the noun before it.
  mutating func hangPrepositionsOnNouns() {
    for word in tokens.indices.dropFirst().dropLast()
    where tokens[word].relation == .advmod && Self.prepositions.contains(tokens[word].lower)
      && [.noun, .propn].contains(tokens[word - 1].partOfSpeech)
    {
      let verb = tokens[word].head
      let sentence = document.sentences[document.sentence(ofToken: word)].tokens
      guard verb >= 0, verb < word, tokens[verb].partOfSpeech == .verb,
        let inner = (word + 1..<max(word + 1, sentence.upperBound)).first(where: {
          tokens[$0].head == verb
        }), [.obl, .obj].contains(tokens[inner].relation), !hasChild(of: inner, by: .case),
        let noun = (verb + 1..<word).last(where: { tokens[$0].head == verb }),
        [.noun, .propn].contains(tokens[noun].partOfSpeech)
      else { continue }
      (tokens[word].head, tokens[word].relation) = (inner, .case)
      tokens[inner].relation = .obl
      if tokens[word].lower == "of" {
        (tokens[inner].head, tokens[inner].relation) = (noun, .nmod)
      }
    }
  }

  private static let prepositions: Set<String> = ["of", "from", "with", "for", "between"]

  private static let occasions: Set<String> = ["hearing", "meeting", "briefing", "gathering"]

  /// "Looks forward to welcoming President Li": between "to" and a titled name a verb, no adjective.
  mutating func readWelcomingAsVerb() {
    for mention in document.mentions where mention.type == .person && mention.kind == .name {
      let verb = runStart(before: mention)
      guard verb > 1, verb < mention.tokens.lowerBound,
        let lemma = Self.receptions[tokens[verb].lower],
        ["to", "by", "before", "after", "for"].contains(tokens[verb - 1].lower),
        let name = top(of: mention.tokens), tokens[name].head >= 0,
        let governor = governor(of: verb, welcoming: name)
      else { continue }
      (tokens[verb].head, tokens[verb].relation) = (governor, .advcl)
      (tokens[name].head, tokens[name].relation) = (verb, .obj)
      (tokens[verb - 1].head, tokens[verb - 1].relation) = (verb, .mark)
      for word in verb + 1..<name where tokens[word].head < verb { tokens[word].head = name }
      tokens[verb].partOfSpeech = .verb
      tokens[verb].pennTag = .vbg
      tokens[verb].lemma = lemma
      for word in mention.tokens.upperBound..<min(tokens.count, mention.tokens.upperBound + 12)
      where tokens[word].head == name && tokens[word].relation == .nmod
        && ["to", "at", "in", "on"].contains(where: { isIntroduced(word, by: $0) })
      {
        (tokens[word].head, tokens[word].relation) = (verb, .obl)
      }
    }
  }

  /// The word that a name hangs on before the participle; where it hangs on an infinitive behind, the verb
  /// of "looks forward to".
  private func governor(of participle: Int, welcoming name: Int) -> Int? {
    let head = tokens[name].head
    if head < participle { return head }
    guard isInfinitive(head, behind: name) else { return nil }
    return (max(0, participle - 4)..<participle).last { tokens[$0].partOfSpeech == .verb }
  }

  private static let receptions = [
    "welcoming": "welcome", "hosting": "host", "receiving": "receive", "meeting": "meet",
    "visiting": "visit", "joining": "join", "greeting": "greet", "seeing": "see",
  ]

  /// "Attending the August 2017 Pride rally": a time right before a noun tells which one, and takes no
  /// place of its own in the clause.
  mutating func hangTimesOnNouns() {
    for time in document.times where time.type == .date {
      guard let top = top(of: time.tokens),
        tokens[top].relation == .obj, tokens[top].head >= 0
      else { continue }
      let verb = tokens[top].head
      let sentence = document.sentences[document.sentence(ofToken: top)].tokens
      var noun: Int?
      for word in time.tokens.upperBound..<max(time.tokens.upperBound, sentence.upperBound) {
        guard
          [.noun, .propn, .adj].contains(tokens[word].partOfSpeech) || tokens[word].lower == "of"
        else { break }
        if tokens[word].head == verb, [.obl, .oblUnmarked].contains(tokens[word].relation) {
          noun = word
        }
      }
      guard let noun, !hasChild(of: noun, by: .case) else { continue }
      tokens[noun].relation = .obj
      (tokens[top].head, tokens[top].relation) = (noun, .nmodUnmarked)
      for word in sentence.lowerBound..<time.tokens.lowerBound where tokens[word].head == top {
        tokens[word].head = noun
      }
      for word in time.tokens where tokens[word].head == noun && word != top {
        tokens[word].head = top
      }
    }
  }

  /// "Around 300 residents marched": before a number no preposition, so that the noun may be the subject.
  mutating func readAroundAsAdverb() {
    for word in tokens.indices.dropLast()
    where tokens[word].relation == .case && tokens[word + 1].partOfSpeech == .num
      && ["around", "about", "over", "under"].contains(tokens[word].lower)
    {
      let noun = tokens[word].head
      guard noun > word, tokens[noun].relation == .obl, case let verb = tokens[noun].head,
        verb > noun,
        tokens[verb].partOfSpeech == .verb, !hasChild(of: verb, by: .nsubj),
        !hasChild(of: verb, by: .nsubjPass)
      else { continue }
      tokens[word].relation = .advmod
      tokens[noun].relation = hasChild(of: verb, by: .auxPass) ? .nsubjPass : .nsubj
    }
  }

  /// "The visit of President Li of Norway to Oslo": a person has no destination; the visit has.
  mutating func hangDestinationsOnVisits() {
    for word in tokens.indices where tokens[word].relation == .nmod && tokens[word].head >= 0 {
      let token = tokens[word]
      let traveller = token.head
      guard traveller < word, let name = mentions.mention(at: traveller),
        document.mentions[name].type == .person,
        tokens[traveller].relation == .nmod, case let visit = tokens[traveller].head, visit >= 0,
        visit < traveller, Self.journeys.contains(tokens[visit].lemma.lowercased()),
        (traveller..<word).contains(where: {
          tokens[$0].head == word && tokens[$0].relation == .case && tokens[$0].lower == "to"
        })
      else { continue }
      tokens[word].head = visit
    }
  }

  private static let journeys: Set<String> = [
    "visit", "trip", "tour", "return", "arrival", "travel", "journey",
  ]
}
