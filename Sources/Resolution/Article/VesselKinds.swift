import Knowledge
import Lexicons

/// Says what a vessel is in the article's own word.
struct VesselKinds: Sendable {
  let lexicons: Lexicons

  /// "container ship" before the name or in an apposition behind it; nil where nothing is told.
  func kind(of mentions: [Int], in document: Document) -> String? {
    for index in mentions {
      let mention = document.mentions[index]
      if let kind = before(mention, document) ?? behind(mention, document) { return kind }
    }
    return nil
  }

  private func before(_ mention: Mention, _ document: Document) -> String? {
    var end = mention.tokens.lowerBound
    while end > 0,
      [",", "the", "named", "\"", "“", "called", "("].contains(document.tokens[end - 1].lower)
    {
      end -= 1
    }
    for length in [4, 3, 2, 1] where end - length >= 0 {
      let text = document.text(document.span(ofTokens: end - length..<end))
      if let kind = lexicons.vesselKind(text) { return kind.singular }
    }
    return nil
  }

  /// ", a nuclear submarine", ", one of the navy's frigates", "is a ferry".
  private func behind(_ mention: Mention, _ document: Document) -> String? {
    let start = mention.tokens.upperBound
    let sentence = document.sentences[document.sentence(ofToken: mention.tokens.lowerBound)]
    guard start + 1 < sentence.tokens.upperBound,
      [",", "is", "was", "(", "–", "—"].contains(document.tokens[start].lower)
    else { return nil }
    for index in start + 1..<min(sentence.tokens.upperBound, start + 14) {
      let token = document.tokens[index]
      if token.partOfSpeech == .verb && token.pennTag != .vbn || token.text == "," { return nil }
      for length in [3, 2, 1] where index + length <= sentence.tokens.upperBound {
        let text = document.text(document.span(ofTokens: index..<index + length))
        if let kind = lexicons.vesselKind(text) { return kind.singular }
      }
    }
    return nil
  }
}
