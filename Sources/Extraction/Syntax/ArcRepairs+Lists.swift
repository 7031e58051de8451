import Knowledge

/// Lists and agents whose parts parsers scatter.
extension ArcRepairs {
  /// "Hosted Minister Ana Li, Minister Bo Roy, and a delegation": a person right behind a person and a
  /// comma or "and" joins the list, where nothing else can have hung them there.
  mutating func joinListedPersons() {
    var last: Mention?
    for mention in document.mentions where mention.type == .person && mention.kind == .name {
      defer { last = mention }
      guard let before = last, isListed(mention, behind: before),
        let head = top(of: mention.tokens), let left = top(of: before.tokens)
      else { continue }
      // "With Minister Ana Li and Minister Bo Roy": no name is part of another one's.
      if mention.tokens.contains(tokens[left].head) {
        (tokens[left].head, tokens[left].relation) = (tokens[head].head, tokens[head].relation)
        (tokens[head].head, tokens[head].relation) = (left, .conj)
      } else if isLoose(head) || isRepeated(head, of: left), !isBelow(left, head) {
        (tokens[head].head, tokens[head].relation) = (left, .conj)
      }
    }
  }

  /// "Met with Ana Li, Bo Roy, and other officials": a plural behind "and" and a person, which has no
  /// preposition of its own, ends the list.
  mutating func joinListedGroups() {
    for cc in tokens.indices
    where tokens[cc].relation == .cc && tokens[cc].lower == "and" && cc > 1 {
      let token = tokens[cc]
      let group = token.head
      guard group > cc, tokens[group].pennTag == .nns,
        [.obl, .dislocated, .appos, .nmod, .oblUnmarked].contains(tokens[group].relation),
        !hasChild(of: group, by: .case), tokens[group].head < cc
      else { continue }
      let last = tokens[cc - 1].text == "," ? cc - 2 : cc - 1
      guard last >= 0, let name = mentions.mention(at: last).map({ document.mentions[$0] }),
        name.type == .person, name.kind == .name, let left = top(of: name.tokens), left != group,
        !isBelow(left, group)
      else { continue }
      (tokens[group].head, tokens[group].relation) = (left, .conj)
    }
  }

  /// "Convened a meeting with agencies, local and foreign partners, and mayors": a plural behind a comma that
  /// has no preposition of its own goes on with the list of the plural before it.
  mutating func joinBarePlurals() {
    for word in tokens.indices
    where [.obl, .oblUnmarked].contains(tokens[word].relation) && tokens[word].pennTag == .nns
      && tokens[word].head >= 0
      && tokens[word].head < word && !timeWords.contains(word) && !hasChild(of: word, by: .case)
    {
      let token = tokens[word]
      let verb = token.head
      guard
        let first = (max(verb + 1, word - Self.longestListed)..<word).last(where: {
          tokens[$0].pennTag == .nns && hasChild(of: $0, by: .case)
            && (tokens[$0].head == verb
              || tokens[$0].head >= 0 && tokens[tokens[$0].head].head == verb)
        }),
        (first + 1..<word).contains(where: { tokens[$0].text == "," }),
        !(first + 1..<word).contains(where: {
          [.verb, .aux, .adp].contains(tokens[$0].partOfSpeech)
        })
      else { continue }
      (tokens[word].head, tokens[word].relation) = (first, .conj)
    }
  }

  /// Words from one plural of a list to the next at most.
  private static let longestListed = 30

  /// "Welcomed Minister Ana Li and her delegation": what "and" joins is no apposition.
  mutating func joinAppositionsBehindAnd() {
    for cc in tokens.indices
    where tokens[cc].relation == .cc && tokens[cc].lower == "and" && tokens[cc].head > cc
      && tokens[tokens[cc].head].relation == .appos && tokens[tokens[cc].head].head < cc
    {
      let token = tokens[cc]
      tokens[token.head].relation = .conj
    }
  }

