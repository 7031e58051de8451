import Knowledge
import Lexicons

/// Finds capitals and larger towns by one word where the name finder saw nothing.
struct LonePlaces: Sendable {
  let lexicons: Lexicons
  let rules: MentionRules

  func candidates(in document: Document) -> [MentionCandidate] {
    var isNamed = [Bool](repeating: false, count: document.tokens.count)
    for name in document.names {
      for token in name.tokens { isNamed[token] = true }
    }
    var found: [MentionCandidate] = []
    for sentence in document.sentences where sentence.kind != .furniture {
      for index in sentence.tokens where !isNamed[index] {
        if let range = articled(at: index, document, sentence) {
          found.append(
            MentionCandidate(tokens: range, type: .place, kind: .name, strength: .gazetteer))
        }
        guard isPlace(index, document, sentence) else { continue }
        found.append(
          MentionCandidate(
            tokens: index..<index + 1, type: .place, kind: .name, strength: .gazetteer))
      }
    }
    return found
  }

  private func isPlace(_ index: Int, _ document: Document, _ sentence: Sentence) -> Bool {
    guard document.tokens[index].isCapitalised,
      document.tokens[index].partOfSpeech == .propn || isJoined(index, document),
      !touchesCapital(index, document, sentence)
    else { return false }
    let token = document.tokens[index]
    if isJoined(index, document) {
      if lexicons.country(capital: token.text) != nil { return true }
      let isBased = document.tokens[index + 2].lower == "based"
      return isBased && (lexicons.places(named: token.text).first?.population ?? 0) > 50_000
    }
    if isOfKind(index, document, sentence) { return true }
    guard index > sentence.tokens.lowerBound,
      ["in", "near", "from"].contains(document.tokens[index - 1].lower)
    else { return false }
    return (lexicons.places(named: token.text).first?.population ?? 0) > 50_000
  }

  /// "The port of Corvane", "the town of el-Corvane".
  private func isOfKind(_ index: Int, _ document: Document, _ sentence: Sentence) -> Bool {
    guard index - 2 >= sentence.tokens.lowerBound, document.tokens[index - 1].lower == "of" else {
      return false
    }
    return rules.descriptions[document.tokens[index - 2].lower] == .place
  }

  /// "The port of el-Corvane", where the article of the name is in lower case.
  private func articled(at index: Int, _ document: Document, _ sentence: Sentence) -> Range<Int>? {
    let tokens = document.tokens
    guard index + 2 < sentence.tokens.upperBound, tokens[index + 1].isHyphen,
      ["el", "al", "as", "ash", "ad", "ar"].contains(tokens[index].text),
      tokens[index + 2].isCapitalised, isOfKind(index, document, sentence)
    else { return nil }
    return index..<index + 3
  }

  /// "Kyiv-backed".
  private func isJoined(_ index: Int, _ document: Document) -> Bool {
    guard index + 2 < document.tokens.count, document.tokens[index + 1].isHyphen else {
      return false
    }
    let behind = document.tokens[index + 2].lower
    return behind.hasSuffix("ed") || behind == "led" || behind == "born"
  }

  private func touchesCapital(_ index: Int, _ document: Document, _ sentence: Sentence) -> Bool {
    let next = index + 1 < sentence.tokens.upperBound && document.tokens[index + 1].isCapitalised
    let before =
      index > sentence.tokens.lowerBound && document.tokens[index - 1].isCapitalised
      && index - 1 > sentence.tokens.lowerBound
    return next || before
  }
}
