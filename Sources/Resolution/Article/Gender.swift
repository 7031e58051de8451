import Knowledge
import Lexicons

/// What the article and the name lists say of a person's gender.
enum Gender: Sendable {
  case female, male, unknown

  /// Whether a pronoun may stand for somebody of this gender.
  func fits(_ other: Gender) -> Bool { self == .unknown || other == .unknown || self == other }

  static func ofPronoun(_ word: String) -> Gender {
    switch word {
    case "he", "him", "his", "himself": .male
    case "she", "her", "hers", "herself": .female
    default: .unknown
    }
  }
}

/// Reads gender from titles before a name, from noun phrases and from given names.
struct GenderReader: Sendable {
  let lexicons: Lexicons

  func gender(of entity: Int, in document: Document) -> Gender {
    for mention in document.mentions
    where mention.entity == entity && mention.kind == .name && mention.tokens.lowerBound > 0 {
      let title = document.tokens[mention.tokens.lowerBound - 1].lower
      if Self.femaleTitles.contains(title) { return .female }
      if Self.maleTitles.contains(title) { return .male }
    }
    guard let first = document.entities[entity].name.words.first,
      let counts = lexicons.givenNameFrequency(String(first))
    else { return .unknown }
    guard let women = counts.women else { return .male }
    guard let men = counts.men else { return .female }
    if women > 5 * men { return .female }
    if men > 5 * women { return .male }
    return .unknown
  }

  private static let femaleTitles: Set<String> = [
    "mrs", "mrs.", "ms", "ms.", "miss", "dame", "lady", "queen", "princess", "baroness", "madam",
    "sister", "actress", "chairwoman", "spokeswoman", "congresswoman", "duchess", "empress",
  ]

  private static let maleTitles: Set<String> = [
    "mr", "mr.", "sir", "lord", "king", "prince", "pope", "emperor", "sheikh", "ayatollah",
    "father", "brother", "actor", "chairman", "spokesman", "congressman", "duke", "sultan",
  ]
}
