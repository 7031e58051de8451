import Knowledge

/// Reads the answer to a question off the grammar of a sentence.
///
/// The sentence must have the question's verb. What fills the part that the question asks for is
/// the answer, where it is of the kind that the question names and is not named in the question.
struct SentenceMatcher {
  let question: Question
  let sentence: StoredSentence
  /// The sentence, read by the same stages as the question.
  let document: Document
  private let offsets: ScalarOffsets

  init(question: Question, sentence: StoredSentence, document: Document) {
    self.question = question
    self.sentence = sentence
    self.document = document
    offsets = ScalarOffsets(sentence.text)
  }

  /// The answers that the sentence gives; empty where it gives none.
  func answers() -> [(answer: String, type: String)] {
    guard let verb = question.verbLemma, verb != "be", mentionsParties else { return [] }
    let surface = question.document.tokens[question.verb.lowerBound].lower
    let stems = [wordStem(foldedName(verb)), wordStem(foldedName(surface))]
    let places = document.tokens.indices.filter { index in
      let token = document.tokens[index]
      return token.lemma == verb || stems.contains(wordStem(foldedName(token.lower)))
    }
    for place in places where isNegated(place) == question.isNegated || question.kind == .yesNo {
      if question.kind == .yesNo, let held = verdict(place) { return [(held, "yes-no")] }
      if question.kind == .number {
        let found = count(at: place)
        if !found.isEmpty { return found }
      }
      let found = fillers(of: place)
      if !found.isEmpty { return found }
    }
    return []
  }

  /// All whom the question makes subject or object are mentioned.
  private var mentionsParties: Bool {
    question.names(.subject, .object).allSatisfy { name in
      sentence.mentions.contains { name.ids.contains($0.id) }
    }
  }

  private func isNegated(_ verb: Int) -> Bool {
    children(verb, [.advmod]).contains {
      ["not", "n't", "never"].contains(document.tokens[$0].lower)
    }
  }

  /// Whether the sentence tells that the question's subject does what it asks; nil where not.
  private func verdict(_ verb: Int) -> String? {
    guard sentence.share >= 0.7, let subject = question.names(.subject).first else { return nil }
    let isSubject = subjects(of: verb).contains { head in
      sentence.mentions.contains {
        subject.ids.contains($0.id) && tokens(of: $0).overlaps(phrase(of: head))
      }
    }
    guard isSubject else { return nil }
    if isNegated(verb) { return question.isNegated ? "yes" : "no" }
    let helpers = children(verb, [.aux]).map { document.tokens[$0].lower }
    if !Set(helpers).isDisjoint(with: ["will", "would", "may", "might", "could"]) {
      return "planned"
    }
    return question.isNegated ? "no" : "yes"
  }

  private func fillers(of verb: Int) -> [(answer: String, type: String)] {
    switch question.kind {
    case .date: return nearest(["date"], to: verb)
    case .place: return locations(of: verb)
    case .person, .country, .vessel, .organisation, .event, .words:
      let found = named(heads(of: verb), at: verb)
      return found.isEmpty ? neighbour(of: verb) : found
    default: return []
    }
  }

  /// Where the grammar gives nothing: the name next to the verb, on the side where English has
  /// what is asked for, without another verb or a preposition between.
  private func neighbour(of verb: Int) -> [(answer: String, type: String)] {
    guard question.preposition == nil, question.kind != .words, question.kind != .event else {
      return []
    }
    let isBefore = question.asksSubject != isPassive(verb)
    let fitting = sentence.mentions.filter { mention in
      guard fits(mention) else { return false }
      let range = tokens(of: mention)
      let between =
        isBefore
        ? range.upperBound..<max(verb, range.upperBound)
        : verb + 1..<max(range.lowerBound, verb + 1)
      guard isBefore ? range.upperBound <= verb : range.lowerBound > verb else { return false }
      let isBehindPreposition =
        range.lowerBound > 0
        && document.tokens[range.lowerBound - 1].partOfSpeech == .adp
      return !isBehindPreposition
        && document.tokens[between].allSatisfy { ![.verb, .adp, .sconj].contains($0.partOfSpeech) }
    }
    return (isBefore ? fitting.last : fitting.first).map { [($0.name, $0.type)] } ?? []
  }

