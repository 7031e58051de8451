import Knowledge
import Lexicons

/// Tells apart bodies that many states have under one name, such as "Ministry of Defence".
struct NationalBodies: Sendable {
  /// A body of one country.
  struct Body {
    /// "defence ministry" for "Ministry of Defence" and "Defense Ministry".
    let base: String
    /// Key of its country; nil where the article leaves that open.
    let country: String?
  }

  private let lexicons: Lexicons
  private let words: Set<String>
  /// Keys of the countries of bodies that the seeds know.
  private let homes: [String: String]

  /// Reads `words/national-bodies.tsv` and `words/national-homes.tsv`.
  init(lexicons: Lexicons) throws(LexiconError) {
    self.lexicons = lexicons
    words = Set(
      try SeedTable("words/national-bodies.tsv", columns: ["word"]).rows.map { $0["word"] })
    let homes = try SeedTable("words/national-homes.tsv", columns: ["name", "key"])
    self.homes = Dictionary(
      homes.rows.map { ($0["name"], $0["key"]) }, uniquingKeysWith: { first, _ in first })
  }

  /// The body of a country that an organisation of an article is; nil where its name is its own, or
  /// where it is one that the seeds know.
  func body(
    _ entity: ArticleEntity, among entities: [ArticleEntity], in article: Article
  ) -> Body? {
    let (name, nation) = withoutNation(entity.name)
    guard let base = base(name) else { return service(entity.name, name, of: nation) }
    let told = nation ?? tellingCountry([entity.name] + entity.aliases, article.text)
    if let known = known(entity.name) {
      guard let told, homes[known.name] != told else { return nil }
      return Body(base: base, country: told)
    }
    let all = Set(entities.filter { $0.type == .country }.compactMap(\.isoCode))
    return Body(base: base, country: told ?? (all.count == 1 ? all.first : nil))
  }

  /// A service whose name without the nation may stand in another article by itself: "US Department
  /// of Health".
  private func service(_ whole: String, _ name: String, of nation: String?) -> Body? {
    let words = name.words
    guard let nation, known(whole) == nil, words.count > 2, ["of", "for"].contains(words[1]),
      lexicons.organisationHead(String(words[0])) != nil
    else { return nil }
    return Body(base: OrganisationRules.normalised(name), country: nation)
  }

  /// What the seeds know by this name: "American Department of Justice", "US Agency for …" too.
  func known(_ name: String) -> KnownOrganisation? {
    if let known = lexicons.organisation(named: name) { return known }
    let (rest, nation) = withoutNation(name)
    guard let nation else { return nil }
    if let known = lexicons.organisation(named: rest), homes[known.name] == nation { return known }
    let country = lexicons.country(iso: nation)?.name
    return country.flatMap { lexicons.organisation(named: "\($0) \(rest)") }
  }

  /// "Indian Ministry of Defence", "Supreme Court of India": the name without the country.
  private func withoutNation(_ name: String) -> (name: String, key: String?) {
    let words = name.words.map(String.init)
    for count in [3, 2, 1] where words.count > count {
      let start = words.prefix(count).joined(separator: " ")
      if let country = country(start) {
        return (words.dropFirst(count).joined(separator: " "), country.key)
      }
      let isNamed = words.count > count + 1 && words[words.count - count - 1] == "of"
      if isNamed, let country = lexicons.country(named: words.suffix(count).joined(separator: " "))
      {
        return (words.dropLast(count + 1).joined(separator: " "), country.key)
      }
    }
    return (name, nil)
  }

  private func country(_ words: String) -> Country? {
    let isPossessive = words.hasSuffix("'s") || words.hasSuffix("’s")
    let name = isPossessive ? String(words.dropLast(2)) : words
    return lexicons.country(demonym: name) ?? lexicons.country(named: name)
      ?? (isPossessive ? lexicons.country(capital: name) : nil)
  }

  /// Nil for a name that holds a word of its own.
  private func base(_ name: String) -> String? {
    var words = foldedName(name).words.map(String.init)
    if words.first == "the" { words.removeFirst() }
    guard !words.isEmpty, words.allSatisfy(self.words.contains) else { return nil }
    if let of = words.firstIndex(of: "of"), of > 0 {
      words = Array(words[(of + 1)...] + words[..<of])
    }
    return words.filter { !["affairs", "and", "of", "the"].contains($0) }
      .map { $0 == "defense" ? "defence" : $0 == "labor" ? "labour" : $0 }
      .joined(separator: " ")
  }

  /// The country that stands before or behind a name: "Britain's Ministry of Defence", "the
  /// Ministry of Defence in London", "In Kiev the Ministry of Defence".
  private func tellingCountry(_ names: [String], _ text: String) -> String? {
    for name in names {
      var start = text.startIndex
      while let range = text.firstRange(ofBytes: name, from: start) {
        let before = text[..<range.lowerBound].suffix(60).split(whereSeparator: \.isWhitespace)
        let after = text[range.upperBound...].prefix(60).split(whereSeparator: \.isWhitespace)
        if let key = country(before: before) ?? country(after: after) { return key }
        start = range.upperBound
      }
    }
    return nil
  }

  private func country(before words: [Substring]) -> String? {
    for count in [3, 2, 1] where words.count >= count {
      if let country = country(words.suffix(count).joined(separator: " ")) { return country.key }
    }
    guard words.last == "the" else { return nil }
    for count in [2, 1] where words.count > count + 1 {
      let place = words.dropLast().suffix(count + 1)
      guard place.first?.lowercased() == "in" else { continue }
      var name = place.dropFirst().joined(separator: " ")
      if name.last == "," { name.removeLast() }
      if let country = lexicons.country(named: name) ?? lexicons.country(capital: name) {
        return country.key
      }
    }
    return nil
  }

  private func country(after words: [Substring]) -> String? {
    guard let first = words.first, first == "of" || first == "in" else { return nil }
    for count in [3, 2, 1] where words.count > count {
      var name = words[1...count].joined(separator: " ")
      while name.last?.isPunctuation == true { name.removeLast() }
      if let country = lexicons.country(named: name) ?? lexicons.country(capital: name) {
        return country.key
      }
    }
    return nil
  }
}

extension String {
  /// Where a name stands first behind an index, compared by bytes, between whole characters.
  fileprivate func firstRange(ofBytes name: String, from start: Index) -> Range<Index>? {
    let wanted = Array(name.utf8)
    guard let first = wanted.first else { return nil }
    var place = utf8.distance(from: utf8.startIndex, to: start)
    while true {
      let found = utf8.withContiguousStorageIfAvailable { bytes -> Int? in
        while place + wanted.count <= bytes.count {
          if bytes[place] == first, wanted.indices.allSatisfy({ bytes[place + $0] == wanted[$0] }) {
            return place
          }
          place += 1
        }
        return nil
      }
      guard let found = found ?? nil else { return nil }
      let lower = utf8.index(utf8.startIndex, offsetBy: found)
      let upper = utf8.index(lower, offsetBy: wanted.count)
      if Index(lower, within: self) != nil, Index(upper, within: self) != nil {
        return lower..<upper
      }
      place = found + 1
    }
  }
}
