import Knowledge

/// The tense of the clause around a time, from arcs where there are some, else from the words.
extension TimeTense {
  /// Reads the verb that the token at `index` hangs on; `range` is its sentence.
  static func around(_ index: Int, in document: Document, sentence range: Range<Int>) -> TimeTense {
    let tokens = document.tokens
    guard tokens[index].partOfSpeech != .x else { return nearestWord(to: index, tokens, range) }
    // "Li said Monday he will leave": the day belongs to the verb right before it.
    if index > range.lowerBound, tokens[index - 1].pennTag == .vbd,
      tokens[index - 1].partOfSpeech == .verb
    {
      return .past
    }
    var current = index
    for _ in 0..<12 {
      let head = tokens[current].head
      guard head >= 0, range.contains(head) else { break }
      current = head
      if isAheadOf(current, tokens, range) { return .either }
      let tense = ofGroup(at: current, tokens, range)
      if tense != .unknown { return tense }
    }
    return nearestWord(to: index, tokens, range)
  }

  /// "Spoke before the talks on Monday", "ahead of a meeting on Monday": the talks may be yet to come.
  private static func isAheadOf(_ index: Int, _ tokens: [Token], _ range: Range<Int>) -> Bool {
    (max(range.lowerBound, index - 8)..<index).contains {
      tokens[$0].head == index && [.case, .mark].contains(tokens[$0].relation)
        && ["before", "ahead", "prior"].contains(tokens[$0].lower)
    }
  }

  /// "Was due", "was to meet": planned in the past, for a day before or behind the news.
  private static func isPlannedInPast(_ index: Int, _ tokens: [Token], _ range: Range<Int>) -> Bool
  {
    var first = index
    while first - 1 >= range.lowerBound, index - first < 3,
      ["to", "due", "be", "originally", "also"].contains(tokens[first - 1].lower)
    {
      first -= 1
    }
    return first - 1 >= range.lowerBound && ["was", "were"].contains(tokens[first - 1].lower)
  }

  /// Tense of a word with its auxiliaries; unknown for anything but verbs and plans.
  private static func ofGroup(at index: Int, _ tokens: [Token], _ range: Range<Int>) -> TimeTense {
    let token = tokens[index]
    if planLemmas.contains(token.lemma) {
      return isPlannedInPast(index, tokens, range) ? .either : .future
    }
    if pastLemmas.contains(token.lemma) { return .past }
    guard token.partOfSpeech == .verb || token.partOfSpeech == .aux || hasCopula(index, tokens)
    else { return .unknown }
    // "The forum hosted by Norway on May 3": what is told of by such a participle has been.
    let isReduced = token.pennTag == .vbn && token.relation == .acl
    var tense = isReduced ? .past : tenses[token.pennTag] ?? .unknown
    let nearby = max(range.lowerBound, index - 8)..<min(range.upperBound, index + 4)
    for child in nearby where tokens[child].head == index {
      switch tokens[child].relation {
      case .aux, .auxPass, .cop, .mark:
        if tokens[child].lower == "to", isPlannedInPast(index, tokens, range) { return .either }
        if futureWords.contains(tokens[child].lower) { return .future }
        if tokens[child].pennTag == .vbd { tense = .past }
        if tokens[child].pennTag == .vbz || tokens[child].pennTag == .vbp {
          let isPerfect = tokens[child].lemma == "have" || token.pennTag == .vbn
          tense = isPerfect ? .past : .future
        }
      default: break
      }
    }
    return tense
  }

  private static func hasCopula(_ index: Int, _ tokens: [Token]) -> Bool {
    (max(0, index - 6)..<index).contains {
      tokens[$0].head == index && tokens[$0].relation == .cop
    }
  }

  /// Without arcs: a word of the future before the time, or a verb in the past.
  private static func nearestWord(
    to index: Int, _ tokens: [Token], _ range: Range<Int>
  ) -> TimeTense {
    var position = index - 1
    while position >= range.lowerBound, index - position <= 14 {
      let token = tokens[position]
      if token.lower == ";" { break }
      if futureWords.contains(token.lower), token.lower != "to" { return .future }
      if planLemmas.contains(token.lemma) || planLemmas.contains(token.lower) { return .future }
      if token.pennTag == .vbd { return .past }
      if token.pennTag == .unknown, token.lower.hasSuffix("ed") || pastWords.contains(token.lower) {
        return .past
      }
      position -= 1
    }
    for position in index..<min(range.upperBound, index + 14) {
      let token = tokens[position]
      if futureWords.contains(token.lower), token.lower != "to" { return .future }
      if token.pennTag == .vbd { return .past }
    }
    return .unknown
  }

  private static let tenses: [PennTag: TimeTense] = [
    .vbd: .past, .vbz: .future, .vbp: .future, .vbg: .unknown, .vbn: .unknown, .vb: .unknown,
  ]

  private static let futureWords: Set<String> = [
    "will", "shall", "would", "'ll", "wo", "to", "may", "might", "should", "must", "can",
  ]

  /// Words that set a date in the future even in the past tense: "was scheduled for Thursday".
  private static let planLemmas: Set<String> = [
    "schedule", "scheduled", "plan", "planned", "due", "expect", "expected", "set", "slate",
    "slated", "adjourn", "upcoming", "forthcoming", "deadline", "until", "postpone", "postponed",
  ]

  /// "On the heels of the visit on Saturday", "in the wake of".
  private static let pastLemmas: Set<String> = ["heel", "wake", "aftermath"]

  private static let pastWords: Set<String> = [
    "was", "were", "had", "said", "met", "told", "went", "came", "took", "left", "held", "made",
    "began", "won", "saw", "sent", "gave", "did", "has", "have", "been", "found", "broke", "sank",
    "fell", "rose", "lost", "struck", "spoke", "hit", "led", "became", "got", "ran", "sat", "flew",
  ]
}