  /// The answers of a sentence that lacks the question's verb but says nearly all else: who does
  /// what the sentence tells with most of the question's words.
  func answersByWords() -> [(answer: String, type: String)] {
    guard question.asksSubject, !question.isNegated, sentence.share >= Self.nearlyAll,
      mentionsParties,
      [.person, .country, .vessel, .organisation].contains(question.kind)
    else { return [] }
    let stems = Set(question.topic.map(wordStem))
    let matched = document.tokens.indices.filter {
      stems.contains(wordStem(foldedName(document.tokens[$0].lower)))
    }
    let verbs = document.tokens.indices.filter { document.tokens[$0].partOfSpeech == .verb }
    let counts = verbs.map { verb in matched.count { isBelow($0, verb) && $0 != verb } }
    guard let most = counts.max(), most > 0,
      let place = verbs.indices.last(where: { counts[$0] == most })
    else { return [] }
    guard !isNegated(verbs[place]) else { return [] }
    return named(subjects(of: verbs[place]), at: verbs[place])
  }

  private static let nearlyAll = 0.7

  private func isBelow(_ token: Int, _ head: Int) -> Bool {
    var index = token
    while index >= 0 {
      if index == head { return true }
      index = document.tokens[index].head
    }
    return false
  }

  /// Tokens that fill the part asked for.
  private func heads(of verb: Int) -> [Int] {
    var heads: [Int]
    if question.asksSubject {
      heads = subjects(of: verb)
    } else if let preposition = question.preposition {
      heads = prepositional(verb, preposition)
    } else {
      heads = isPassive(verb) ? children(verb, [.nsubjPass]) : children(verb, [.obj])
      if heads.isEmpty, isPassive(verb), document.tokens[verb].relation == .acl {
        heads = [document.tokens[verb].head]
      }
    }
    return heads.filter { $0 >= 0 } + heads.flatMap { children($0, [.conj]) }
  }

  private func isPassive(_ verb: Int) -> Bool {
    !children(verb, [.auxPass, .nsubjPass]).isEmpty
      || document.tokens[verb].pennTag == .vbn && document.tokens[verb].relation == .acl
  }

  /// Tokens of those who do what a verb says, in whatever clause it stands.
  private func subjects(of verb: Int) -> [Int] {
    if isPassive(verb) { return children(verb, [.oblAgent]) + prepositional(verb, "by") }
    let own = children(verb, [.nsubj, .csubj])
    let governor = document.tokens[verb].head
    guard own.isEmpty, governor >= 0 else { return own }
    switch document.tokens[verb].relation {
    case .acl, .aclRelcl: return [governor]
    case .advcl, .xcomp, .conj: return subjects(of: governor)
    default: return []
    }
  }

  /// The mentions that the heads stand in, of the kind asked for.
  private func named(_ heads: [Int], at verb: Int) -> [(answer: String, type: String)] {
    var found: [(answer: String, type: String)] = []
    for head in heads {
      let range = phrase(of: head)
      let fitting = sentence.mentions.filter { mention in
        fits(mention) && tokens(of: mention).overlaps(range)
      }
      if question.kind == .words, let focus = question.focus,
        !document.tokens[range].contains(where: { $0.lemma == focus })
      {
        continue
      }
      if question.kind == .event || question.kind == .words {
        return [(words(of: range), question.kind.rawValue)]
      }
      let core = phrase(of: head, isCore: true)
      let best =
        fitting.first { tokens(of: $0).contains(head) }
        ?? fitting.first { $0.isName && $0.type == "person" && tokens(of: $0).overlaps(core) }
        ?? fitting.first { $0.isName && tokens(of: $0).overlaps(core) }
      if best == nil, question.isOpenKind, document.tokens[head].partOfSpeech == .noun {
        found.append((words(of: range), "group"))
      }
      if let best, !found.contains(where: { $0.answer == best.name }) {
        found.append((best.name, best.type))
      }
    }
    return found
  }

  /// The words of a phrase without its preposition and determiner.
  private func words(of range: Range<Int>) -> String {
    var first = range.lowerBound
    while first + 1 < range.upperBound, [.case, .det].contains(document.tokens[first].relation) {
      first += 1
    }
    return document.text(document.span(ofTokens: first..<range.upperBound))
  }

  private func fits(_ mention: StoredMention) -> Bool {
    guard !question.names.contains(where: { $0.ids.contains(mention.id) }) else { return false }
    guard let type = question.answerType else { return mention.type != "date" }
    return mention.type == type
  }

  private static let placing: Set<String> = ["in", "at", "near", "off", "on", "aboard"]

  /// Places that hang on the verb, else the nearest behind a preposition of place.
  private func locations(of verb: Int) -> [(answer: String, type: String)] {
    let asked = question.preposition.map { Set([$0]) } ?? Self.placing
    if let place = antecedent(of: verb) { return [(place.name, place.type)] }
    for head in children(verb, [.obl]).sorted(by: { abs($0 - verb) < abs($1 - verb) }) {
      let cases = children(head, [.case]).map { document.tokens[$0].lower }
      guard !asked.union(["to"]).isDisjoint(with: cases) else { continue }
      let range = phrase(of: head, isCore: true)
      let place = sentence.mentions.first {
        ["place", "country"].contains($0.type) && fits($0, place: true)
          && tokens(of: $0).contains(head)
      }
      if let place { return [(place.name, place.type)] }
      if document.tokens[head].partOfSpeech == .propn,
        sentence.mentions.allSatisfy({
          !tokens(of: $0).contains(head)
        })
      {
        return [(words(of: range), "place")]
      }
    }
    return located(behind: asked, near: verb)
  }

