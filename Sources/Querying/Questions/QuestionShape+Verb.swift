import Knowledge
import Lexicons

extension QuestionShape {
  static let auxiliaries: Set<String> = [
    "do", "have", "be", "will", "would", "can", "could", "should", "shall", "may", "might",
  ]

  /// The main verb: the root, else the first full verb behind the interrogative phrase.
  mutating func findVerb() {
    let behind = question.asked.upperBound..<tokens.count
    let be = behind.first { tokens[$0].lemma == "be" }
    let first = mainVerb(behind)
    isToldOfAsked = first.map { toldOfAsked($0) != nil } ?? false
    let main = first.map(behindCatenative).flatMap { main in
      be.map { isInClause(main, behind: $0) || isOfHolder(main, behind: $0) } ?? false ? nil : main
    }
    let lemmas = tokens.map(\.lemma)
    if let main { setVerb(main, lemmas, be: be) }
    if question.frame == nil, let be, question.verb.isEmpty || question.verb == be..<be + 1 {
      readCopula(be, lemmas)
    }
    let start = question.verb.isEmpty ? question.asked.upperBound : question.verb.lowerBound
    let between = question.asked.upperBound..<max(start, question.asked.upperBound)
    let hasSubject = between.contains { index in
      [.noun, .propn, .pron, .num].contains(tokens[index].partOfSpeech)
    }
    question.asksSubject =
      (!hasSubject || isToldOfAsked) && question.kind != .yesNo && question.preposition == nil
  }

  private static let openers: Set<String> = [
    "when", "before", "after", "while", "that", "who", "whom", "whose", "which", "where",
  ]

  /// "Who was the first president elected by …?": a participle that tells of who held an office.
  private func isOfHolder(_ verb: Int, behind be: Int) -> Bool {
    question.kind == .person && question.isOpenKind && be == question.asked.upperBound
      && tokens[verb].pennTag == .vbn
      && tokens[be..<verb].contains {
        [.noun, .propn].contains($0.partOfSpeech) && lexicons.officeHead($0.lower) != nil
      }
  }

  /// "Who was the president when the plan was drafted?": a verb of another clause.
  private func isInClause(_ verb: Int, behind be: Int) -> Bool {
    be < verb
      && (tokens[be..<verb].contains { Self.openers.contains($0.lower) } || isPurpose(verb, of: be))
  }

  /// "Who was at the summit to sign the treaty?": what somebody was there for.
  private func isPurpose(_ verb: Int, of be: Int) -> Bool {
    guard tokens[verb - 1].lower == "to",
      let found = rules.frame(tokens.map(\.lemma), at: be), found.count > 1
    else { return false }
    return be + found.count < verb - 1
  }

  /// With "do" or a modal the main verb is a base form, even where the tagger takes it for a noun.
  func mainVerb(_ behind: Range<Int>) -> Int? {
    let verbs = behind.filter {
      tokens[$0].partOfSpeech == .verb && !named.contains($0) && !isInsideNounPhrase($0)
    }
    if let last = lastVerb(behind, verbs) { return last }
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
    if let helper, let base = baseForm(behind: helper, in: behind) { return base }
    let full = verbs.filter { !Self.auxiliaries.contains(tokens[$0].lemma) }
    if let helper, tokens[helper].lemma == "be",
      let participle = behind.first(where: {
        $0 > helper && [.vbg, .vbn].contains(tokens[$0].pennTag) && tokens[$0].relation != .acl
          && tokens[$0].relation != .amod
      })
    {
      return participle
    }
    if let helper, let root = full.first(where: { $0 > helper && tokens[$0].relation == .root }) {
      return root
    }
    return full.first { tokens[$0].relation == .root }
      ?? full.first { ![.acl, .aclRelcl, .advcl, .amod].contains(tokens[$0].relation) }
      ?? verbs.first { ![.acl, .aclRelcl, .advcl, .amod].contains(tokens[$0].relation) }
      ?? verbs.first
  }

  /// "The opening ceremony": a participle behind an article and before a noun.
  private func isInsideNounPhrase(_ index: Int) -> Bool {
    index > 0 && index + 1 < tokens.count && tokens[index - 1].partOfSpeech == .det
      && tokens[index].pennTag == .vbg && tokens[index + 1].partOfSpeech == .noun
  }

