import Knowledge

/// What the id of a person's form tells: all that articles with this form say of him alike.
///
/// `person|full|ana li|government.minister@NO|2024|`: name, occupations, year, and, where no occupation
/// has a country, the country that the article names first. `person|short|li|…|2024|NO|ARTICLE` is
/// one who is called by one name only, in one article; "ii" stands behind that of a king.
struct PersonForm {
  let id: String
  let name: PersonName
  let occupations: [Occupation]
  let year: Int?
  /// Of the article; empty where occupations have countries.
  let setting: String
  let isFull: Bool
  /// The article of a short form.
  let article: String
  /// How many articles give the form; the id does not tell it.
  private(set) var articleCount = 1

  /// Offices of government that the article takes for held.
  var posts: Set<String> {
    Set(occupations.filter { !$0.isPast && !$0.post.isEmpty }.map(\.post))
  }

  static let fullPrefix = "person|full|"
  static let shortPrefix = "person|short|"

  init(name: PersonName, occupations: [Occupation], year: Int?, setting: String, article: String) {
    self.name = name
    self.occupations = occupations
    self.year = year
    self.setting = occupations.allSatisfy { $0.of.isEmpty } || !name.isFull ? setting : ""
    isFull = name.isFull
    self.article = isFull ? "" : article
    let parts = [
      isFull ? name.folded : [name.surname, name.number].compactMap(\.self).joined(separator: " "),
      occupations.map(\.text).joined(separator: ";"),
      year.map(String.init) ?? "", self.setting,
    ]
    let own = parts.joined(separator: "|")
    id = isFull ? Self.fullPrefix + own : Self.shortPrefix + own + "|" + article
  }

  /// Nil for what is no form of a person.
  init?(_ known: KnownForm) {
    self.init(id: known.id)
    articleCount = known.articleCount
  }

  /// The name in the id of a full form; nil for other ids.
  static func fullName(ofID id: String) -> PersonName? {
    guard id.hasPrefix(fullPrefix) else { return nil }
    return PersonName(folded: String(id.dropFirst(fullPrefix.count).prefix { $0 != "|" }))
  }

  /// What the ids of all short forms begin with that say the same in different articles, and the
  /// article; nil for other ids.
  static func parts(ofShortID id: String) -> (shared: Substring, article: Substring)? {
    guard id.hasPrefix(shortPrefix) else { return nil }
    var bars = 0
    let bar = id.utf8.firstIndex { byte in
      if byte == UInt8(ascii: "|") { bars += 1 }
      return bars == 6
    }
    return bar.map { (id[..<$0], id[id.index(after: $0)...]) }
  }

  private init?(id: String) {
    isFull = id.hasPrefix(Self.fullPrefix)
    guard isFull || id.hasPrefix(Self.shortPrefix) else { return nil }
    let prefix = isFull ? Self.fullPrefix : Self.shortPrefix
    let parts = id.dropFirst(prefix.count).split(
      separator: "|", maxSplits: 4, omittingEmptySubsequences: false)
    guard parts.count >= 4 else { return nil }
    self.id = id
    name = PersonName(folded: String(parts[0]))
    occupations = parts[1].split(separator: ";").compactMap { Occupation(text: $0) }
    year = Int(parts[2])
    setting = String(parts[3])
    article = parts.count > 4 ? String(parts[4]) : ""
  }
}
