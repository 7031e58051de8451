import Knowledge

/// Finds the end of a dateline, which stands before a paragraph as a line of its own would.
///
/// "LAGOS, 3 May 2024 –", "London, UK –", "TOKYO, Feb 3 (Agency) -": places and a date in capitals
/// or digits, then a dash, then a sentence that begins with a capital.
enum DatelineEnd {
  /// Most tokens before the dash.
  private static let longest = 14

  /// Index of the first token behind the dash; nil where the line has no dateline.
  static func end(in line: Range<Int>, of tokens: [Token]) -> Int? {
    var hasName = false
    for index in line.prefix(longest + 1) {
      let token = tokens[index]
      if isDash(token) {
        guard hasName, index + 1 < line.upperBound, opens(tokens, index + 1) else { return nil }
        return index + 1
      }
      switch token.text.utf8.first ?? 0 {
      case 65...90, 0xC3: hasName = true
      case 48...57, 40, 41, 44, 46, 47, 58: continue
      default:
        guard particles.contains(token.lower) else { return nil }
      }
    }
    return nil
  }

  private static let particles: Set<String> = ["de", "la", "al", "of", "the", "el", "y", "and"]

  private static func isDash(_ token: Token) -> Bool {
    ["–", "—", "--", "-"].contains(token.text)
  }

  /// A hyphen inside a word is no dash: there is a blank before what follows.
  private static func opens(_ tokens: [Token], _ next: Int) -> Bool {
    guard tokens[next].span.start > tokens[next - 1].span.end else { return false }
    let first = tokens[next].text.utf8.first ?? 0
    return (65...90).contains(first) || first == 34 || tokens[next].text == "“"
  }
}
