import Knowledge
import Lexicons

/// "The British Government" is the country and no body of its own.
enum NationalGovernment {
  /// The words before "Government" where they name a country or its people.
  static func nation(
    in range: Range<Int>, _ document: Document, _ lexicons: Lexicons
  ) -> Range<Int>? {
    guard range.count > 1, document.tokens[range.upperBound - 1].lower == "government" else {
      return nil
    }
    let nation = range.lowerBound..<range.upperBound - 1
    let text = document.text(document.span(ofTokens: nation))
    let isCountry = lexicons.country(demonym: text) != nil || lexicons.country(named: text) != nil
    return isCountry ? nation : nil
  }
}
