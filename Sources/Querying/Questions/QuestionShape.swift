import Knowledge
import Lexicons

/// The skeleton of a question: interrogative phrase, verb, and which is whose subject.
///
/// English puts the interrogative phrase first; a subject between auxiliary and verb tells that
/// something else is asked for.
struct QuestionShape {
  var question: Question
  var verb: Range<Int> { question.verb }
  let rules: QuestionRules
  let lexicons: Lexicons
  var tokens: [Token] { question.document.tokens }

  private static let interrogatives: Set<String> = [
    "who", "whom", "whose", "what", "which", "where", "when", "how",
  ]
  private static let requests: Set<String> = ["list", "name", "show", "give", "tell"]

  /// What is asked for is the subject of a clause behind "say".
  var isToldOfAsked = false

  /// Tokens inside names of several words, which are no verbs.
  let named: Set<Int>

  init?(
    _ document: Document, _ rules: QuestionRules, lexicons: Lexicons, names: [LinkedName]
  ) {
    question = Question(document: document)
    named = names.filter { $0.tokens.count > 1 }.reduce(into: []) { $0.formUnion($1.tokens) }
    self.rules = rules
    self.lexicons = lexicons
    guard !document.tokens.isEmpty, readAsked() else { return nil }
    findVerb()
    readTrailingPreposition()
    if asksKindOfShip { question.frame = .ship }
    if question.kind == .role {
      let holding: Set<String> = ["be", "hold", "have", "occupy", "take", "get", "serve", "fill"]
      if holding.contains(question.verbLemma ?? "be") {
        question.frame = .office
      } else {
        // "Which office investigated …?"
        question.kind = .organisation
      }
    }
    question.isNegated = tokens.prefix(verb.isEmpty ? tokens.count : verb.lowerBound).contains {
      ["not", "n't", "never"].contains($0.lower)
    }
    question.isFuture = tokens.contains {
      [
        "will", "expected", "due", "shall", "planned", "going", "scheduled", "set", "plans",
        "intends", "intend", "plan",
      ].contains($0.lower)
    }
    question.isPast =
      !question.isFuture
      && tokens.contains { ["did", "was", "were"].contains($0.lower) || $0.pennTag == .vbd }
    if question.isNegated, question.frame == .attend { question.frame = .absent }
    if takesThing { question.frame = nil }
  }

  /// "Who received a sentence?", "Who welcomed the decision?": nobody met anybody.
  private var takesThing: Bool {
    guard question.frame == .meet, verb.count == 1,
      ["receive", "welcome"].contains(question.verbLemma),
      let noun = nounPhrase(at: verb.upperBound)?.last, !named.contains(noun)
    else { return false }
    let lemma = tokens[noun].lemma
    return tokens[noun].partOfSpeech == .noun && !rules.bodies.contains(lemma)
      && lexicons.officeHead(lemma) == nil && lexicons.job(lemma) == nil
  }

  /// Whether it asks "What kind of ship is …?".
  private var asksKindOfShip: Bool {
    let asked = tokens.prefix(5)
    return asked.contains { ["kind", "type", "sort", "class"].contains($0.lemma) }
      && asked.contains { lexicons.vesselKind($0.lemma) != nil }
      && asked.contains { $0.lower == "of" }
  }

  /// Finds the preposition at the end, as in "Which network did she speak to?".
  private mutating func readTrailingPreposition() {
    let words = tokens.indices.filter { tokens[$0].partOfSpeech != .punct }
    let next = verb.lowerBound + 1
    if question.preposition == nil, !question.asksSubject, next + 2 < tokens.count,
      tokens[next].partOfSpeech == .adp, tokens[next + 1].lower == "to",
      tokens[next + 2].pennTag == .vb
    {
      // "Whom did he call on to resign?" is no visit.
      question.preposition = tokens[next].lower
      question.frame = nil
      return
    }
    guard question.preposition == nil, question.kind != .yesNo, !question.asksSubject,
      let last = words.last, last >= verb.upperBound, tokens[last].partOfSpeech == .adp,
      tokens[last].relation != .compoundPrt
    else { return }
    question.preposition = tokens[last].lower
  }

