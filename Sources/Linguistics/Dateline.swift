import Knowledge

/// Where and when a report was written, in front of its first sentence: "OSLO, 5 May 2025 – ".
///
/// It is no part of the sentence's grammar, so it is parsed apart.
enum Dateline {
  /// Most tokens before the dash.
  private static let longest = 14
  private static let dashes: Set<String> = ["–", "—", "-", "--"]
  private static let marks: Set<String> = [",", "(", ")", "/", ".", ";", ":"]

  /// Tokens of the dateline that opens a sentence, its dash among them; 0 where there is none.
  ///
  /// Before the dash stand names, numbers and marks only, and a place in capitals, a date or an
  /// agency in brackets.
  static func length(_ tokens: ArraySlice<Token>) -> Int {
    let front = tokens.prefix(longest + 1)
    guard let dash = front.firstIndex(where: { dashes.contains($0.text) }) else { return 0 }
    let words = tokens[tokens.startIndex..<dash]
    guard let first = words.first, tokens.endIndex - dash > 3 else { return 0 }
    let isPlain = words.allSatisfy { isCapital($0) || isNumber($0) || marks.contains($0.text) }
    let isMarked =
      isAllCapitals(first) || words.contains { $0.text == "(" } || words.contains(where: isNumber)
    return isCapital(first) && isPlain && isMarked ? dash - tokens.startIndex + 1 : 0
  }

  private static func isCapital(_ token: Token) -> Bool { token.text != token.lower }

  private static func isNumber(_ token: Token) -> Bool {
    token.text.utf8.first.map { (0x30...0x39).contains($0) } ?? false
  }

  private static func isAllCapitals(_ token: Token) -> Bool {
    token.text.utf8.count > 2 && token.text.utf8.allSatisfy { !(0x61...0x7A).contains($0) }
  }
}
