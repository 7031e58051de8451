import Knowledge

/// Who or what fills the part of a verb that a question asks for.
extension SentenceMatcher {
  func fillers(of verb: Int) -> Answers {
    if let owned = question.owned { return owners(ofNoun: owned) }
    if let holder = question.holder, let preposition = question.preposition {
      let found = hangers(on: holder, preposition)
      if !found.isEmpty { return found }
    }
    switch question.kind {
    case .date: return day(of: verb)
    case .place: return locations(of: verb)
    case .person, .country, .vessel, .organisation, .event, .words:
      var heads = heads(of: verb)
      // "They called it a provocation"
      if question.kind == .words, !question.asksSubject, question.objectNoun != nil {
        heads += children(verb, [.xcomp])
      }
      let list = listed(behind: heads)
      if !list.isEmpty { return list }
      let found = named(heads)
      if found.isEmpty, let other = otherSide(of: verb) { return other }
      if found.isEmpty { return partner(of: verb) ?? country(of: verb) ?? neighbour(of: verb) }
      return found
    default: return []
    }
  }

  /// Tokens of the sentence that are a noun of the question.
  private func places(ofNoun noun: Int) -> [Int] {
    let stem = wordStem(foldedName(question.document.tokens[noun].lower))
    return document.tokens.indices.filter {
      document.tokens[$0].partOfSpeech == .noun
        && wordStem(foldedName(document.tokens[$0].lower)) == stem
    }
  }

  /// "Their commitment to Norway's security" answers "To whose security did they commit?".
  private func owners(ofNoun noun: Int) -> Answers {
    for place in places(ofNoun: noun) {
      let behind = children(place, [.nmod]).filter {
        children($0, [.case]).contains { document.tokens[$0].lower == "of" }
      }
      let heads = children(place, [.nmodPoss]) + behind
      let found = named(heads + heads.flatMap { children($0, [.conj]) })
      if !found.isEmpty { return found }
    }
    return []
  }

  /// "Workers from Norway and Kenya" answers "Workers from which countries …?".
  private func hangers(on noun: Int, _ preposition: String) -> Answers {
    for place in places(ofNoun: noun) {
      let heads = document.tokens.indices.filter { index in
        index > place && document.tokens[index].head == place
          && children(index, [.case]).contains { document.tokens[$0].lower == preposition }
      }
      let found = named(heads + heads.flatMap { children($0, [.conj]) })
      if !found.isEmpty { return found }
    }
    return []
  }

  /// "Many countries, including Norway and Kenya", "a trio of envoys—Ana Li, Bo Li and Al Oz": those
  /// who are listed behind what is asked for.
  private func listed(behind heads: [Int]) -> Answers {
    guard question.kind == .person || question.kind.entityType != nil else { return [] }
    for head in heads where isGeneric(head) {
      let end = phrase(of: head).upperBound
      let opener = document.tokens.indices.dropFirst(end).first { index in
        let word = document.tokens[index].lower
        return word == "including" || index == end && ["—", "–", ":", "namely"].contains(word)
          || word == "as" && document.tokens[index - 1].lower == "such"
      }
      guard let opener else { continue }
      let found = enumeration(from: opener + 1)
      if !found.isEmpty { return found }
    }
    return []
  }

  /// "All", "many countries", "a trio": a noun that names nobody.
  private func isGeneric(_ head: Int) -> Bool {
    let token = document.tokens[head]
    guard !sentence.mentions.contains(where: { $0.isName && tokens(of: $0).contains(head) })
    else { return false }
    return token.pennTag == .nns && (token.lemma == question.focus || question.isOpenKind)
      || ["all", "many", "several", "some", "others", "trio", "duo", "pair", "group", "number"]
        .contains(token.lower)
  }

  /// The fitting mentions from a token on, as long as nothing but titles, commas and "and" stands
  /// between them.
  private func enumeration(from start: Int) -> Answers {
    var found: Answers = []
    var end = start
    for mention in sentence.mentions where tokens(of: mention).lowerBound >= end && fits(mention) {
      let range = tokens(of: mention)
      let between = document.tokens[end..<range.lowerBound]
      guard between.allSatisfy({ isBetween($0) }),
        found.isEmpty || between.contains(where: { $0.lower == "," || $0.lower == "and" })
      else { break }
      if !found.contains(where: { $0.answer == mention.name }) {
        found.append((mention.name, mention.type))
      }
      end = range.upperBound
    }
    return found
  }

  private func isBetween(_ token: Token) -> Bool {
    [",", "and", "the", "both", "well", "as"].contains(token.lower)
      || [.det, .adj, .noun, .propn].contains(token.partOfSpeech)
  }