  /// "Which country did they resolve to continue supporting?": the object of the last verb is asked for.
  private func lastVerb(_ behind: Range<Int>, _ verbs: [Int]) -> Int? {
    guard question.kind.entityType != nil || question.kind == .person, question.preposition == nil,
      let last = behind.last(where: { tokens[$0].partOfSpeech != .punct }), verbs.contains(last),
      let first = verbs.first, first < last, tokens[last].pennTag != .vbn,
      tokens[behind.lowerBound..<first].contains(where: {
        [.noun, .propn].contains($0.partOfSpeech)
      }),
      verbs.allSatisfy({
        $0 == first || ["to", "and"].contains(tokens[$0 - 1].lower) || verbs.contains($0 - 1)
      })
    else { return nil }
    return last
  }

  /// The base form behind "do" or a modal.
  private func baseForm(behind helper: Int, in behind: Range<Int>) -> Int? {
    guard !["have", "be"].contains(tokens[helper].lemma) else { return nil }
    let later = behind.filter { $0 > helper }
    let base = later.first {
      tokens[$0].partOfSpeech == .verb && [.vb, .vbp].contains(tokens[$0].pennTag)
    }
    let lemmas = tokens.map { $0.text == $0.lower ? $0.lemma : "" }
    let bare =
      later.first { isBareNounBehindSubject($0, helper) }
      ?? later.first { isVerbBehindName($0, helper) }
    let have = later.first { tokens[$0].lower == "have" }
    if base == nil, tokens[helper].lemma == "do", let have { return have }
    if let base, let bare, bare < base, tokens[base - 1].lower == "to" { return bare }
    return base ?? later.first { rules.frame(lemmas, at: $0) != nil } ?? bare
  }

  /// "did the pirates attack?", "did the ship dock at …": a noun where only a verb can stand.
  func isBareNounBehindSubject(_ index: Int, _ helper: Int) -> Bool {
    let isLast = index + 2 == tokens.count && tokens[index + 1].partOfSpeech == .punct
    guard index > helper + 1,
      tokens[index].partOfSpeech == .noun || isLast && tokens[index].partOfSpeech == .adj,
      tokens[index].text == tokens[index].lower, tokens[index].pennTag != .nns,
      [.noun, .propn, .pron].contains(tokens[index - 1].partOfSpeech)
    else { return false }
    guard index + 1 < tokens.count else { return true }
    return [.adp, .det, .punct, .adv, .propn, .pron, .part].contains(tokens[index + 1].partOfSpeech)
  }

  /// "Did Norway back Kenya's wish?": an adverb where only a verb can stand.
  private func isVerbBehindName(_ index: Int, _ helper: Int) -> Bool {
    guard index > helper + 1, index + 1 < tokens.count,
      [.adv, .adp, .part, .adj].contains(tokens[index].partOfSpeech),
      rules.isVerb(tokens[index].lower), tokens[index - 1].partOfSpeech == .propn
    else { return false }
    return [.propn, .det, .pron].contains(tokens[index + 1].partOfSpeech)
  }

  static let catenatives: Set<String> = [
    "expect", "schedule", "plan", "set", "due", "intend", "go", "hope", "want", "prepare",
    "continue",
    "begin", "start",
  ]

  /// "is expected to attend", "is due to leave": the verb behind "to" says what.
  func behindCatenative(_ verb: Int) -> Int {
    if let told = toldOfAsked(verb) { return behindCatenative(told) }
    guard Self.catenatives.contains(tokens[verb].lemma), verb + 2 < tokens.count else {
      return verb
    }
    for index in [verb, verb + 1] where tokens[index].lemma != "be" && index + 2 < tokens.count {
      if tokens[index + 1].lower == "to", tokens[index + 2].pennTag == .vb { return index + 2 }
    }
    return verb
  }