  /// "Oslo, where he will lay the keel": the place that a clause tells of.
  private func antecedent(of verb: Int) -> StoredMention? {
    let clause = children(verb, [.advmod]).first { document.tokens[$0].lower == "where" }
    guard let clause else { return nil }
    return sentence.mentions.last {
      ["place", "country"].contains($0.type) && tokens(of: $0).upperBound <= clause
    }
  }

  private func located(behind prepositions: Set<String>, near verb: Int) -> [(
    answer: String, type: String
  )] {
    let located = sentence.mentions.filter { mention in
      guard ["place", "country"].contains(mention.type), fits(mention, place: true) else {
        return false
      }
      let range = tokens(of: mention)
      return range.lowerBound > 0
        && prepositions.contains(document.tokens[range.lowerBound - 1].lower)
    }
    let ranked = located.sorted { left, right in
      (left.type == "place" ? 0 : 1, distance(left, verb))
        < (right.type == "place" ? 0 : 1, distance(right, verb))
    }
    return ranked.prefix(1).map { ($0.name, $0.type) }
  }

  private func fits(_ mention: StoredMention, place: Bool) -> Bool {
    !question.names.contains { $0.ids.contains(mention.id) }
  }

  private func nearest(_ types: [String], to verb: Int) -> [(answer: String, type: String)] {
    sentence.mentions.filter {
      types.contains($0.type) && CalendarDate(iso: $0.name.prefix(10)) != nil
    }
    .min { distance($0, verb) < distance($1, verb) }
    .map { [(String($0.name.prefix(10)), $0.type)] } ?? []
  }

  /// The number that counts a subject or object of the verb: "27 nations", or "27" alone.
  private func count(at verb: Int) -> [(answer: String, type: String)] {
    guard let noun = question.focus else { return [] }
    let arguments = subjects(of: verb) + children(verb, [.obj, .nsubjPass])
    for head in arguments + arguments.flatMap({ children($0, [.conj, .nmod]) }) {
      let token = document.tokens[head]
      let number = token.partOfSpeech == .num ? head : children(head, [.nummod]).first
      guard let number, token.partOfSpeech == .num || token.lemma == noun || akin(head, noun)
      else { continue }
      return [(document.tokens[number].text, "number")]
    }
    return []
  }

  /// "212 passengers and crew": the noun counted is joined to the head.
  private func akin(_ head: Int, _ noun: String) -> Bool {
    children(head, [.conj, .nmod]).contains { document.tokens[$0].lemma == noun }
  }

  // MARK: Tokens

  private func distance(_ mention: StoredMention, _ verb: Int) -> Int {
    let range = tokens(of: mention)
    return range.lowerBound > verb ? range.lowerBound - verb : verb - range.upperBound + 1
  }

  private func tokens(of mention: StoredMention) -> Range<Int> {
    let span = offsets.span(scalarStart: mention.start, scalarEnd: mention.end)
    let first = document.tokens.firstIndex { $0.span.end > span.start } ?? 0
    let last = document.tokens.lastIndex { $0.span.start < span.end } ?? first
    return first..<max(first, last) + 1
  }

  private func children(_ index: Int, _ relations: Set<DependencyRelation>) -> [Int] {
    document.tokens.indices.filter {
      document.tokens[$0].head == index && relations.contains(document.tokens[$0].relation)
    }
  }

  private func prepositional(_ verb: Int, _ preposition: String) -> [Int] {
    document.tokens.indices.filter { index in
      document.tokens[index].head == verb
        && children(index, [.case]).contains { document.tokens[$0].lower == preposition }
    }
  }

  /// From a head's first to its last word, without what hangs on it as a clause.
  private func phrase(of head: Int, isCore: Bool = false) -> Range<Int> {
    var inside: Set<DependencyRelation> = [
      .flat, .compound, .amod, .det, .appos, .nmod, .nmodDesc, .nmodPoss, .nummod, .case,
      .nmodUnmarked,
    ]
    if isCore { inside.subtract([.nmod, .nmodPoss, .amod]) }
    var range = head..<head + 1
    var pending = [head]
    while let next = pending.popLast() {
      for child in children(next, inside) {
        range = min(range.lowerBound, child)..<max(range.upperBound, child + 1)
        if document.tokens[child].relation != .nmod { pending.append(child) }
      }
    }
    return range
  }
}
