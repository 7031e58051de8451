import Knowledge

/// Finds when an event takes place.
struct EventDates {
  let context: ClaimContext

  /// The day that hangs on the event's word, on a verb that tells of it, or on a verb above them.
  func date(of word: Int, verbs: [Int]) -> CalendarDate? {
    let levels = levels(of: word, verbs: verbs)
    var best: (isYear: Int, level: Int, distance: Int, date: CalendarDate)?
    for time in times(around: word) {
      guard let date = time.date, let level = level(of: time, among: levels) else { continue }
      let distance = abs(time.tokens.lowerBound - word)
      // "On August 8 at the 2008 games": a year alone is the last choice.
      let isYear = date.month == nil ? 1 : 0
      if let best, (best.isYear, best.level, best.distance) <= (isYear, level, distance) {
        continue
      }
      best = (isYear, level, distance, start(ofRangeEndingAt: time) ?? date)
    }
    // "Yesterday, Li met the 2022 laureates": the year may belong to something else.
    if let best, best.isYear == 1 {
      let opening = openingDate(ofEventAt: word)
      return opening?.month == nil ? best.date : opening
    }
    return best?.date ?? nextDate(after: word) ?? dateBetween(verbs, and: word)
      ?? nextDate(after: ([word] + verbs).max() ?? word)
      ?? openingDate(ofEventAt: word) ?? justNow([word] + verbs)
  }

  /// "From May 3 to May 9": the day on which it begins.
  private func start(ofRangeEndingAt time: TimeExpression) -> CalendarDate? {
    let link = time.tokens.lowerBound - 1
    guard link > 0,
      ["to", "until", "through", "till", "-", "–"].contains(context.token(link).lower)
    else { return nil }
    return context.document.times.first { $0.tokens.upperBound == link }?.date
  }

  /// "On Friday, thousands … gathered": a day that opens the sentence holds for all that it tells,
  /// save for what hangs in a clause of its own.
  private func openingDate(ofEventAt word: Int) -> CalendarDate? {
    let sentence = context.document.sentences[context.document.sentence(ofToken: word)].tokens
    guard
      let opening = times(around: word).first(where: {
        ($0.tokens.lowerBound <= sentence.lowerBound + 1 || isBehindHeading($0, in: sentence))
          && $0.tokens.upperBound <= word
      }), case let end = endOfRange(startingAt: opening), end < sentence.upperBound,
      context.token(end).text == ","
    else { return nil }
    let isApart = ([word] + context.tree.ancestors(of: word)).contains {
      [.aclRelcl, .advcl, .acl].contains(context.token($0).relation)
    }
    let isReported = context.modality.modality(of: word, in: context.tree).source != nil
    return isApart || isReported ? nil : opening.date
  }

  /// "From April 26-28,", "September 30–October 1,": behind the second day.
  private func endOfRange(startingAt time: TimeExpression) -> Int {
    let link = time.tokens.upperBound
    guard link < context.document.tokens.count,
      ["-", "–", "to", "through", "until"].contains(context.token(link).lower),
      let last = context.document.times.first(where: { $0.tokens.lowerBound == link + 1 })
    else { return link }
    return last.tokens.upperBound
  }

  /// "A NEW LAW: Today, Li signed": right behind what leads the paragraph.
  private func isBehindHeading(_ time: TimeExpression, in sentence: Range<Int>) -> Bool {
    let colon = time.tokens.lowerBound - 1
    return sentence.contains(colon) && context.token(colon).text == ":"
  }

  private static let many: Set<String> = ["all", "any", "every", "each"]

  private static let regular: Set<String> = [
    "multiple", "various", "regular", "frequent", "weekly", "monthly", "daily", "routine",
    "numerous", "periodic",
  ]

  /// "met officials of the commission on Tuesday": a day behind it with no verb between.
  private func nextDate(after word: Int) -> CalendarDate? {
    for time in times(around: word) where time.tokens.lowerBound > word {
      let between = (word + 1)..<time.tokens.lowerBound
      guard between.count <= 14, !between.contains(where: isClauseStart) else { return nil }
      // "Discussed it in advance of tomorrow's funeral": the day of something else.
      if isPossessor(time) { return nil }
      if let date = time.date { return date }
    }
    return nil
  }

  /// "Ahead of tomorrow's funeral", "before today's vote".
  private func isPossessor(_ time: TimeExpression) -> Bool {
    let next = time.tokens.upperBound
    let before = time.tokens.lowerBound - 1
    return next < context.document.tokens.count && context.token(next).partOfSpeech == .part
      && before >= 0 && ["of", "before", "after", "for"].contains(context.token(before).lower)
  }

  /// "Will host ministers of Norway on Monday for a summit": a day between the verb and the event.
  private func dateBetween(_ verbs: [Int], and word: Int) -> CalendarDate? {
    for verb in verbs where verb < word {
      let day = times(around: word).first {
        $0.tokens.lowerBound > verb && $0.tokens.upperBound <= word
      }
      if let day, let date = nextDate(after: verb), date == day.date { return date }
    }
    return nil
  }

