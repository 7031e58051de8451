import Knowledge
import Lexicons

/// Whether two forms can name the same organisation, place or vessel.
struct OrganisationLinks: Sendable {
  let lexicons: Lexicons

  /// The shorter of two different forms is a usual short form of the longer.
  func areSame(_ left: NameForm, _ right: NameForm, type: EntityType) -> Bool {
    if left.words == right.words { return true }
    let (short, long) = left.words.count <= right.words.count ? (left, right) : (right, left)
    switch type {
    case .organisation: return isShortForm(short, of: long)
    case .place: return isShortPlace(short.words, of: long)
    case .vessel: return Self.isSuffix(short.words, of: long.words)
    case .person, .country: return false
    }
  }

  private func isShortForm(_ short: NameForm, of long: NameForm) -> Bool {
    if let known = short.organisation, known == long.organisation { return true }
    if short.isAcronym, long.spells(short.text) { return true }
    if let nation = short.nation, nation == long.nation { return true }
    guard short.words.count < long.words.count else { return false }
    // "the House", of "United States House of Representatives".
    if let rest = long.nation?.rest, short.words.count == 1, isLegislature(short.text),
      rest.count > 1, rest[0] == short.words[0], rest[1] == "of"
    {
      return true
    }
    if Self.isSuffix(short.words, of: long.words) {
      let count = long.words.count - short.words.count
      let isTeam = short.words.count == 1 && short.text.hasSuffix("s")
      return isNation(long.words.prefix(count).joined(separator: " "), in: long.text)
        || isTeam
          && lexicons.isPlace(long.text.words.prefix(count).joined(separator: " "))
    }
    guard Array(long.words.prefix(short.words.count)) == short.words else { return false }
    let rest = long.words.dropFirst(short.words.count)
    if rest.first == "of", short.words.count > 1 || isLegislature(short.text) { return true }
    let ends = long.text.words.suffix(rest.count)
    return zip(rest, ends).allSatisfy { word, end in
      Self.companyEnds.contains(word) || lexicons.organisationHead(String(end))?.kind == .company
    }
  }

  private func isLegislature(_ word: String) -> Bool {
    lexicons.organisationHead(word)?.kind == .legislature
  }

  /// What a short form leaves out beside the heads of companies in `words/organisation-heads.tsv`.
  private static let companyEnds: Set<String> = [
    "company", "group", "international", "university", "party", "bank", "newspaper", "magazine",
    "foundation",
  ]

  /// Whether the words at the start of a name are a country, a nationality or its possessive.
  private func isNation(_ folded: String, in text: String) -> Bool {
    let count = folded.words.count
    let words = text.words.prefix(count).map(String.init)
    let start = words.joined(separator: " ")
    return lexicons.country(demonym: start) != nil || lexicons.country(named: start) != nil
      || start == "UN" || start == "U.N."
  }

  /// "Barrow" of "Barrow-in-Furness", "Washington" of "Washington, D.C.".
  private func isShortPlace(_ short: [String], of long: NameForm) -> Bool {
    guard Array(long.words.prefix(short.count)) == short else { return false }
    let rest = long.words.dropFirst(short.count)
    return Self.placeLinks.contains(rest.first ?? "") || rest.elementsEqual(["dc"])
  }

  private static let placeLinks: Set<String> = ["in", "on", "upon", "under", "sur", "am"]

  private static func isSuffix(_ short: [String], of long: [String]) -> Bool {
    short.count < long.count && Array(long.suffix(short.count)) == short
  }
}