  /// "Leaders of the states and representatives from Norway met": a plural with an origin of its own is
  /// listed with the plural before "of", not with what follows it.
  mutating func joinPluralsOverOf() {
    for word in tokens.indices
    where tokens[word].relation == .conj && tokens[word].pennTag == .nns && tokens[word].head >= 0
      && word + 2 < tokens.count && ["from", "of"].contains(tokens[word + 1].lower)
    {
      let token = tokens[word]
      let inner = token.head
      guard tokens[inner].relation == .nmod, inner < word, case let outer = tokens[inner].head,
        outer >= 0, outer < inner, tokens[outer].pennTag == .nns,
        (outer + 1..<inner).contains(where: {
          tokens[$0].lower == "of" && tokens[$0].head == inner
        })
      else { continue }
      tokens[word].head = outer
      let origin = tokens[word + 1].head
      if origin > word, tokens[origin].head == inner { tokens[origin].head = word }
    }
  }

  /// "A summit, attended by a delegation including Li, ministers and mayors": the list belongs to the noun
  /// before it, not to one further up.
  mutating func hangListsOnNouns() {
    for opener in tokens.indices
    where tokens[opener].lower == "including" && tokens[opener].relation == .case && opener > 1 {
      let token = tokens[opener]
      let isTitle = tokens[token.head].relation == .nmodDesc
      let first = isTitle ? tokens[token.head].head : token.head
      let noun = tokens[opener - 1].text == "," ? opener - 2 : opener - 1
      guard first > opener, [.conj, .obl].contains(tokens[first].relation),
        case let far = tokens[first].head, far >= 0,
        [.noun, .propn].contains(tokens[noun].partOfSpeech),
        far < noun || far > first && isSubject(noun, of: far)
      else { continue }
      (tokens[first].head, tokens[first].relation) = (noun, .nmod)
      let sentence = document.sentences[document.sentence(ofToken: opener)].tokens
      for word in first + 1..<sentence.upperBound {
        if tokens[word].partOfSpeech == .verb { break }
        if tokens[word].relation == .conj, tokens[word].head < noun { tokens[word].head = first }
      }
    }
  }

  /// "Officials including Li met": a word of the phrase that is the subject of a verb behind it.
  private func isSubject(_ noun: Int, of verb: Int) -> Bool {
    var word = noun
    for _ in 0..<4 where tokens[word].head >= 0 {
      if tokens[word].head == verb { return isSubjectRelation(tokens[word].relation) }
      word = tokens[word].head
    }
    return false
  }

  /// "Ana Li, Director of Trade, and Bo Roy, Director of Peace, met": no name hangs on the "and" before it;
  /// it joins the subject of the verb behind it.
  mutating func joinNamesBehindConjunctions() {
    for mention in document.mentions where mention.type == .person && mention.kind == .name {
      let cc = mention.tokens.lowerBound - 1
      guard cc > 0, tokens[cc].lower == "and", let name = top(of: mention.tokens),
        tokens[name].head == cc, case let verb = tokens[cc].head, verb > name,
        case let start = document.sentences[document.sentence(ofToken: cc)].tokens.lowerBound,
        let subject = (start..<cc).last(where: {
          tokens[$0].head == verb && isSubjectRelation(tokens[$0].relation)
        })
      else { continue }
      (tokens[name].head, tokens[name].relation) = (subject, .conj)
      (tokens[cc].head, tokens[cc].relation) = (name, .cc)
    }
  }

  /// "We, the leaders of Norway, met": of two subjects the second tells who "we" are.
  mutating func separateWeFromSubjects() {
    for word in tokens.indices
    where tokens[word].lower == "we" && tokens[word].relation == .nsubj && tokens[word].head > word
    {
      let token = tokens[word]
      let other = (word + 1..<token.head).first {
        tokens[$0].head == token.head && tokens[$0].relation == .nsubj
      }
      if other != nil { tokens[word].relation = .dislocated }
    }
  }

