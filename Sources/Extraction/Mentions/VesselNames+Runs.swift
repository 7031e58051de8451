import Knowledge
import Lexicons

/// The words that can be a ship's name, lists of them, and classes.
extension VesselNames {
  /// A run of capitalised words that can be a ship's name; four at most.
  func nameRun(from start: Int, _ document: Document, _ range: Range<Int>) -> Range<Int>? {
    let tokens = document.tokens
    let isHeadline =
      start < range.upperBound
      && document.sentences[document.sentence(ofToken: start)].kind != .body
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
      if isHeadline, end > start, [.vbz, .vbd, .vbp].contains(token.pennTag) { break }
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
    if isUnit(range, document.tokens) { return false }
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

  /// "Strike Group 5" behind "carrier": a unit, by its last word before a number.
  private func isUnit(_ range: Range<Int>, _ tokens: [Token]) -> Bool {
    guard range.count > 1 else { return false }
    let last = tokens[range.upperBound - 1].startsWithDigit ? range.count - 2 : range.count - 1
    return last > 0
      && lexicons.organisationHead(tokens[range.lowerBound + last].text)?.kind == .military
  }

  /// "Ever Anny, a tanker,": common words that open a sentence as a name of two words and more.
  func opensWithWord(_ index: Int, _ document: Document, _ range: Range<Int>) -> Bool {
    guard [.adj, .noun, .adv].contains(document.tokens[index].partOfSpeech),
      index + 1 < range.upperBound, document.tokens[index + 1].isCapitalised,
      let name = nameRun(from: index, document, range), name.upperBound + 1 < range.upperBound
    else { return false }
    return ["a", "an"].contains(document.tokens[name.upperBound + 1].lower)
      && !lexicons.isPlace(document.tokens[index + 1].text)
      && lexicons.country(named: document.tokens[index + 1].text) == nil
  }

  /// "Vanguard" of "Vanguard-class".
  func shipClass(_ index: Int, _ document: Document, _ range: Range<Int>) -> Range<Int>? {
    let tokens = document.tokens
    guard tokens[index].lower == "class", index > range.lowerBound else { return nil }
    var end = index
    if tokens[end - 1].isHyphen { end -= 1 }
    var start = end
    while start > range.lowerBound, tokens[start - 1].isCapitalised,
      tokens[start - 1].lower != "the"
    {
      start -= 1
    }
    return start < end ? start..<end : nil
  }

  /// The names of a list behind a plural noun.
  func listed(from first: Range<Int>, _ document: Document, _ range: Range<Int>)
    -> [Range<Int>]
  {
    var names = [first]
    var index = first.upperBound
    while index < range.upperBound, [",", "and"].contains(document.tokens[index].lower) {
      var next = index + 1
      if next < range.upperBound, document.tokens[next].lower == "and" { next += 1 }
      if next < range.upperBound, document.tokens[next].lower == "the" { next += 1 }
      guard let name = nameRun(from: next, document, range) else { break }
      names.append(name)
      index = name.upperBound
    }
    return names
  }
}