  /// Finds the interrogative phrase; an auxiliary at the start asks for yes or no.
  mutating func readAsked() -> Bool {
    let first = tokens.firstIndex { Self.interrogatives.contains($0.lower) }
    let start = tokens[0]
    let isAuxiliary = Self.auxiliaries.contains(start.lemma) || start.partOfSpeech == .aux
    if isAuxiliary, first.map({ $0 > 2 }) ?? true {
      question.kind = .yesNo
      return true
    }
    if let first, first <= 4 || Self.requests.contains(start.lower) {
      return readInterrogative(at: first)
    }
    guard Self.requests.contains(start.lower) else { return false }
    return readNoun(behind: 0)
  }

  mutating func readInterrogative(at index: Int) -> Bool {
    question.asked = index..<index + 1
    if index > 0, tokens[index - 1].partOfSpeech == .adp {
      question.preposition = tokens[index - 1].lower
      if index > 1, tokens[index - 2].partOfSpeech == .noun { question.holder = index - 2 }
    }
    switch tokens[index].lower {
    case "who", "whom": question.kind = .person
    case "whose":
      question.kind = .person
      question.owned = tokens.indices.dropFirst(index + 1).first {
        tokens[$0].partOfSpeech == .noun
          && ($0 + 1 == tokens.count || tokens[$0 + 1].partOfSpeech != .noun)
      }
    case "where": question.kind = .place
    case "when": question.kind = .date
    case "how":
      guard index + 1 < tokens.count else { return false }
      if tokens[index + 1].lower == "long" {
        question.asked = index..<index + 2
        (question.kind, question.focus, question.isOpenKind) = (.number, "long", false)
        return true
      }
      guard ["many", "much"].contains(tokens[index + 1].lower) else { return false }
      _ = readNoun(behind: index + 1)
      question.kind = .number
      question.isOpenKind = false
    case "which": return readNoun(behind: index)
    case "what":
      let next = index + 1 < tokens.count ? tokens[index + 1] : tokens[index]
      if [.noun, .propn, .adj].contains(next.partOfSpeech) { return readNoun(behind: index) }
    default: break
    }
    return true
  }

  /// Reads the noun phrase behind a determiner; its last noun is asked for.
  mutating func readNoun(behind index: Int) -> Bool {
    var end = index + 1
    if end < tokens.count,
      isAnswered(tokens[end]) || lexicons.vesselKind(tokens[end].lower) != nil
        || isGerundModifier(end)
    {
      end += 1
    }
    let nominal: Set<PartOfSpeech> = [.noun, .propn, .adj, .det, .num]
    while end < tokens.count,
      nominal.contains(tokens[end].partOfSpeech) || ["'s", "of"].contains(tokens[end].lower)
    { end += 1 }
    guard end > index + 1 else { return index < tokens.count - 1 }
    let last = (index + 1..<end).first { place in
      (tokens[place].partOfSpeech == .noun || isAnswered(tokens[place]))
        && (place + 1 == end || ![.noun, .propn].contains(tokens[place + 1].partOfSpeech)
          || isAnswered(tokens[place]) && tokens[place].text == tokens[place].lower
            && tokens[place + 1].partOfSpeech == .propn)
    }
    let noun = last ?? end - 1
    question.asked = min(index, noun)..<noun + 1
    question.focus = tokens[noun].lemma
    question.isOpenKind = false
    question.kind = kind(ofNoun: noun)
    return true
  }

  /// Tells "wrestling" in "Which wrestling promotion announced …?" from a verb.
  private func isGerundModifier(_ index: Int) -> Bool {
    index + 2 < tokens.count && tokens[index].pennTag == .vbg
      && [.noun, .propn].contains(tokens[index + 1].partOfSpeech)
      && tokens.dropFirst(index + 2).contains { [.verb, .aux].contains($0.partOfSpeech) }
  }

