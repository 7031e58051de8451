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

  /// Tokens inside names of several words, which are no verbs.
  private let named: Set<Int>

  init?(
    _ document: Document, _ rules: QuestionRules, lexicons: Lexicons, names: [LinkedName]
  ) {
    question = Question(document: document)
    named = names.filter { $0.tokens.count > 1 }.reduce(into: []) { $0.formUnion($1.tokens) }
    self.rules = rules
    self.lexicons = lexicons
    guard !document.tokens.isEmpty, readAsked() else { return nil }
    findVerb()
    if question.kind == .role { question.frame = .office }
    question.isNegated = tokens.contains { ["not", "n't", "never"].contains($0.lower) }
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
    if end < tokens.count,
      rules.kind(ofNoun: tokens[end].lemma) != nil
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
      .map(behindCatenative)
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
    let verbs = behind.filter { tokens[$0].partOfSpeech == .verb && !named.contains($0) }
    if let first = behind.first, question.kind == .person, question.isOpenKind,
      tokens[first].partOfSpeech == .noun
    {
      return first
    }
    if let first = verbs.first, first == behind.lowerBound,
      !Self.auxiliaries.contains(tokens[first].lemma)
    {
      return first
    }
    let isYesNo = question.kind == .yesNo
    let helper = isYesNo ? 0 : behind.first { Self.auxiliaries.contains(tokens[$0].lemma) }
    if let helper, !["have", "be"].contains(tokens[helper].lemma) {
      let later = behind.filter { $0 > helper }
      if let base = later.first(where: {
        tokens[$0].partOfSpeech == .verb && [.vb, .vbp].contains(tokens[$0].pennTag)
      }) {
        return base
      }
      let lemmas = tokens.map { $0.text == $0.lower ? $0.lemma : "" }
      if let known = later.first(where: { rules.frame(lemmas, at: $0) != nil }) { return known }
      if let noun = later.first(where: { isBareNounBehindSubject($0, helper) }) { return noun }
    }
    let full = verbs.filter { !Self.auxiliaries.contains(tokens[$0].lemma) }
    if let helper, let root = full.first(where: { $0 > helper && tokens[$0].relation == .root }) {
      return root
    }
    if let helper, tokens[helper].lemma == "be",
      let participle = behind.first(where: {
        $0 > helper && [.vbg, .vbn].contains(tokens[$0].pennTag) && tokens[$0].relation != .acl
          && tokens[$0].relation != .amod
      })
    {
      return participle
    }
    return full.first { tokens[$0].relation == .root }
      ?? full.first { ![.acl, .aclRelcl, .advcl, .amod].contains(tokens[$0].relation) }
      ?? verbs.first { ![.acl, .aclRelcl, .advcl, .amod].contains(tokens[$0].relation) }
      ?? verbs.first
  }

  /// "did the pirates attack?", "did the ship dock at …": a noun where only a verb can stand.
  private func isBareNounBehindSubject(_ index: Int, _ helper: Int) -> Bool {
    guard index > helper + 1, tokens[index].partOfSpeech == .noun,
      tokens[index].text == tokens[index].lower,
      [.noun, .propn, .pron].contains(tokens[index - 1].partOfSpeech)
    else { return false }
    guard index + 1 < tokens.count else { return true }
    return [.adp, .det, .punct, .adv, .propn, .pron, .part].contains(tokens[index + 1].partOfSpeech)
  }

  private static let catenatives: Set<String> = [
    "expect", "schedule", "plan", "set", "due", "intend", "go", "hope", "want", "prepare",
  ]

  /// "is expected to attend", "is due to leave": the verb behind "to" says what.
  private func behindCatenative(_ verb: Int) -> Int {
    guard Self.catenatives.contains(tokens[verb].lemma), verb + 2 < tokens.count else {
      return verb
    }
    for index in [verb, verb + 1] where tokens[index].lemma != "be" && index + 2 < tokens.count {
      if tokens[index + 1].lower == "to", tokens[index + 2].pennTag == .vb { return index + 2 }
    }
    return verb
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
      if found.count > 1 { question.verb = be..<be + found.count }
      return
    }
    if question.kind == .yesNo,
      let place = tokens.indices.first(where: { tokens[$0].lower == "at" }),
      let found = rules.frame(["be", "at"], at: 0)
    {
      question.frame = found.frame
      question.verb = place..<place + 1
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