  private func isClauseStart(_ word: Int) -> Bool {
    let token = context.token(word)
    // "The flooded areas": a participle before its noun opens nothing.
    return token.partOfSpeech == .verb && token.relation != .amod || token.partOfSpeech == .sconj
      || (token.partOfSpeech == .adp && ["since", "after", "before"].contains(token.lower))
  }

  /// "meets every year": no single occurrence.
  func isSeries(_ word: Int, verbs: [Int]) -> Bool {
    let isRegular = context.tree.children(of: word).contains {
      Self.regular.contains(context.token($0).lemma)
        || (context.token($0).relation == .det && Self.many.contains(context.token($0).lower))
    }
    return isRegular
      || times(around: word).contains { time in
        time.type == .set && isVerb(governor(of: time), among: [word] + verbs)
      }
  }

  /// "The annual summit" is one; "meets annually" is many.
  private func isVerb(_ governor: Int, among words: [Int]) -> Bool {
    words.contains(governor) && context.token(governor).partOfSpeech == .verb
  }

  /// "To hold talks in Oslo this autumn", "meet next week": a period that is yet to come, though it
  /// gives no day.
  func isAhead(_ word: Int, verbs: [Int]) -> Bool {
    guard let published = context.document.article.published else { return false }
    let levels = levels(of: word, verbs: verbs)
    return times(around: word).contains {
      $0.isPeriodAhead(of: published, isLater: isLater($0))
        && (level(of: $0, among: levels) != nil || isClose($0, behind: word))
    }
  }

  /// "Later this week".
  private func isLater(_ time: TimeExpression) -> Bool {
    time.tokens.first.map { context.token($0).lower } == "later"
  }

  /// "Welcomed the visit to Oslo later this week by Ana Li": nothing but nouns between a noun and a time.
  private func isClose(_ time: TimeExpression, behind word: Int) -> Bool {
    let first = time.tokens.lowerBound
    guard context.token(word).partOfSpeech == .noun, first > word, first - word < 6 else {
      return false
    }
    return (word + 1..<first).allSatisfy {
      [.adp, .propn, .det, .adv, .adj].contains(context.token($0).partOfSpeech)
    }
  }

  /// "Has just called": on the day of the news.
  private func justNow(_ words: [Int]) -> CalendarDate? {
    let isJust = words.contains { word in
      context.tree.isPresentPerfect(word)
        && context.tree.children(of: word).contains { context.token($0).lower == "just" }
    }
    return isJust ? context.document.article.published : nil
  }

  /// All but "since 2002" and "until June", which tell when nothing of the kind took place, unless
  /// a range ends there.
  private func times(around word: Int) -> [TimeExpression] {
    let document = context.document
    let sentence = document.sentences[document.sentence(ofToken: word)].tokens
    return document.times.filter {
      let first = $0.tokens.lowerBound
      guard sentence.contains(first) else { return false }
      switch first > 0 ? context.token(first - 1).lower : "" {
      case "since": return false
      // "The trial was adjourned until Monday": then it goes on.
      case "until", "till":
        return start(ofRangeEndingAt: $0) != nil
          || context.token(governor(of: $0)).lemma == "adjourn"
      default: return true
      }
    }
  }

  /// The event's word and its verbs, then the words above them as far as the clause reaches.
  private func levels(of word: Int, verbs: [Int]) -> [[Int]] {
    var levels = [[word] + verbs]
    var top = verbs.first ?? word
    for _ in 0..<6 {
      let token = context.token(top)
      guard token.head >= 0 else { break }
      switch token.relation {
      // "Clashes broke out on Saturday when thousands marched": at the same time.
      case .advcl where isSimultaneous(top): break
      case .aclRelcl, .advcl, .ccomp, .parataxis, .acl: return levels
      case .conj where context.tree.isFinite(top) && context.tree.hasChild(of: top, by: .nsubj):
        return levels
      default: break
      }
      top = token.head
      levels.append([top])
    }
    return levels
  }

  private func isSimultaneous(_ verb: Int) -> Bool {
    context.tree.children(of: verb).contains {
      $0 < verb && ["when", "as", "while"].contains(context.token($0).lower)
        && [.mark, .advmod].contains(context.token($0).relation)
    }
  }

  private func level(of time: TimeExpression, among levels: [[Int]]) -> Int? {
    let governor = governor(of: time)
    return levels.firstIndex { $0.contains(governor) }
  }

  /// The word that a time expression hangs on; climbs over other times and their prepositions.
  private func governor(of time: TimeExpression) -> Int {
    guard var word = time.tokens.first(where: { !time.tokens.contains(context.token($0).head) })
    else { return -1 }
    word = context.token(word).head
    return word
  }
}
