import Knowledge
import Lexicons
import Linguistics

/// Words for nationalities, which no corpus shall count as names of places.
struct Demonyms {
  private let lexicons: Lexicons

  init() throws { lexicons = try Lexicons.standard() }

  /// Regions and peoples without a state, which GMB labels as it does nationalities.
  private static let peoples: Set<String> = [
    "African", "Africans", "Arab", "Arabs", "Chechen", "Chechens", "Europeans", "Korean", "Koreans",
    "Mongols", "Tibetan", "Tibetans",
  ]

  /// The words of a document that GMB labels as places although they are demonyms.
  ///
  /// GMB cuts "Iraqi" from "Interior Ministry", but leaves the "African Union" whole.
  func places(in document: LabelledDocument, _ names: [LabelledName]) -> [LabelledName] {
    let taken = Set(names.flatMap(\.tokens))
    return document.tokens.indices.filter { index in
      let word = document.tokens[index].text
      return contains(word) || Self.peoples.contains(word) && !taken.contains(index)
    }
    .map { LabelledName(tokens: $0..<$0 + 1, type: .location) }
  }

  func contains(_ word: String) -> Bool {
    lexicons.country(demonym: word) != nil && lexicons.country(named: word) == nil
  }
}
