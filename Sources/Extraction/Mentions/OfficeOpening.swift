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

  /// "PLO" of "Committee of the PLO Ana Li", "Norway" of "Armed Forces of Norway Bo Roy": what a
  /// body belongs to, with which its name can end.
  func isOwner(at index: Int, of body: Range<Int>, in tokens: [Token]) -> Bool {
    guard index - 1 > body.lowerBound,
      tokens[index].isAcronym || country(named: tokens[index].text) != nil
    else { return false }
    return tokens[index - 1].lower == "of"
      || tokens[index - 1].lower == "the" && tokens[index - 2].lower == "of"
  }

  /// Whether a given name and a surname begin at a word.
  func isFullName(at index: Int, in tokens: [Token]) -> Bool {
    isGivenName(tokens[index].text) && isSurname(tokens[index + 1].text)
      && organisationHead(tokens[index + 1].text) == nil
  }

  private static let deputies: Set<String> = [
    "Assistant", "Associate", "Deputy", "Acting", "Senior", "Principal", "Vice", "Under",
  ]
}
