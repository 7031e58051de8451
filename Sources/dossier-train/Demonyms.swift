import Knowledge
import Lexicons
import Linguistics

/// Words for nationalities, which no corpus shall count as names of places.
struct Demonyms {
  private let lexicons: Lexicons

  init() throws { lexicons = try Lexicons.standard() }

  /// The demonyms of a document, as places.
  func places(in document: LabelledDocument) -> [LabelledName] {
    document.tokens.indices.filter { contains(document.tokens[$0].text) }
      .map { LabelledName(tokens: $0..<$0 + 1, type: .location) }
  }

  func contains(_ word: String) -> Bool {
    lexicons.country(demonym: word) != nil && lexicons.country(named: word) == nil
  }
}
