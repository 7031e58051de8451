import Knowledge

/// Finds where sentences end among the tokens of one line.
struct SentenceEnds {
  let bytes: [UInt8]
  let tokens: [Token]
  let line: Range<Int>
  let abbreviations: Abbreviations

  /// Upper bounds of the line's sentences, as indices into `tokens`; the last is the line's end.
  func ends() -> [Int] {
    var ends: [Int] = []
    var index = line.lowerBound
    while index < line.upperBound {
      guard endsSentence(index) else {
        index += 1
        continue
      }
      let next = afterClosing(index + 1)
      if next >= line.upperBound || isBoundary(at: index, next: next) { ends.append(next) }
      index = max(next, index + 1)
    }
    if ends.last != line.upperBound { ends.append(line.upperBound) }
    return ends
  }

  private func endsSentence(_ index: Int) -> Bool {
    guard let last = tokens[index].text.utf8.last else { return false }
    switch last {
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"): return true
    case 0xA6: return tokens[index].text == "…"
    default: return false
    }
  }

  /// Skips closing quotes, brackets and further stops that touch the sentence's end.
  private func afterClosing(_ start: Int) -> Int {
    var index = start
    while index < line.upperBound, tokens[index].span.start == tokens[index - 1].span.end,
      isClosing(tokens[index])
    { index += 1 }
    return index
  }

  private func isClosing(_ token: Token) -> Bool {
    switch token.text {
    case "\"", "'", "”", "’", "''", "»", ")", "]", ".", "!", "?", "…", "...": true
    default: false
    }
  }

  private func isBoundary(at index: Int, next: Int) -> Bool {
    let mark = tokens[index].text
    let following = tokens[next]
    guard opens(following) else { return false }
    if mark == "." {
      return !isListNumber(index)
    }
    if mark.utf8.count > 1, let first = mark.utf8.first, first != 46, first != 0xE2,
      mark.utf8.last == 46
    {
      return abbreviationEnds(index, next: next)
    }
    if next > index + 1, mark == "!" || mark == "?" { return !isAttributed(next) }
    return true
  }

  /// Whether a token may be the first of a sentence: not a word in lower case, not a joining mark.
  private func opens(_ token: Token) -> Bool {
    guard let first = token.text.utf8.first else { return false }
    switch GlyphReader.read(bytes, at: token.span.start).glyph {
    case .letter:
      return !(97...122).contains(first)
        || token.text.utf8.dropFirst().contains { (65...90).contains($0) }
    case .comma, .colon, .closeBracket, .dash, .hyphen, .slash, .ampersand, .stop, .ellipsis:
      return false
    case .mark: return first != UInt8(ascii: ";") && first != UInt8(ascii: "%")
    default: return true
    }
  }

  /// Whether the stop belongs to the number of a list, as in "(1) Close the port".
  private func isListNumber(_ index: Int) -> Bool {
    guard index == line.lowerBound + 1 else { return false }
    let text = tokens[index - 1].text.utf8
    return text.count <= 3 && text.allSatisfy { (48...57).contains($0) } || text.count == 1
  }

  private func abbreviationEnds(_ index: Int, next: Int) -> Bool {
    let following = tokens[next]
    let isStarter = abbreviations.startsSentence(following.lower)
    switch abbreviations.kind(of: tokens[index].text) {
    case .title, .number: return false
    case .date: return isStarter
    case .other: return isStarter || opensQuotation(following)
    case nil: return isStarter
    }
  }

  private func opensQuotation(_ token: Token) -> Bool {
    GlyphReader.read(bytes, at: token.span.start).glyph == .quote
  }

  /// Whether a verb of speech follows within six words: “Who knows?” Prime Minister Li asked.
  private func isAttributed(_ next: Int) -> Bool {
    for index in next..<min(next + 6, line.upperBound) {
      if SpeechVerbs.all.contains(tokens[index].lower) { return true }
      if endsSentence(index) || tokens[index].text == "," { return false }
    }
    return false
  }
}

/// Verbs in the past tense or present that follow a quotation with its speaker.
enum SpeechVerbs {
  static let all: Set<String> = [
    "said", "says", "asked", "asks", "added", "told", "tells", "wrote", "writes", "tweeted",
    "cried", "shouted", "replied", "continued", "explained", "insisted", "wondered", "recalled",
    "declared", "answered", "joked", "posted", "exclaimed", "yelled",
  ]
}