  /// Those who are joined to a mention by "and": "Norway, Kenya and Fiji".
  private func joined(to mention: StoredMention) -> Answers {
    let fitting = sentence.mentions.filter(fits)
    guard let place = fitting.firstIndex(where: { $0.start == mention.start }) else { return [] }
    var (first, last) = (place, place)
    while first > 0, areJoined(fitting[first - 1], fitting[first]) { first -= 1 }
    while last + 1 < fitting.count, areJoined(fitting[last], fitting[last + 1]) { last += 1 }
    let hasAnd = (first..<last).contains { index in
      between(fitting[index], fitting[index + 1]).contains { $0.lower == "and" }
    }
    let all = hasAnd ? fitting[first...last] : [mention]
    return all.map { ($0.name, $0.type) }
  }

  private func between(_ left: StoredMention, _ right: StoredMention) -> ArraySlice<Token> {
    let end = tokens(of: left).upperBound
    return document.tokens[end..<max(end, tokens(of: right).lowerBound)]
  }

  private func areJoined(_ left: StoredMention, _ right: StoredMention) -> Bool {
    let words = between(left, right)
    return !words.isEmpty && words.contains { $0.lower != "the" }
      && words.allSatisfy { [",", "and", "the"].contains($0.lower) }
  }

  /// Where the grammar gives nothing: the name next to the verb, on the side where English has
  /// what is asked for, without another verb or a preposition between.
  func neighbour(of verb: Int) -> Answers {
    guard question.preposition == nil, question.kind != .words, question.kind != .event,
      document.tokens[verb].partOfSpeech == .verb
    else { return [] }
    let isBefore = question.asksSubject != isPassive(verb)
    let fitting = sentence.mentions.filter { mention in
      guard fits(mention) else { return false }
      let range = tokens(of: mention)
      let between =
        isBefore
        ? range.upperBound..<max(verb, range.upperBound)
        : verb + 1..<max(range.lowerBound, verb + 1)
      guard isBefore ? range.upperBound <= verb : range.lowerBound > verb else { return false }
      // "Will meet with Ana Li"
      let isWith = { (token: Token) in question.frame == .meet && token.lower == "with" }
      let isBehindPreposition =
        range.lowerBound > 0
        && document.tokens[range.lowerBound - 1].partOfSpeech == .adp
        && !isWith(document.tokens[range.lowerBound - 1])
      let next = range.upperBound < document.tokens.count ? document.tokens[range.upperBound] : nil
      // "Oslo's governor promised" is not Oslo's promise.
      let isOwner = next.map { ["'s", "’s", "'", "’"].contains($0.lower) } ?? false
      return !isBehindPreposition && !isOwner
        && document.tokens[between].allSatisfy {
          ![.verb, .adp, .sconj].contains($0.partOfSpeech) || isWith($0)
        }
    }
    return (isBefore ? fitting.last : fitting.first).map(joined) ?? []
  }

  /// The mentions that the heads stand in, of the kind asked for.
  func named(_ heads: [Int]) -> Answers {
    var found: Answers = []
    for head in heads {
      let range = phrase(of: head)
      if question.kind == .words, question.focus == nil, isOfQuestion(head) { continue }
      if question.kind == .event || question.kind == .words {
        if question.kind == .words, question.focus == nil, isSomebody(head) { continue }
        if let focus = question.focus,
          !document.tokens[range].contains(where: { $0.lemma == focus || $0.lower == focus })
        {
          continue
        }
        if question.focus != nil, let name = properName(in: phrase(of: head, isCore: true)) {
          return [(name.name, name.type)]
        }
        return [(words(of: range), question.kind.rawValue)]
      }
      if let best = mention(at: head, in: range) {
        if !found.contains(where: { $0.answer == best.name }) {
          found.append((best.name, best.type))
        }
      } else if question.isOpenKind, document.tokens[head].pennTag == .nns,
        !question.names.contains(where: { isIn(range, $0) })
      {
        found.append((words(of: range), "group"))
      } else if let name = misreadName(at: head) {
        found.append((name, question.kind.rawValue))
      } else if let range = delegation(at: head) {
        found.append((words(of: range), "group"))
      }
    }
    return found
  }

  /// A name in capitals of no known kind, or a body's that is taken for a place, where the sentence
  /// has all that the question has.
  private func misreadName(at head: Int) -> String? {
    guard isProper(head), coverage > 0.95, question.kind != .country,
      !question.names.contains(where: { isIn(head..<head + 1, $0) })
    else { return nil }
    guard let known = sentence.mentions.first(where: { tokens(of: $0).contains(head) }) else {
      return words(of: properPhrase(of: head))
    }
    let isBody = question.kind == .organisation && known.type == "place"
    return isBody && known.isName && hasFocus ? known.name : nil
  }

  /// "Delegations from Norway and Kenya" answers "Which delegations …?".
  private func delegation(at head: Int) -> Range<Int>? {
    let token = document.tokens[head]
    guard [.person, .organisation].contains(question.kind), token.pennTag == .nns,
      token.lemma == question.focus
    else { return nil }
    let origins = children(head, [.nmod]).filter { origin in
      children(origin, [.case]).contains { ["of", "from"].contains(document.tokens[$0].lower) }
    }
    let all = origins + origins.flatMap { children($0, [.conj]) }
    guard let last = all.map({ phrase(of: $0).upperBound }).max() else { return nil }
    return phrase(of: head).lowerBound..<last
  }

