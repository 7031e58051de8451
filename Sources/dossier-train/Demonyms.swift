import Lexicons

/// Words for nationalities, which no corpus shall count as names of places.
struct Demonyms {
  private let lexicons: Lexicons

  init() throws { lexicons = try Lexicons.standard() }

  func contains(_ word: String) -> Bool {
    lexicons.country(demonym: word) != nil && lexicons.country(named: word) == nil
  }
}