  /// "A roundtable with ministers hosted by the bank": what is hosted is the occasion, not who is there.
  mutating func hangHostedOnOccasions() {
    for verb in tokens.indices
    where tokens[verb].relation == .acl && tokens[verb].pennTag == .vbn && tokens[verb].head >= 0
      && tokens[verb].head < verb
      && Self.hosting.contains(tokens[verb].lemma) && verb + 1 < tokens.count
      && tokens[verb + 1].lower == "by"
    {
      let token = tokens[verb]
      let noun = token.head
      guard tokens[noun].relation == .nmod, tokens[noun].pennTag == .nns,
        case let occasion = tokens[noun].head, occasion >= 0, occasion < noun,
        tokens[occasion].partOfSpeech == .noun
      else { continue }
      tokens[verb].head = occasion
    }
  }

  private static let hosting: Set<String> = [
    "host", "organise", "organize", "convene", "sponsor", "moderate", "chair",
  ]

  /// "Included Ana Li, Bo Roy": two objects of one verb.
  private func isRepeated(_ word: Int, of other: Int) -> Bool {
    tokens[word].head == tokens[other].head && tokens[word].head >= 0
      && tokens[word].relation == tokens[other].relation
      && [.obj, .oblAgent].contains(tokens[word].relation)
  }

  /// "Attended by the King of Norway, the ministers of Poland, and others": of two agents the second, which
  /// has no "by" of its own, belongs to the list.
  mutating func joinRepeatedAgents() {
    for word in tokens.indices
    where tokens[word].relation == .oblAgent && tokens[word].head >= 0
      && !hasChild(of: word, by: .case)
    {
      let token = tokens[word]
      let sentence = document.sentences[document.sentence(ofToken: word)].tokens
      let first = (sentence.lowerBound..<word).first {
        tokens[$0].head == token.head && tokens[$0].relation == .oblAgent
      }
      if let first { (tokens[word].head, tokens[word].relation) = (first, .conj) }
    }
  }

  /// "Joined Ana Li, Bo Roy and Cy Dee, for the annual summit": a phrase behind a comma that closes a list
  /// belongs to the verb.
  mutating func freeFromLists() {
    for word in tokens.indices where tokens[word].relation == .nmod && tokens[word].head >= 0 {
      let token = tokens[word]
      let member = token.head
      guard member < word, tokens[member].relation == .conj,
        let preposition = (member + 1..<word).first(where: {
          tokens[$0].head == word && tokens[$0].relation == .case
        }), tokens[preposition - 1].text == ",",
        ["for", "at", "in", "during", "on"].contains(tokens[preposition].lower)
      else { continue }
      var top = member
      while tokens[top].relation == .conj, tokens[top].head >= 0, tokens[top].head < top {
        top = tokens[top].head
      }
      let verb = tokens[top].head
      guard verb >= 0, verb < top, tokens[verb].partOfSpeech == .verb,
        [.obj, .obl].contains(tokens[top].relation)
      else { continue }
      (tokens[word].head, tokens[word].relation) = (verb, .obl)
    }
  }

  /// "Joined leaders of Norway and Ghana during the summit", "spoke for five hours during the summit": neither
  /// a name nor a time lasts, so that "during" belongs to the verb.
  mutating func hangDuringOnVerbs() {
    for preposition in tokens.indices
    where tokens[preposition].lower == "during" && tokens[preposition].relation == .case
      && tokens[preposition].head > preposition
    {
      let token = tokens[preposition]
      let (phrase, name) = (token.head, tokens[token.head].head)
      guard tokens[phrase].relation == .nmod, name >= 0, name < preposition,
        tokens[name].partOfSpeech == .propn || timeWords.contains(name)
      else { continue }
      var verb = tokens[name].head
      for _ in 0..<20 where verb >= 0 && tokens[verb].partOfSpeech != .verb {
        verb = tokens[verb].head
      }
      guard verb >= 0, verb < preposition, tokens[verb].partOfSpeech == .verb else { continue }
      (tokens[phrase].head, tokens[phrase].relation) = (verb, .obl)
    }
  }

