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
  let offsets: ScalarOffsets

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
  var mentionsParties: Bool {
    question.names(.subject, .object).allSatisfy { name in
      sentence.mentions.contains { name.ids.contains($0.id) }
    }
  }

  /// Whether the sentence tells that the question's subject does what it asks; nil where not.
  func verdict(_ verb: Int) -> String? {
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

  func fillers(of verb: Int) -> [(answer: String, type: String)] {
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
  func neighbour(of verb: Int) -> [(answer: String, type: String)] {
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

  /// The mentions that the heads stand in, of the kind asked for.
  func named(_ heads: [Int], at verb: Int) -> [(answer: String, type: String)] {
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

  func fits(_ mention: StoredMention) -> Bool {
    guard !question.names.contains(where: { $0.ids.contains(mention.id) }) else { return false }
    guard let type = question.answerType else { return mention.type != "date" }
    return mention.type == type
  }

  func fits(_ mention: StoredMention, place: Bool) -> Bool {
    !question.names.contains { $0.ids.contains(mention.id) }
  }

  func nearest(_ types: [String], to verb: Int) -> [(answer: String, type: String)] {
    sentence.mentions.filter {
      types.contains($0.type) && CalendarDate(iso: $0.name.prefix(10)) != nil
    }
    .min { distance($0, verb) < distance($1, verb) }
    .map { [(String($0.name.prefix(10)), $0.type)] } ?? []
  }

  /// The number that counts a subject or object of the verb: "27 nations", or "27" alone.
  func count(at verb: Int) -> [(answer: String, type: String)] {
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
  func akin(_ head: Int, _ noun: String) -> Bool {
    children(head, [.conj, .nmod]).contains { document.tokens[$0].lemma == noun }
  }
}
