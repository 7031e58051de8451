import Knowledge

/// Turns tokens into the words and numbers that the time rules match.
struct TimeLexer: Sendable {
  let vocabulary: TimeVocabulary

  /// The time words of some tokens, in text order; a hyphenated token gives several.
  func words(_ tokens: [Token], in range: Range<Int>) -> [TimeWord] {
    var words: [TimeWord] = []
    words.reserveCapacity(range.count + 8)
    for index in range {
      if let whole = word(tokens[index].lower, at: index, in: tokens) {
        words.append(whole)
      } else if tokens[index].text.utf8.count > 3,
        let parts = Self.hyphenated(tokens[index].lower)
      {
        for part in parts {
          words.append(word(part, at: index, in: tokens) ?? TimeWord(tokens: index..<index + 1))
        }
      } else {
        words.append(TimeWord(tokens: index..<index + 1))
      }
    }
    return TimeNumbers.joined(words, tokens: tokens)
  }

  /// The meaning of a token, or of a part of it.
  private func word(_ lower: String, at index: Int, in tokens: [Token]) -> TimeWord? {
    let range = index..<index + 1
    if lower.mayBeMark, lower == "-" || lower == "–" || lower == "‑" {
      var dash = TimeWord(tokens: range, literal: vocabulary["-"]?.literal ?? -1)
      dash.isDash = true
      return dash
    }
    let plain = Self.withoutStops(lower)
    if let entry = vocabulary[plain] {
      var meanings = entry.meanings
      if entry.needsCapital, !Self.isCapitalised(tokens[index].text, part: lower) {
        meanings.removeAll { $0.kind == .month || $0.kind == .weekday }
      }
      if Self.mayBeVerb(plain), !isMonth(at: index, in: tokens) {
        meanings.removeAll { $0.kind == .month }
      }
      if meanings.isEmpty, entry.literal < 0 { return nil }
      return TimeWord(tokens: range, literal: entry.literal, meanings: meanings)
    }
    let meanings = TimeNumbers.meanings(of: plain)
    return meanings.isEmpty ? nil : TimeWord(tokens: range, meanings: meanings)
  }

  /// Whether "May" or "March" at a place is the month, by its tag or its neighbours.
  private func isMonth(at index: Int, in tokens: [Token]) -> Bool {
    switch tokens[index].partOfSpeech {
    case .propn, .noun: return true
    case .x: break
    default: return Self.isNumber(tokens, index + 1) || Self.isNumber(tokens, index - 1)
    }
    if Self.isNumber(tokens, index + 1) || Self.isNumber(tokens, index - 1) { return true }
    guard index > 0 else { return false }
    return Self.wordsBeforeMonths.contains(tokens[index - 1].lower)
  }

  private static let wordsBeforeMonths: Set<String> = [
    "in", "since", "by", "until", "till", "of", "from", "to", "during", "last", "next", "this",
    "early", "late", "mid", "before", "after", "and", "through", "every", "each", "-", "–",
  ]

  private static func mayBeVerb(_ word: String) -> Bool { word == "may" || word == "march" }

  private static func isNumber(_ tokens: [Token], _ index: Int) -> Bool {
    guard tokens.indices.contains(index), let first = tokens[index].text.utf8.first else {
      return false
    }
    return (48...57).contains(first)
  }

  private static func isCapitalised(_ text: String, part: String) -> Bool {
    guard let first = text.utf8.first else { return false }
    return (65...90).contains(first) || text.utf8.contains(45)
  }

  /// "a.m." as "am", "Sept." as "sept"; figures keep their point.
  private static func withoutStops(_ lower: String) -> String {
    guard lower.utf8.contains(46), let first = lower.utf8.first, !(48...57).contains(first)
    else { return lower }
    return lower.filter { $0 != "." }
  }

  /// The parts of a hyphenated word with the dashes between them; nil where there is no dash.
  static func hyphenated(_ lower: String) -> [String]? {
    guard lower.utf8.contains(45) || lower.utf8.contains(0xE2) else { return nil }
    var parts: [String] = []
    var current = ""
    for scalar in lower.unicodeScalars {
      if scalar == "-" || scalar == "\u{2013}" || scalar == "\u{2011}" {
        if !current.isEmpty { parts.append(current) }
        parts.append("-")
        current = ""
      } else {
        current.unicodeScalars.append(scalar)
      }
    }
    if !current.isEmpty { parts.append(current) }
    return parts.count > 1 ? parts : nil
  }
}
