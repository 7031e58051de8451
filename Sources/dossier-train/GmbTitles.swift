import Knowledge
import Linguistics

/// Takes from GMB's names what other corpora do not count as names.
///
/// GMB has titles in its persons ("Prime Minister Tony Blair") and demonyms among its places.
enum GmbTitles {
  private static let titles: Set<String> = [
    "president", "vice", "prime", "minister", "mr.", "mrs.", "ms.", "secretary", "of", "state",
    "general", "foreign", "defense", "senator", "chancellor", "king", "queen", "pope", "prince",
    "princess", "justice", "chief", "judge", "ambassador", "envoy", "chairman", "spokesman",
    "spokeswoman", "premier", "gen.", "lt.", "col.", "maj.", "brig.", "capt.", "sgt.", "adm.",
    "dr.", "sen.", "rep.", "gov.", "governor", "mayor", "colonel", "major", "lieutenant",
    "brigadier", "captain", "sergeant", "admiral", "commander", "sheikh", "sheik", "ayatollah",
    "grand", "imam", "cardinal", "archbishop", "bishop", "reverend", "deputy", "interior",
    "finance", "national", "security", "adviser", "director", "executive", "leader", "first",
    "lady", "emperor", "crown", "sultan", "former", "congressman", "attorney", "speaker",
    "commissioner", "coordinator", "justice", "health", "the", "-", "field", "marshal",
  ]

  static func cut(_ document: LabelledDocument, _ demonyms: Demonyms?) -> LabelledDocument {
    var document = document
    for name in LabelledName.names(in: document.labels) {
      switch name.type {
      case .person: cutTitles(name.tokens, in: &document)
      case .location:
        if let demonyms { dropDemonym(name.tokens, in: &document, demonyms) }
      case .organisation: break
      }
    }
    return document
  }

  private static func cutTitles(_ tokens: Range<Int>, in document: inout LabelledDocument) {
    var start = tokens.lowerBound
    while start < tokens.upperBound, titles.contains(document.tokens[start].lower) {
      document.labels[start] = .outside
      start += 1
    }
    if start < tokens.upperBound { document.labels[start] = .beginPerson }
  }

  private static func dropDemonym(
    _ tokens: Range<Int>, in document: inout LabelledDocument, _ demonyms: Demonyms
  ) {
    guard tokens.count == 1, demonyms.contains(document.tokens[tokens.lowerBound].text) else {
      return
    }
    document.labels[tokens.lowerBound] = .outside
  }
}