  /// Whether only a comma, "and" and titles stand between two names of one sentence.
  private func isListed(_ name: Mention, behind other: Mention) -> Bool {
    let between = other.tokens.upperBound..<name.tokens.lowerBound
    guard between.count < 12,
      document.sentence(ofToken: other.tokens.lowerBound)
        == document.sentence(ofToken: name.tokens.lowerBound),
      let first = between.first(where: { tokens[$0].text == "," || tokens[$0].lower == "and" }),
      first == between.lowerBound || ["of", "from"].contains(tokens[between.lowerBound].lower)
    else { return false }
    return between.allSatisfy { word in
      if word == first { return true }
      return switch tokens[word].partOfSpeech {
      case .propn, .noun, .adj: true
      default: ["and", "of", "for", "the"].contains(tokens[word].lower)
      }
    }
  }

  /// "Attended by Bo Roy and Norway's King Cy Dee": whose king he is does not come.
  mutating func hangOwnersOnNames() {
    for mention in document.mentions where mention.type == .person && mention.kind == .name {
      let mark = runStart(before: mention) - 1
      guard mark > 0, ["'s", "’s"].contains(tokens[mark].lower), let name = top(of: mention.tokens),
        case let owner = tokens[mark].head, owner >= 0, owner < mark,
        [.conj, .appos, .obl, .nmod].contains(tokens[owner].relation), tokens[owner].head != name,
        document.sentence(ofToken: owner) == document.sentence(ofToken: name),
        !isBelow(name, owner)
      else { continue }
      (tokens[owner].head, tokens[owner].relation) = (name, .nmodPoss)
    }
  }

  /// "Hosted Danish Minister Ana Li", "met US envoy Bo Roy": a person right behind a verb without an object is its
  /// object.
  mutating func giveObjects() {
    for mention in document.mentions where mention.type == .person && mention.kind == .name {
      var verb = runStart(before: mention) - 1
      if verb >= 0, let nation = mentions.mention(at: verb).map({ document.mentions[$0] }),
        nation.type == .country, nation.kind == .name
      {
        verb = nation.tokens.lowerBound - 1
      }
      guard verb >= 0, let head = top(of: mention.tokens), isLoose(head), tokens[head].head <= verb,
        tokens[verb].partOfSpeech == .verb, !hasChild(of: verb, by: .auxPass),
        document.sentence(ofToken: verb) == document.sentence(ofToken: head),
        !hasChild(of: verb, by: .obj), !isBelow(verb, head)
      else { continue }
      (tokens[head].head, tokens[head].relation) = (verb, .obj)
    }
  }

  /// Whether a name hangs by a relation that takes no bare name beside another one.
  private func isLoose(_ head: Int) -> Bool {
    switch tokens[head].relation {
    case .obl, .nmod: !hasChild(of: head, by: .case)
    case .appos, .oblUnmarked, .nmodUnmarked, .dep, .dislocated, .parataxis, .list: true
    default: false
    }
  }

  private func isBelow(_ word: Int, _ other: Int) -> Bool {
    var next = word
    for _ in 0..<60 where next >= 0 {
      if next == other { return true }
      next = tokens[next].head
    }
    return false
  }

  /// "Welcomed the visit to Oslo this week by Minister Ana Li": an active verb with an object has no
  /// agent, so that "by" belongs to the object.
  mutating func hangAgentsOnObjects() {
    for agent in tokens.indices where tokens[agent].relation == .oblAgent && tokens[agent].head >= 0
    {
      let token = tokens[agent]
      let verb = token.head
      guard verb < agent, tokens[verb].pennTag != .vbn, !hasChild(of: verb, by: .auxPass),
        let object = (verb + 1..<agent).last(where: {
          tokens[$0].head == verb && tokens[$0].relation == .obj
        })
      else { continue }
      (tokens[agent].head, tokens[agent].relation) = (object, .nmod)
    }
  }

