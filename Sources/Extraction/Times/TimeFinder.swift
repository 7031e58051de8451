import Knowledge
import Lexicons

/// Finds when, how long and how often, with values counted from the day of publication.
///
/// The rules are the rows of `seeds/rules/times.tsv`; the longest match at a word wins.
struct TimeFinder: Sendable {
  let rules: TimeRules

  /// All time expressions outside furniture, in text order, not overlapping.
  func times(in document: Document) -> [TimeExpression] {
    var times: [TimeExpression] = []
    let inName = Self.tokensInsideNames(document)
    var anchor = TimeAnchor(published: document.article.published)
    for sentence in document.sentences where sentence.kind != .furniture {
      let first = times.count
      let words = rules.lexer.words(document.tokens, in: sentence.tokens)
      var index = 0
      while index < words.count {
        guard let found = rules.longestMatch(words, at: index),
          isWhole(found, words, at: index), !touches(inName, words[index..<found.match.end]),
          isTime(found, words, at: index, document)
        else {
          index += 1
          continue
        }
        for time in expressions(found, words, at: index, document, &anchor, sentence.tokens) {
          times.append(time)
          if let date = time.date, date.day != nil || anchor.told?.day == nil { anchor.told = date }
        }
        index = found.match.end
      }
      Self.joinClocks(&times, from: first, document)
    }
    return times
  }

  /// The expression of a match; two for a range of days.
  private func expressions(
    _ found: TimeRules.Found, _ words: [TimeWord], at start: Int, _ document: Document,
    _ anchor: inout TimeAnchor, _ sentence: Range<Int>
  ) -> [TimeExpression] {
    let first = start + found.pattern.context
    var last = found.match.end - 1
    while last > first, document.tokens[words[last].tokens.lowerBound].text == "," { last -= 1 }
    let tokens = words[first].tokens.lowerBound..<words[last].tokens.upperBound
    anchor.tense = .around(tokens.upperBound - 1, in: document, sentence: sentence)
    var valuer = TimeValuer(match: found.match, anchor: anchor)
    let whole = expression(found, tokens, document, valuer)
    guard let second = found.match.values.filter({ $0.kind == .day }).dropFirst().first,
      let dash = (first..<found.match.end).last(where: { words[$0].classes.contains(.day) })
    else { return [whole] }
    let cut = words[dash].tokens.lowerBound
    guard cut - 1 > tokens.lowerBound, cut < tokens.upperBound else { return [whole] }
    valuer.secondDay = second.value
    let left = TimeExpression(
      span: document.span(ofTokens: tokens.lowerBound..<cut - 1),
      tokens: tokens.lowerBound..<cut - 1, type: whole.type, value: whole.value)
    return [left, expression(found, cut..<tokens.upperBound, document, valuer)]
  }

  private func expression(
    _ found: TimeRules.Found, _ tokens: Range<Int>, _ document: Document, _ valuer: TimeValuer
  ) -> TimeExpression {
    let value = valuer.value(found.pattern.value)
    var type = found.type
    if type == .date, let value {
      if value.utf8.count > 10, value.utf8.dropFirst(10).first == UInt8(ascii: "T") { type = .time }
      if value.hasPrefix("P"), !value.hasSuffix("_REF") { type = .duration }
    }
    return TimeExpression(
      span: document.span(ofTokens: tokens), tokens: tokens, type: type, value: value)
  }

  /// Whether a match begins and ends with whole tokens, and is no piece of a longer one behind the
  /// context word.
  private func isWhole(_ found: TimeRules.Found, _ words: [TimeWord], at start: Int) -> Bool {
    let end = found.match.end
    if found.pattern.context > 0, let longer = rules.longestMatch(words, at: start + 1),
      longer.match.end > end
    {
      return false
    }
    let startsInside = start > 0 && words[start - 1].tokens.overlaps(words[start].tokens)
    let endsInside = end < words.count && words[end].tokens.overlaps(words[end - 1].tokens)
    return !startsInside && !endsInside
  }

  /// Tells years from plain numbers and "a second" from a length of time.
  private func isTime(
    _ found: TimeRules.Found, _ words: [TimeWord], at start: Int, _ document: Document
  ) -> Bool {
    let tokens = document.tokens
    let first = words[start + found.pattern.context].tokens.lowerBound
    let last = words[found.match.end - 1].tokens.upperBound - 1
    let before = first > 0 ? tokens[first - 1].lower : ""
    let next = last + 1 < tokens.count ? tokens[last + 1] : nil
    switch found.pattern.rule {
    case "year":
      guard let year = found.match.value(.year), (1500...2100).contains(year) else { return false }
      // "1999 soldiers" counts them; "the 1999 elections" tells which.
      let isCount = next?.pennTag == .nns && !(before == "the" && (1900...2040).contains(year))
      return !Self.wordsBeforeNumbers.contains(before) && !isCount
        && next?.lower != "%" && next?.lower != "percent" && next?.lower != "per"
    case "length": return tokens[last].lower != "second" || tokens[first].lower == "one"
    case "unnamed-length", "recent-periods": return tokens[last].lower.hasSuffix("s")
    case "day-of-month":
      let isFigure = tokens[last].text.utf8.first.map { (48...57).contains($0) } ?? false
      return isFigure && next?.partOfSpeech != .noun && next?.partOfSpeech != .adj
    default: return true
    }
  }

  private static let wordsBeforeNumbers: Set<String> = [
    "$", "€", "£", "no.", "#", "no", "number", "flight", "nearly", "almost", "over", "than",
  ]

  private func touches(_ names: Set<Int>, _ words: ArraySlice<TimeWord>) -> Bool {
    !names.isEmpty
      && words.contains { word in
        !word.classes.isDisjoint(with: [.month, .weekday, .season, .holiday])
          && names.contains(word.tokens.lowerBound)
      }
  }

  /// Tokens of names of two words and more: "Theresa May", "Black September".
  private static func tokensInsideNames(_ document: Document) -> Set<Int> {
    Set(document.names.filter { $0.tokens.count > 1 || $0.type == .person }.flatMap(\.tokens))
  }

  /// Makes one expression of "10 a.m." and "Thursday" where they stand together.
  private static func joinClocks(
    _ times: inout [TimeExpression], from first: Int, _ document: Document
  ) {
    var index = first
    while index + 1 < times.count {
      let (left, right) = (times[index], times[index + 1])
      let between = document.tokens[left.tokens.upperBound..<right.tokens.lowerBound]
      let isClose = between.count <= 2 && between.allSatisfy { linkWords.contains($0.lower) }
      if isClose, let joined = joined(left, right, document) {
        times.replaceSubrange(index...index + 1, with: [joined])
      } else {
        index += 1
      }
    }
  }

  private static let linkWords: Set<String> = [
    ",", "on", "at", "of", "the", "in", "around", "about",
  ]

  private static func joined(
    _ left: TimeExpression, _ right: TimeExpression, _ document: Document
  ) -> TimeExpression? {
    guard let first = left.value, let second = right.value else { return nil }
    let (clock, day) = left.type == .time ? (first, second) : (second, first)
    guard (left.type == .time) != (right.type == .time), day.utf8.count == 10,
      let mark = clock.firstIndex(of: "T")
    else { return nil }
    let tokens = left.tokens.lowerBound..<right.tokens.upperBound
    return TimeExpression(
      span: document.span(ofTokens: tokens), tokens: tokens, type: .time,
      value: day + clock[mark...])
  }
}
