import Knowledge
import Lexicons

/// Finds capitalised names by their last word where the name finder missed them: "Corvane Strait".
struct HeadedNames: Sendable {
  let lexicons: Lexicons
  let rules: MentionRules

  func candidates(in document: Document) -> [MentionCandidate] {
    var found: [MentionCandidate] = []
    for sentence in document.sentences where sentence.kind == .body {
      var index = sentence.tokens.lowerBound
      while index < sentence.tokens.upperBound {
        let end = runEnd(from: index, document, sentence.tokens)
        if end - index > 1, let type = type(of: index..<end, document) {
          found.append(
            MentionCandidate(tokens: index..<end, type: type, kind: .name, strength: .gazetteer))
        }
        index = max(index + 1, end)
      }
    }
    return found
  }

  private func runEnd(from start: Int, _ document: Document, _ range: Range<Int>) -> Int {
    var end = start
    while end < range.upperBound {
      let token = document.tokens[end]
      guard token.isCapitalised, token.lower != "the",
        token.partOfSpeech == .propn || token.partOfSpeech == .x
          || token.partOfSpeech == .adj && end == start
          || token.partOfSpeech == .noun && end > start
      else { break }
      end += 1
    }
    return end
  }

  private func type(of range: Range<Int>, _ document: Document) -> EntityType? {
    let last = document.tokens[range.upperBound - 1].text
    if rules.heads[last] == .place { return .place }
    guard rules.heads[last] == nil, let head = lexicons.organisationHead(last), !head.isWeak else {
      return nil
    }
    return .organisation
  }
}
