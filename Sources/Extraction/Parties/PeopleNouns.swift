import Knowledge
import Lexicons

/// Nouns that describe who takes part without a name: "officers", "delegation".
///
/// Sources: `seeds/rules/participants-nouns.tsv`, then `seeds/words/person-nouns.tsv` for what the first
/// does not list.
struct PeopleNouns: Sendable {
  static let columns = ["nouns", "form"]

  private let forms: [String: Form]
  private let lexicons: Lexicons

  enum Form: String, Sendable, CaseIterable {
    /// One person in the singular: "minister".
    case person
    /// One person at a time, whom "the" settles: "the pope".
    case office
    /// Several people, or a body, in the singular too: "crew", "committee".
    case body
    /// People at large, who take part only with a number or a name: "residents".
    case many
    /// Stands for the state that it belongs to: "government".
    case state
    /// All who took part in what was told last: "the two sides".
    case sides
  }

  /// - Throws: `LexiconError` for an unknown form.
  init(_ table: SeedTable, lexicons: Lexicons) throws(LexiconError) {
    var forms: [String: Form] = [:]
    for row in table.rows {
      let form = try row.value("form", as: Form.self)
      for noun in row.words("nouns") { forms[noun] = form }
    }
    self.forms = forms
    self.lexicons = lexicons
  }

  func form(of lemma: String) -> Form? {
    if let form = forms[lemma] { return form }
    // "The British Government".
    if forms[lemma.lowercasedASCII] == .state { return .state }
    return lexicons.isPersonNoun(lemma) ? .person : nil
  }

  /// The form of a word that may be written as a name: "Prime Minister".
  func form(of token: Token) -> Form? {
    if let form = form(of: token.lemma) ?? forms[token.lower] { return form }
    // "The Governors of Ohio and Utah"; not the "States" of a name.
    guard token.pennTag == .nnps, token.lower.hasSuffix("s") else { return nil }
    let form = form(of: String(token.lower.dropLast()))
    return form == .person || form == .office ? form : nil
  }
}