  /// "Was held in Oslo on Sunday, attended by Ana Li": a participle with an agent describes the last noun
  /// that hangs on the verb, not the verb.
  mutating func hangAttendedOnNouns() {
    for verb in tokens.indices
    where tokens[verb].relation == .advcl && tokens[verb].pennTag == .vbn && tokens[verb].head >= 0
      && tokens[verb].head < verb
      && hasChild(of: verb, by: .oblAgent) && !hasChild(of: verb, by: .auxPass)
    {
      let token = tokens[verb]
      let sentence = document.sentences[document.sentence(ofToken: verb)].tokens
      let noun = (sentence.lowerBound..<verb).last {
        tokens[$0].head == token.head && tokens[$0].partOfSpeech == .noun
          && [.obj, .obl, .nsubj, .nsubjPass].contains(tokens[$0].relation)
          && !timeWords.contains($0)
      }
      if let noun { (tokens[verb].head, tokens[verb].relation) = (noun, .acl) }
    }
  }

  /// "Officers of the army, navy, and police will attend": a verb that parsers join to the noun at the root,
  /// with the end of its subject for a subject, is the root, and the noun its subject.
  mutating func rootVerbsBehindLists() {
    for sentence in document.sentences where sentence.kind == .body {
      let words = sentence.tokens
      guard let root = words.first(where: { tokens[$0].relation == .root }),
        [.noun, .propn].contains(tokens[root].partOfSpeech), !hasChild(of: root, by: .cop),
        !hasChild(of: root, by: .nsubj),
        let verb = words.first(where: {
          tokens[$0].head == root && [.conj, .parataxis].contains(tokens[$0].relation)
            && tokens[$0].partOfSpeech == .verb && $0 > root
        }),
        let subject = (root + 1..<verb).last(where: {
          tokens[$0].head == verb && isSubjectRelation(tokens[$0].relation)
        }),
        let cc = (root + 1..<subject).last(where: {
          tokens[$0].head == verb && tokens[$0].relation == .cc
        }),
        !(root + 1..<verb).contains(where: {
          [.vbd, .vbz, .vbp].contains(tokens[$0].pennTag) && tokens[$0].head != verb
        })
      else { continue }
      let relation = tokens[subject].relation
      let left = (root..<cc).last { tokens[$0].head == root && tokens[$0].relation == .nmod }
      for word in root + 1..<verb
      where tokens[word].head == verb && isSubjectRelation(tokens[word].relation) {
        (tokens[word].head, tokens[word].relation) = (left ?? root, .conj)
      }
      tokens[cc].head = subject
      (tokens[verb].head, tokens[verb].relation) = (-1, .root)
      (tokens[root].head, tokens[root].relation) = (verb, relation)
    }
  }

  func isSubjectRelation(_ relation: DependencyRelation) -> Bool {
    relation == .nsubj || relation == .nsubjPass
  }

  /// "Declined an invitation to attend the ceremony": the infinitive right behind such a noun says what for.
  mutating func hangInfinitivesOnOffers() {
    for verb in tokens.indices
    where [.advcl, .xcomp].contains(tokens[verb].relation) && tokens[verb].pennTag == .vb
      && tokens[verb].head >= 0
      && tokens[verb].head < verb - 2
    {
      let token = tokens[verb]
      let noun = verb - 2
      guard tokens[verb - 1].lower == "to", tokens[noun].head == token.head,
        tokens[noun].relation == .obj, Self.offers.contains(tokens[noun].lemma),
        token.relation == .advcl || hasChild(of: noun, by: .nmodPoss)
      else { continue }
      (tokens[verb].head, tokens[verb].relation) = (noun, .acl)
    }
  }

  /// Nouns whose infinitive tells what for.
  private static let offers: Set<String> = [
    "invitation", "offer", "request", "proposal", "chance", "opportunity", "call", "plan",
    "promise", "pledge", "commitment", "resolve", "determination", "intention", "desire",
    "readiness",
    "willingness",
    "decision", "attempt", "demand",
  ]
}
