import Knowledge
import Lexicons

/// Cuts words that only describe from the front of a place's name: "Sunni Arab Gulf".
enum PlaceAdjectives {
  /// The place itself; nil where nothing but adjectives is there.
  static func cut(
    _ range: Range<Int>, _ document: Document, _ lexicons: Lexicons
  ) -> Range<Int>? {
    if lexicons.isPlace(document.text(document.span(ofTokens: range))) { return range }
    var start = range.lowerBound
    while start < range.upperBound, isDescribing(start, document) { start += 1 }
    return start < range.upperBound ? start..<range.upperBound : nil
  }

  /// Whether nothing but words for peoples and faiths is there: "Roman Catholic".
  static func isAllDescribing(_ range: Range<Int>, _ document: Document) -> Bool {
    range.allSatisfy { peoples.contains(document.tokens[$0].text) }
  }

  private static func isDescribing(_ index: Int, _ document: Document) -> Bool {
    let token = document.tokens[index]
    if peoples.contains(token.text) { return true }
    return token.partOfSpeech == .adj && ends.contains { token.text.hasSuffix($0) }
  }

  /// "South Ossetian" of "South Ossetian troops", "Arctic" of "Arctic waters": a name's adjective
  /// before a noun.
  static func isAdjective(
    _ range: Range<Int>, _ document: Document, _ lexicons: Lexicons
  ) -> Bool {
    let last = document.tokens[range.upperBound - 1]
    guard last.head >= range.upperBound,
      last.relation == .amod || last.relation == .compound || last.partOfSpeech == .adj
    else { return false }
    let isLowercaseNoun = !document.tokens[last.head].isCapitalised
    if last.relation == .compound, !isLowercaseNoun { return false }
    if last.text.hasSuffix("ic"), isLowercaseNoun { return true }
    // "The Middle Eastern nation".
    let isSure =
      last.text.hasSuffix("ern") && isLowercaseNoun
      || ["ian", "ean", "ese", "ish"].contains { last.text.hasSuffix($0) }
    guard isSure || last.text.hasSuffix("an") && isLowercaseNoun else { return false }
    return !lexicons.isPlace(document.text(document.span(ofTokens: range)))
  }

  private static let ends = ["an", "ese", "ish", "ic", "i"]

  /// Words for peoples, faiths and directions that are no nationality.
  private static let peoples: Set<String> = [
    "Arab", "Arabs", "Sunni", "Shia", "Shiite", "Muslim", "Muslims", "Christian", "Christians",
    "Jewish", "Jews", "Kurdish", "Kurds", "European", "Europeans", "African", "Africans", "Asian",
    "Western", "Eastern", "Southern", "Northern", "Latin", "Hispanic", "Roman", "Protestant",
    "Buddhist", "Hindu",
    "Islamist", "Catholic", "Orthodox",
  ]
}