  private func isAnswered(_ noun: Token) -> Bool {
    rules.kind(ofNoun: noun.lemma) != nil || rules.kind(ofNoun: noun.lower) != nil
  }

  func kind(ofNoun index: Int) -> AnswerKind {
    let lemma = tokens[index].lemma
    if let kind = rules.kind(ofNoun: lemma) ?? rules.kind(ofNoun: tokens[index].lower) {
      return kind
    }
    if lexicons.officeHead(lemma) != nil || lexicons.job(lemma) != nil { return .person }
    if lexicons.vesselKind(lemma) != nil { return .vessel }
    return .words
  }

  /// Lets the agent behind "by" be the subject, and the grammatical subject the object.
  mutating func turnToActive() {
    for index in question.parts.indices {
      switch (question.parts[index].role, question.parts[index].preposition) {
      case (.subject, _): question.parts[index].role = .object
      case (.oblique, "by"): question.parts[index].role = .subject
      default: break
      }
    }
    question.asksSubject = question.preposition == "by"
    swap(&question.subjectNoun, &question.objectNoun)
  }

  /// Finds the common nouns before and behind the verb that no name stands for.
  mutating func readNouns(_ names: [LinkedName]) {
    guard !verb.isEmpty, question.frame?.isOfEvents != true else { return }
    let named = names.reduce(into: Set<Int>()) { $0.formUnion($1.tokens) }
    if !question.asksSubject {
      let before = question.asked.upperBound..<max(verb.lowerBound, question.asked.upperBound)
      let noun = before.first {
        tokens[$0].partOfSpeech == .noun && tokens[$0 + 1].partOfSpeech != .noun
      }
      question.subjectNoun = noun.flatMap { named.contains($0) ? nil : stem($0) }
    }
    question.objectNoun = nounPhrase(at: verb.upperBound).flatMap { range in
      guard let last = range.last, !named.contains(last), tokens[last].partOfSpeech != .num else {
        return nil
      }
      return stem(last)
    }
  }

  /// Verbs whose object, or whose subject, is the event itself.
  private static let holding: Set<String> = [
    "address", "attend", "be", "begin", "chair", "close", "convene", "end", "happen", "hold",
    "host", "join", "occur", "open", "organise", "organize", "start", "take", "speak",
  ]

  /// Finds the noun of the event whose place or day is asked for.
  mutating func readEventNoun() {
    guard [.place, .date].contains(question.kind), !verb.isEmpty,
      question.frame == .happen || Self.holding.contains(tokens[verb.lowerBound].lemma)
    else { return }
    let helper = tokens.indices.dropFirst(question.asked.upperBound).first {
      Self.auxiliaries.contains(tokens[$0].lemma)
    }
    let behind = nounPhrase(at: verb.upperBound)
    let before = helper.flatMap { $0 < verb.upperBound ? nounPhrase(at: $0 + 1) : nil }
    let isSubject = question.isPassive || question.frame == .happen || behind == nil
    question.eventNoun = (isSubject ? before ?? behind : behind)?.last
    // "When did Norway hold its conference?"
    if question.frame == nil, question.eventNoun != nil,
      ["hold", "convene"].contains(tokens[verb.lowerBound].lemma)
    {
      question.frame = .happen
    }
  }

  func stem(_ index: Int) -> String { wordStem(foldedName(tokens[index].lower)) }

  /// The words of a noun phrase behind a verb and its particle, without what hangs on it.
  private func nounPhrase(at start: Int) -> Range<Int>? {
    var first = start
    while first < tokens.count,
      tokens[first].relation == .compoundPrt || [.adv, .det].contains(tokens[first].partOfSpeech)
    { first += 1 }
    var end = first
    let inside: Set<PartOfSpeech> = [.noun, .propn, .adj, .num, .det]
    while end < tokens.count,
      inside.contains(tokens[end].partOfSpeech) || ["'s", "’s", "-"].contains(tokens[end].lower)
    { end += 1 }
    while end > first, ![.noun, .propn].contains(tokens[end - 1].partOfSpeech) { end -= 1 }
    return end > first ? first..<end : nil
  }
}
