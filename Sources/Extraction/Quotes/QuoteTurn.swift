import Knowledge

/// Who has the word while quotations follow each other without a reporting clause.
struct QuoteTurn {
  private var speaker: Party?
  private var lastSentence: Int?

  /// The speaker of a floating quotation: whom its sentence tells of, else announced just before it,
  /// else whoever spoke last.
  func attribution(of range: Range<Int>, finder: SpeakerFinder) -> SpeakerFinder.Attribution? {
    let document = finder.document
    if let found = finder.narrated(around: range) { return found }
    let first = document.sentence(ofToken: range.lowerBound)
    if let previous = narrated(before: first, finder: finder) {
      let sentence = document.sentences[previous]
      let endsInColon = document.tokens[sentence.tokens.upperBound - 1].text == ":"
      let sameParagraph = sentence.paragraph == document.sentences[first].paragraph
      if endsInColon || sameParagraph || speaker == nil,
        let found = finder.announcement(in: sentence), found.speaker != nil
      {
        return found
      }
    }
    guard let speaker, let lastSentence, first - lastSentence <= 3 else { return nil }
    return SpeakerFinder.Attribution(cue: range.lowerBound, speaker: speaker, rule: "quote/turn")
  }

  mutating func record(_ speaker: Party?, range: Range<Int>, finder: SpeakerFinder) {
    if let speaker { self.speaker = speaker }
    lastSentence = finder.document.sentence(ofToken: range.upperBound - 1)
  }

  private func narrated(before sentence: Int, finder: SpeakerFinder) -> Int? {
    let document = finder.document
    var index = sentence - 1
    while index >= 0, document.sentences[index].kind == .furniture { index -= 1 }
    guard index >= 0, document.sentences[index].kind == .body else { return nil }
    return index
  }
}
