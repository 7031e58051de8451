import Knowledge
import Lexicons

/// The words that can be a ship's name.
extension VesselNames {
  /// A run of capitalised words that can be a ship's name; four at most.
  func nameRun(from start: Int, _ document: Document, _ range: Range<Int>) -> Range<Int>? {
    let tokens = document.tokens
    var end = start
    while end < range.upperBound, end - start < 5 {
      let token = tokens[end]
      let isNumeral =
        end > start
        && (token.startsWithDigit
          || token.isHyphen && end + 1 < range.upperBound && tokens[end + 1].startsWithDigit)
      let isLink =
        ["of", "the", "de", "-", "al"].contains(token.lower) && end > start
        && end + 1 < range.upperBound && tokens[end + 1].isCapitalised
      let isOfThe =
        token.lower == "of" && end > start && end + 2 < range.upperBound
        && tokens[end + 1].lower == "the" && tokens[end + 2].isCapitalised
      guard token.isCapitalised || isNumeral || isLink || isOfThe else { break }
      end += 1
    }
    if start < range.upperBound, tokens[start].isQuoteMark, end == start {
      return nameRun(from: start + 1, document, range)
    }
    guard end > start, !isClass(end, tokens) else { return nil }
    return start..<end
  }

  /// "Vanguard-class" names no ship.
  func isClass(_ end: Int, _ tokens: [Token]) -> Bool {
    guard end < tokens.count else { return false }
    if tokens[end].lower == "class" { return true }
    return tokens[end].isHyphen && end + 1 < tokens.count && tokens[end + 1].lower == "class"
  }

  /// Keeps countries, titles and weekdays behind "ship" from becoming ships.
  func isName(_ range: Range<Int>, _ document: Document) -> Bool {
    let text = document.text(document.span(ofTokens: range))
    let first = document.tokens[range.lowerBound]
    if lexicons.country(named: text) != nil || lexicons.country(demonym: first.text) != nil {
      return false
    }
    if lexicons.calendarWord(first.text) != nil || lexicons.organisation(named: text) != nil {
      return false
    }
    switch lexicons.title(first.text) {
    case .honorific, .political, .academic: return false
    case .nobility, .clergy, nil: break
    }
    if first.partOfSpeech == .propn || first.partOfSpeech == .x { return true }
    let sentence = document.sentences[document.sentence(ofToken: range.lowerBound)]
    if sentence.kind == .body,
      range.count > 1 || [.noun, .adj, .num].contains(first.partOfSpeech)
    {
      return true
    }
    return document.names.contains { $0.tokens.overlaps(range) }
  }
}