  /// What the question itself names is no answer: "What did they call the exercise?".
  private func isOfQuestion(_ head: Int) -> Bool {
    guard let noun = question.objectNoun, !question.asksSubject else { return false }
    return wordStem(foldedName(document.tokens[head].lower)) == noun
  }

  /// "What caused the fire?" is not answered by who did something about it.
  private func isSomebody(_ head: Int) -> Bool {
    let token = document.tokens[head]
    if token.partOfSpeech == .pron || bodies.contains(token.lemma)
      || lexicons.officeHead(token.lemma) != nil || lexicons.job(token.lemma) != nil
    {
      return true
    }
    return sentence.mentions.contains {
      ["person", "organisation", "country"].contains($0.type) && tokens(of: $0).contains(head)
    }
  }

  /// "An agreement between Norway and Ostbay Lines" answers "With which company did Norway …?".
  private func otherSide(of verb: Int) -> Answers? {
    guard question.preposition == "with", let own = question.names(.subject).first else {
      return nil
    }
    for head in document.tokens.indices where isBelow(head, verb) {
      guard children(head, [.case]).contains(where: { document.tokens[$0].lower == "between" })
      else { continue }
      let sides = [head] + children(head, [.conj])
      guard let side = sides.first(where: { isIn(phrase(of: $0), own) }) else { continue }
      let found = named(sides.filter { $0 != side })
      if !found.isEmpty { return found }
    }
    return nil
  }

  /// Who the question's "with" is joined to: "Ana Li spoke with …" answers "Who spoke with Ana Li?".
  private func partner(of verb: Int) -> Answers? {
    guard question.asksSubject, let other = question.names(after: "with").first,
      subjects(of: verb).contains(where: { isIn(phrase(of: $0), other) })
    else { return nil }
    let heads = prepositional(verb, "with")
    let found = named(heads + heads.flatMap { children($0, [.conj]) })
    return found.isEmpty ? nil : found
  }

  /// The country whose support a person pledges, or whose office the person holds.
  private func country(of verb: Int) -> Answers? {
    guard question.kind == .country, question.asksSubject else { return nil }
    let isStance = question.frame == .promise || question.frame == .refuse || question.frame == .say
    let objects = objects(of: verb)
    if isStance {
      let own = sentence.mentions.first { mention in
        let range = tokens(of: mention)
        guard fits(mention), range.lowerBound > verb else { return false }
        return objects.contains { range.upperBound <= $0 && range.overlaps(phrase(of: $0)) }
          || objects.isEmpty && range.lowerBound <= verb + 3
            && document.tokens[verb..<range.lowerBound].allSatisfy { $0.partOfSpeech != .adp }
      }
      if let own { return [(own.name, own.type)] }
    }
    // "his country", "the president": whose office it is.
    for subject in subjects(of: verb) {
      let range = phrase(of: subject)
      let isState = ["country", "government", "nation"].contains(document.tokens[subject].lemma)
      let person = sentence.mentions.first {
        $0.type == "person" && tokens(of: $0).overlaps(range) && sentence.countries[$0.id] != nil
      }
      if isState || isStance, let name = person.flatMap({ sentence.countries[$0.id] }),
        !question.names.contains(where: { $0.fullName == name })
      {
        return [(name, "country")]
      }
    }
    return nil
  }

  /// The name beside a noun: "wrestling promotion World Wonder Ring Stardom".
  private func properName(in range: Range<Int>) -> StoredMention? {
    sentence.mentions.first { mention in
      mention.isName && ["person", "organisation", "vessel", "place"].contains(mention.type)
        && range.contains(tokens(of: mention).lowerBound)
        && !question.names.contains { $0.ids.contains(mention.id) }
    }
  }

  /// Who or what a noun phrase names: its head, else a person or ship named beside the head.
  private func mention(at head: Int, in range: Range<Int>) -> StoredMention? {
    let core = phrase(of: head, isCore: true)
    let fitting = sentence.mentions.filter { fits($0) && tokens(of: $0).overlaps(range) }
    if let own = fitting.first(where: { tokens(of: $0).contains(head) }) { return own }
    let beside = fitting.filter { $0.isName && tokens(of: $0).overlaps(core) }
    return beside.first { $0.type == "person" }
      ?? beside.first { !question.isOpenKind || $0.type == "vessel" }
  }

  func fits(_ mention: StoredMention) -> Bool {
    guard !question.names.contains(where: { $0.ids.contains(mention.id) }) else { return false }
    guard let type = question.answerType else {
      return !["date", "duration"].contains(mention.type)
    }
    return mention.type == type
  }
}
