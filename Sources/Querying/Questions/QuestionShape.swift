import Knowledge
import Lexicons

/// The skeleton of a question: interrogative phrase, verb, and which is whose subject.
///
/// English puts the interrogative phrase first; a subject between auxiliary and verb tells that
/// something else is asked for.
struct QuestionShape {
  var question: Question
  var verb: Range<Int> { question.verb }
  private let rules: QuestionRules
  private let lexicons: Lexicons
  private var tokens: [Token] { question.document.tokens }

  private static let interrogatives: Set<String> = [
    "who", "whom", "whose", "what", "which", "where", "when", "how",
  ]
  private static let requests: Set<String> = ["list", "name", "show", "give", "tell"]

  init?(_ document: Document, _ rules: QuestionRules, lexicons: Lexicons) {
    question = Question(document: document)
    self.rules = rules
    self.lexicons = lexicons
    guard !document.tokens.isEmpty, readAsked() else { return nil }
    findVerb()
    if question.kind == .role { question.frame = .office }
    question.isNegated = tokens.contains { ["not", "n't", "never"].contains($0.lower) }
    question.isFuture = tokens.contains {
      ["will", "expected", "due", "shall", "planned", "going", "scheduled"].contains($0.lower)
    }
    if question.isNegated, question.frame == .attend { question.frame = .absent }
  }

  /// Finds the interrogative phrase; an auxiliary at the start asks for yes or no.
  private mutating func readAsked() -> Bool {
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

  private static let auxiliaries: Set<String> = [
    "do", "have", "be", "will", "would", "can", "could", "should", "shall", "may", "might",
  ]

  private mutating func readInterrogative(at index: Int) -> Bool {
    question.asked = index..<index + 1
    if index > 0, tokens[index - 1].partOfSpeech == .adp {
      question.preposition = tokens[index - 1].lower
    }
    switch tokens[index].lower {
    case "who", "whom": question.kind = .person
    case "where": question.kind = .place
    case "when": question.kind = .date
    case "how":
      guard index + 1 < tokens.count, ["many", "much"].contains(tokens[index + 1].lower) else {
        return false
      }
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
  private mutating func readNoun(behind index: Int) -> Bool {
    var end = index + 1
    if end < tokens.count, rules.kind(ofNoun: tokens[end].lemma) != nil
      || lexicons.vesselKind(tokens[end].lower) != nil
    {
      end += 1
    }
    let nominal: Set<PartOfSpeech> = [.noun, .propn, .adj, .det, .num]
    while end < tokens.count,
      nominal.contains(tokens[end].partOfSpeech) || ["'s", "of"].contains(tokens[end].lower)
    { end += 1 }
    guard end > index + 1 else { return index < tokens.count - 1 }
    let last = (index + 1..<end).first { place in
      (tokens[place].partOfSpeech == .noun || rules.kind(ofNoun: tokens[place].lemma) != nil)
        && (place + 1 == end || ![.noun, .propn].contains(tokens[place + 1].partOfSpeech)
          || rules.kind(ofNoun: tokens[place].lemma) != nil
            && tokens[place + 1].partOfSpeech == .propn)
    }
    let noun = last ?? end - 1
    question.asked = min(index, noun)..<noun + 1
    question.focus = tokens[noun].lemma
    question.isOpenKind = false
    question.kind = kind(ofNoun: noun)
    return true
  }

  private func kind(ofNoun index: Int) -> AnswerKind {
    let lemma = tokens[index].lemma
    if let kind = rules.kind(ofNoun: lemma) { return kind }
    if lexicons.officeHead(lemma) != nil || lexicons.job(lemma) != nil { return .person }
    if lexicons.vesselKind(lemma) != nil { return .vessel }
    return .words
  }

  /// The main verb: the root, else the first full verb behind the interrogative phrase.
  private mutating func findVerb() {
    let behind = question.asked.upperBound..<tokens.count
    let main = mainVerb(behind)
    let be = behind.first { tokens[$0].lemma == "be" }
    let lemmas = tokens.map(\.lemma)
    if let main { setVerb(main, lemmas, be: be) }
    if question.frame == nil, let be { readCopula(be, lemmas) }
    let start = question.verb.isEmpty ? question.asked.upperBound : question.verb.lowerBound
    let between = question.asked.upperBound..<max(start, question.asked.upperBound)
    let hasSubject = between.contains { index in
      [.noun, .propn, .pron, .num].contains(tokens[index].partOfSpeech)
    }
    question.asksSubject = !hasSubject && question.kind != .yesNo && question.preposition == nil
  }

  /// With "do" or a modal the main verb is a base form, even where the tagger takes it for a noun.
  private func mainVerb(_ behind: Range<Int>) -> Int? {
    let verbs = behind.filter { tokens[$0].partOfSpeech == .verb }
    if let first = verbs.first, first == behind.lowerBound { return first }
    let helper = behind.first { tokens[$0].partOfSpeech == .aux && tokens[$0].lemma != "be" }
    if let helper, tokens[helper].lemma != "have" {
      let later = behind.filter { $0 > helper + (question.kind == .yesNo ? 1 : 0) }
      if let base = later.first(where: { tokens[$0].partOfSpeech == .verb && tokens[$0].pennTag == .vb }) {
        return base
      }
      let lemmas = tokens.map { $0.text == $0.lower ? $0.lemma : "" }
      if let known = later.first(where: { rules.frame(lemmas, at: $0) != nil }) { return known }
      if let last = later.last(where: { tokens[$0].partOfSpeech != .punct }),
        tokens[last].relation == .root || verbs.isEmpty
      { return last }
    }
    return verbs.first { tokens[$0].relation == .root }
      ?? verbs.first { ![.acl, .aclRelcl, .advcl, .amod].contains(tokens[$0].relation) }
      ?? verbs.first
  }

  private mutating func setVerb(_ main: Int, _ lemmas: [String], be: Int?) {
    question.verb = main..<main + 1
    question.isPassive = tokens[main].pennTag == .vbn && be.map { $0 < main } ?? false
    for start in [be, main].compactMap({ $0 }) {
      var words = lemmas
      if start == be, let be, be < main { words.removeSubrange(be + 1..<main) }
      guard start < words.count, let found = rules.frame(words, at: start) else { continue }
      question.frame = found.frame
      question.verb = main..<min(tokens.count, main + max(1, start == main ? found.count : 1))
      return
    }
    question.frame = separated(main, lemmas)
  }

  /// "Which talks did he take … part in": the phrase with words between.
  private func separated(_ main: Int, _ lemmas: [String]) -> Frame? {
    for index in lemmas.indices.dropFirst(main + 1).prefix(4) {
      if let found = rules.frame([lemmas[main], lemmas[index]], at: 0), found.count == 2 {
        return found.frame
      }
    }
    return nil
  }

  /// "Who is the foreign minister of Norway?", "Who was at the summit?"
  private mutating func readCopula(_ be: Int, _ lemmas: [String]) {
    if question.verb.isEmpty { question.verb = be..<be + 1 }
    if let found = rules.frame(lemmas, at: be) {
      question.frame = found.frame
      return
    }
    for index in tokens.indices.dropFirst(be + 1) {
      if let found = rules.frame(lemmas, at: index), found.frame.predicate != nil,
        tokens[index].partOfSpeech == .noun
      {
        return question.frame = found.frame
      }
    }
    if [.person, .role, .words, .yesNo].contains(question.kind),
      question.focus == nil || question.kind == .role
    {
      question.frame = question.verb == be..<be + 1 ? .office : nil
    } else if question.kind == .place || question.kind == .date {
      question.frame = .happen
    }
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
  }
}
