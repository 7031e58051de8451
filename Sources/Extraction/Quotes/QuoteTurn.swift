import Knowledge

/// Who has the word while quotations follow each other without a reporting clause.
struct QuoteTurn {
  /// Most sentences between two quotations of one speaker, such as the label of the second.
  private static let longestGap = 3

  private var speaker: Party?
  private var lastSentence: Int?

  /// The speaker of a floating quotation: whom its sentence tells of, else announced just before it,
  /// else whoever spoke last.
  func attribution(of range: Range<Int>, finder: SpeakerFinder) -> SpeakerFinder.Attribution? {
    if let found = finder.narrated(around: range) { return found }
    if finder.isLedByThing(range) { return nil }
    let first = finder.document.sentence(ofToken: range.lowerBound)
    if let found = announcement(before: first, finder: finder), found.speaker != nil {
      return found
    }
    guard let speaker, let lastSentence, first - lastSentence <= Self.longestGap else { return nil }
    return SpeakerFinder.Attribution(cue: range.lowerBound, speaker: speaker, rule: "quote/turn")
  }

  mutating func record(_ speaker: Party?, range: Range<Int>, finder: SpeakerFinder) {
    if let speaker { self.speaker = speaker }
    lastSentence = finder.document.sentence(ofToken: range.upperBound - 1)
  }

  /// Looks up from a quotation to the one before: over lines that lead to a list, and headings, to the
  /// first sentence of prose.
  private func announcement(
    before quoted: Int, finder: SpeakerFinder
  ) -> SpeakerFinder.Attribution? {
    let document = finder.document
    let earliest = max(0, quoted - Self.longestGap, lastSentence ?? 0)
    guard earliest < quoted else { return nil }
    var isList = false
    for index in (earliest..<quoted).reversed() {
      let sentence = document.sentences[index]
      guard sentence.kind == .body || sentence.kind == .subhead else { continue }
      if document.tokens[sentence.tokens.upperBound - 1].text == ":" {
        if let found = finder.announcement(in: sentence), found.speaker != nil { return found }
        if let found = finder.leader(of: sentence) { return found }
        isList = true
      } else if let party = finder.heading(in: sentence) {
        return SpeakerFinder.Attribution(
          cue: sentence.tokens.lowerBound, speaker: party, rule: "quote/heading")
      } else {
        let sameParagraph = sentence.paragraph == document.sentences[quoted].paragraph
        guard sameParagraph || isList || speaker == nil else { return nil }
        if let found = finder.announcement(in: sentence), found.speaker != nil { return found }
        // "Li told of her plans. ¶ Here is what you missed: ¶ “…”".
        return isList || sameParagraph && index == quoted - 1 ? finder.doer(in: sentence) : nil
      }
    }
    return nil
  }
}
