import Knowledge
import Lexicons

/// Where the name of a body ends before the name of a person that stands right behind it.
extension Lexicons {
  /// "LPO" of "Committee of the LPO Ana Li", "Norway" of "Armed Forces of Norway Bo Roy": what a
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
}
