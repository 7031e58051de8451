import Knowledge

/// Where parsers hang the object of a verb on something else.
extension ArcRepairs {
  /// "Signed the Roads and Bridges Act", "met with Li and officials": a noun behind "and" belongs to the
  /// object right before it, though parsers may hang it on the verb.
  mutating func joinObjectsOverConjunctions() {
    for word in tokens.indices
    where tokens[word].relation == .conj && tokens[word].head >= 0 && tokens[word].head < word
      && [.noun, .propn].contains(tokens[word].partOfSpeech)
      && tokens[tokens[word].head].partOfSpeech == .verb
    {
      let token = tokens[word]
      let verb = token.head
      guard
        let cc = (verb..<word).last(where: {
          tokens[$0].head == word && tokens[$0].relation == .cc
        }),
        cc - 1 > verb, let object = (verb + 1..<cc).last(where: { tokens[$0].head == verb }),
        tokens[object].relation == .obj
          || tokens[object].relation == .obl && isIntroduced(object, by: "with"),
        [.noun, .propn].contains(tokens[object].partOfSpeech)
      else { continue }
      tokens[word].head = object
    }
  }

  /// "Hosted Scottish, Welsh and Irish leaders": of two objects without a pause between them the first
  /// says what kind of people the second are.
  mutating func joinKindsOfObjects() {
    for word in tokens.indices
    where [.obj, .obl].contains(tokens[word].relation) && tokens[word].pennTag == .nns
      && tokens[word].head >= 0
      && tokens[word].head < word
    {
      let token = tokens[word]
      let verb = token.head
      guard
        let kind = (verb + 1..<word).first(where: {
          tokens[$0].head == verb && tokens[$0].relation == .obj
        }), tokens[kind].isCapitalised, tokens[word - 1].text != ",",
        !(verb + 1..<word).contains(where: { tokens[$0].relation == .case }),
        hasChild(of: kind, by: .conj),
        mentions.entity(at: kind, in: document).map({ document.entities[$0].type != .person })
          ?? true
      else { continue }
      (tokens[kind].head, tokens[kind].relation) = (word, .amod)
      tokens[word].relation = .obj
    }
  }

  /// "Met Minister Li of Norway in Oslo": a name behind a verb without an object is its object, and
  /// no subject of the place behind it.
  mutating func freeObjectsFromPlaces() {
    for word in document.tokens.indices
    where document.tokens[word].relation == .nsubj && document.tokens[word].partOfSpeech == .propn
      && document.tokens[word].head > word
    {
      let token = document.tokens[word]
      let place = token.head
      let verb = tokens[place].head
      guard [.obl, .nmod].contains(tokens[place].relation), verb >= 0, verb < word,
        tokens[verb].partOfSpeech == .verb, hasChild(of: place, by: .case),
        !hasChild(of: place, by: .cop), !hasChild(of: verb, by: .obj)
      else { continue }
      tokens[word].head = verb
      tokens[word].relation = .obj
    }
  }

  /// Verbs that take a guest, whom a long phrase may follow a place.
  private static let takesGuest: Set<String> = ["welcome", "host", "co-host", "receive", "greet"]

  /// "Welcomed to the White House representatives of Norway": the noun behind the place is the object.
  mutating func freeGuestsFromPlaces() {
    for mention in document.mentions
    where mention.kind != .pronoun && mention.tokens.upperBound < tokens.count {
      let (place, guest) = (mention.tokens.upperBound - 1, mention.tokens.upperBound)
      let verb = tokens[guest].head
      guard tokens[guest].pennTag == .nns, tokens[guest].relation == .obl,
        tokens[place].head == guest, verb >= 0, verb < mention.tokens.lowerBound,
        Self.takesGuest.contains(tokens[verb].lemma), !hasChild(of: verb, by: .obj),
        let preposition = (verb + 1..<mention.tokens.lowerBound).first(where: {
          tokens[$0].head == guest && tokens[$0].relation == .case
        }), ["to", "at", "in"].contains(tokens[preposition].lower)
      else { continue }
      for word in verb + 1..<place where tokens[word].head == guest { tokens[word].head = place }
      (tokens[place].head, tokens[place].relation) = (verb, .obl)
      tokens[guest].relation = .obj
    }
  }

  /// "In Oslo President Li signed": the name behind a place is the subject of a verb without one.
  mutating func separatePlacesFromSubjects() {
    for mention in document.mentions where mention.type == .person && mention.kind == .name {
      guard let name = top(of: mention.tokens),
        tokens[name].relation == .obl, case let verb = tokens[name].head, verb > name,
        !hasChild(of: verb, by: .nsubj),
        let place = document.mentions.first(where: { place in
          [.place, .country].contains(place.type) && place.kind == .name
            && place.tokens.upperBound <= mention.tokens.lowerBound
            && place.tokens.contains {
              tokens[$0].head == name
                || (place.tokens.upperBound..<mention.tokens.lowerBound).contains(tokens[$0].head)
            }
        })
      else { continue }
      let before = place.tokens.lowerBound - 1
      let last = place.tokens.upperBound - 1
      guard before >= 0, tokens[before].head == name, tokens[before].relation == .case else {
        continue
      }
      tokens[before].head = last
      tokens[last].head = verb
      tokens[last].relation = .obl
      tokens[name].relation = .nsubj
    }
  }

  /// "Visited Peru and met Li": of two objects the one behind the second verb is that verb's.
  mutating func shareObjects() {
    for verb in document.tokens.indices
    where document.tokens[verb].relation == .conj && document.tokens[verb].partOfSpeech == .verb
      && document.tokens[verb].head >= 0
      && document.tokens[verb].head < verb
      && tokens[document.tokens[verb].head].partOfSpeech == .verb
    {
      let token = document.tokens[verb]
      let first = token.head
      let sentence = document.sentences[document.sentence(ofToken: verb)].tokens
      let objects = sentence.filter { tokens[$0].head == first && tokens[$0].relation == .obj }
      guard objects.contains(where: { $0 < verb }), !hasChild(of: verb, by: .obj),
        let object = objects.first(where: { $0 > verb })
      else { continue }
      tokens[object].head = verb
    }
  }

  /// "Will host President Ana Li of Norway for a visit": what a guest is hosted for hangs on the verb.
  mutating func hangPurposesOnHosts() {
    for word in tokens.indices
    where tokens[word].relation == .nmod && tokens[word].head >= 0 && tokens[word].head < word
      && isIntroduced(word, by: "for")
    {
      let token = tokens[word]
      var top = token.head
      while [.nmod, .conj, .flat, .appos].contains(tokens[top].relation), tokens[top].head >= 0,
        tokens[top].head < top
      {
        top = tokens[top].head
      }
      let verb = tokens[top].head
      guard verb >= 0, verb < top, tokens[top].relation == .obj,
        Self.takesGuest.contains(tokens[verb].lemma)
      else { continue }
      (tokens[word].head, tokens[word].relation) = (verb, .obl)
    }
  }
}