  /// "Who said that they will attend …?", "Which papers did she say will print it?": what those
  /// who are asked for will do.
  private func toldOfAsked(_ verb: Int) -> Int? {
    let telling: Set<String> = ["say", "announce", "confirm", "declare", "promise", "state"]
    guard telling.contains(tokens[verb].lemma),
      question.kind == .person || question.kind.entityType != nil
    else { return nil }
    var index = verb + 1
    var isTheirs = false
    while index < tokens.count {
      let word = tokens[index].lower
      if ["they", "he", "she", "it"].contains(word) {
        isTheirs = true
      } else if ["will", "would", "wo", "had", "has", "have"].contains(word) {
        isTheirs = isTheirs || index == verb + 1
      } else if !["that", "not", "n't", "at", "never"].contains(word) {
        break
      }
      index += 1
    }
    let frame = index < tokens.count ? rules.frame(tokens.map(\.lemma), at: index)?.frame : nil
    guard isTheirs, index < tokens.count, index > verb + 1,
      tokens[index].partOfSpeech == .verb || frame != nil
    else { return laterPromise(verb) }
    return question.isOpenKind && frame?.isOfEvents != true ? nil : index
  }

  /// The verb of "Which country said at the meeting that it will stand with Israel?".
  private func laterPromise(_ verb: Int) -> Int? {
    guard !question.isOpenKind else { return nil }
    for that in tokens.indices.dropFirst(verb + 1) where tokens[that].lower == "that" {
      guard that + 3 < tokens.count, ["they", "he", "she", "it"].contains(tokens[that + 1].lower),
        ["will", "would"].contains(tokens[that + 2].lower)
      else { continue }
      return tokens.indices.dropFirst(that + 3).first { tokens[$0].partOfSpeech == .verb }
    }
    return nil
  }

  mutating func setVerb(_ main: Int, _ lemmas: [String], be: Int?) {
    question.verb = main..<main + 1
    question.isPassive =
      [.vbn, .vbd].contains(tokens[main].pennTag) && be.map { $0 < main } ?? false
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
  func separated(_ main: Int, _ lemmas: [String]) -> Frame? {
    for index in lemmas.indices.dropFirst(main + 1).prefix(4) {
      // A preposition behind another noun is not the verb's.
      let isOfNoun =
        tokens[index].partOfSpeech == .adp
        && tokens[main + 1..<index].contains { [.noun, .propn].contains($0.partOfSpeech) }
      if !isOfNoun, let found = rules.frame([lemmas[main], lemmas[index]], at: 0), found.count == 2
      {
        return found.frame
      }
    }
    return nil
  }

  /// "Was Ana Li present at …?", "Who was not at …?": the phrase without what stands inside it.
  private func phraseOfBe(_ be: Int, _ lemmas: [String]) -> (frame: Frame, verb: Range<Int>)? {
    if let found = rules.frame(lemmas, at: be) {
      return (found.frame, be..<be + found.count)
    }
    for index in tokens.indices.dropFirst(be + 1)
    where question.kind == .yesNo || tokens[index - 1].partOfSpeech == .part
      || ["not", "n't", "also", "there"].contains(tokens[index - 1].lower)
    {
      if let found = rules.frame([lemmas[be]] + lemmas[index...], at: 0), found.count > 1 {
        return (found.frame, index..<index + found.count - 1)
      }
    }
    return nil
  }

  /// Reads questions whose verb is "be", such as "Who was at the summit?".
  mutating func readCopula(_ be: Int, _ lemmas: [String]) {
    if question.verb.isEmpty { question.verb = be..<be + 1 }
    if let found = phraseOfBe(be, lemmas) {
      question.frame = found.frame
      question.verb = found.verb
      return
    }
    for index in tokens.indices.dropFirst(be + 1) {
      if let found = rules.frame(lemmas, at: index), found.frame.predicate != nil,
        tokens[index].partOfSpeech == .noun
      {
        return question.frame = found.frame
      }
    }
    // "Which body was Ana Li the director of?"
    let last = tokens.last { $0.partOfSpeech != .punct }
    if question.kind == .organisation, let last, ["of", "for", "at"].contains(last.lower),
      tokens.dropFirst(be).contains(where: { lexicons.officeHead($0.lower) != nil })
    {
      question.frame = .serve
      return
    }
    if [.person, .role, .words, .yesNo].contains(question.kind),
      question.focus == nil || question.kind == .role
    {
      question.frame = question.verb == be..<be + 1 ? .office : nil
    } else if question.kind == .place || question.kind == .date {
      question.frame = .happen
    }
  }
}
