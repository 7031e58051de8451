import Knowledge

extension SentenceMatcher {
  static let placing: Set<String> = [
    "in", "at", "near", "off", "on", "aboard", "outside", "inside",
  ]
  /// Behind which a body stands for its building.
  private static let beside: Set<String> = ["at", "outside", "inside"]
  /// What one departs from, in English without a preposition too.
  static let leaving: Set<String> = ["depart", "leave", "quit", "exit"]

  /// Places that hang on the verb, else the nearest behind a preposition of place.
  func locations(of verb: Int) -> Answers {
    let found = ownLocations(of: verb)
    guard found.isEmpty, question.preposition != "from", coverage >= 0.8 else { return found }
    // "In Oslo she urged them to leave Kenya, which she called home."
    var clause = document.tokens[verb].head
    while clause >= 0, document.tokens[clause].partOfSpeech != .verb {
      clause = document.tokens[clause].head
    }
    let outer = clause >= 0 && clause < verb ? ownLocations(of: clause) : []
    guard outer.isEmpty else { return outer }
    let places = sentence.mentions.filter {
      let first = tokens(of: $0).lowerBound
      return fitsPlace($0) && first > 0 && Self.placing.contains(document.tokens[first - 1].lower)
    }
    return Set(places.map(\.id)).count == 1 ? [(places[0].name, places[0].type)] : []
  }

  private func ownLocations(of verb: Int) -> Answers {
    let asked =
      question.preposition.map { Self.placing.contains($0) ? Self.placing : Set([$0]) }
      ?? Self.placing
    if let place = antecedent(of: verb) { return [(place.name, place.type)] }
    let behind = question.preposition.map { prepositional(verb, $0) } ?? []
    let own = children(verb, [.obl]) + behind
    for head in own.sorted(by: { abs($0 - verb) < abs($1 - verb) }) {
      let cases = children(head, [.case]).map { document.tokens[$0].lower }
      let allowed = question.preposition == nil ? asked.union(["to"]) : asked
      guard !allowed.isDisjoint(with: cases) else { continue }
      if let place = place(at: head) ?? house(at: head) { return [(place.name, place.type)] }
      let isBody = sentence.mentions.contains {
        $0.type == "organisation" && tokens(of: $0).contains(head)
      }
      if document.tokens[head].partOfSpeech == .propn,
        sentence.mentions.allSatisfy({ !tokens(of: $0).contains(head) })
          || isBody && question.isOpenKind && !Self.beside.isDisjoint(with: cases)
            && !question.names.contains(where: { isIn(head..<head + 1, $0) })
      {
        return [(words(of: properPhrase(of: head)), "place")]
      }
    }
    if question.preposition == "from", Self.leaving.contains(document.tokens[verb].lemma),
      let place = objects(of: verb).lazy.compactMap(place).first
    {
      return [(place.name, place.type)]
    }
    if question.focus != nil, question.preposition == nil {
      let heads = objects(of: verb)
      let found = (heads + heads.flatMap { children($0, [.conj]) }).compactMap(named)
      if !found.isEmpty { return found }
    }
    return located(behind: asked, near: verb)
  }

  /// "In which hospital?": a body that is called by the noun asked for.
  private func house(at head: Int) -> StoredMention? {
    guard let focus = question.focus else { return nil }
    return sentence.mentions.first { mention in
      mention.type == "organisation" && mention.isName && tokens(of: mention).contains(head)
        && (Self.houses.contains(focus)
          || foldedName(mention.name).words.contains(Substring(focus)))
    }
  }

  /// Places that are called by whatever body is in them.
  private static let houses: Set<String> = ["building", "facility", "site", "venue"]

  func isProper(_ index: Int) -> Bool {
    let token = document.tokens[index]
    return token.partOfSpeech == .propn && token.text != token.lower
  }

  /// The place that a noun behind a preposition names.
  func locations(at head: Int) -> Answers {
    guard head >= 0 else { return [] }
    if let place = place(at: head) { return [(place.name, place.type)] }
    let isOther = sentence.mentions.contains {
      tokens(of: $0).contains(head) && $0.type != "organisation"
    }
    guard isProper(head), !isOther, question.focus == nil,
      !question.names.contains(where: { isIn(head..<head + 1, $0) })
    else { return [] }
    return [(words(of: properPhrase(of: head)), "place")]
  }

  /// "Grauman's Egyptian Theatre": a name with what stands before it.
  func properPhrase(of head: Int) -> Range<Int> {
    let core = phrase(of: head, isCore: true)
    let before = children(head, [.nmodPoss, .amod]).map { phrase(of: $0).lowerBound }
    return min(core.lowerBound, before.min() ?? head)..<core.upperBound
  }

  /// The place that a noun names, known or in capitals.
  private func named(_ head: Int) -> (answer: String, type: String)? {
    if let place = place(at: head) { return (place.name, place.type) }
    let isOther = sentence.mentions.contains { tokens(of: $0).contains(head) }
    guard document.tokens[head].partOfSpeech == .propn, !isOther else { return nil }
    return (words(of: properPhrase(of: head)), "place")
  }

  /// The place that a noun names, or one that it tells of: "the port of Lavrio".
  private func place(at head: Int) -> StoredMention? {
    let range = phrase(of: head)
    let places = sentence.mentions.filter { fitsPlace($0) }
    if let own = places.first(where: { tokens(of: $0).contains(head) }) { return own }
    // "Grauman's Egyptian Theatre" is not Grauman.
    if isProper(head) { return nil }
    return places.first { $0.isName && $0.type == "place" && tokens(of: $0).overlaps(range) }
  }

  /// "Oslo, where he will lay the keel": the place that a clause tells of.
  func antecedent(of verb: Int) -> StoredMention? {
    let clause = children(verb, [.advmod]).first { document.tokens[$0].lower == "where" }
    guard let clause else { return nil }
    return sentence.mentions.last { fitsPlace($0) && tokens(of: $0).upperBound <= clause }
  }

  func located(behind prepositions: Set<String>, near verb: Int) -> Answers {
    let located = sentence.mentions.filter { mention in
      guard fitsPlace(mention) else { return false }
      let range = tokens(of: mention)
      return range.lowerBound > 0
        && prepositions.contains(document.tokens[range.lowerBound - 1].lower)
        && range.contains { isInClause($0, of: verb) }
    }
    let ranked = located.sorted { left, right in
      (left.type == "place" ? 0 : 1, distance(left, verb))
        < (right.type == "place" ? 0 : 1, distance(right, verb))
    }
    return ranked.prefix(1).map { ($0.name, $0.type) }
  }

  private func fitsPlace(_ mention: StoredMention) -> Bool {
    // A town is asked for by its kind; "where" may be a country.
    let types: Set<String> = question.isOpenKind ? ["place", "country"] : ["place"]
    return types.contains(mention.type)
      && !question.names.contains { $0.ids.contains(mention.id) }
  }
}
