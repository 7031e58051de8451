import Knowledge
import Lexicons

extension Lexicons {
  /// "Deputy" of "Ministry of Trade Deputy Secretary": a word that opens an office and ends the name
  /// before it.
  func opensOffice(at index: Int, in tokens: [Token]) -> Bool {
    var next = index
    while next < tokens.count, Self.deputies.contains(tokens[next].text) { next += 1 }
    return next > index && next < tokens.count && tokens[next].isCapitalised
      && officeHead(tokens[next].lower) != nil
  }

  private static let deputies: Set<String> = [
    "Assistant", "Associate", "Deputy", "Acting", "Senior", "Principal", "Vice", "Under",
  ]
}
