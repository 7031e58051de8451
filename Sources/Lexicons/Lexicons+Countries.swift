import Knowledge

extension Lexicons {
  /// All countries, sorted by key.
  public var countries: [Country] { countryTable.countries }

  /// The country with an English name: short, official, former or abbreviated ("U.S.", "Burma").
  ///
  /// A leading "the" is ignored; a name in capitals is found as well.
  public func country(named name: String) -> Country? { countryTable.country(named: name) }

  /// The country of a nationality word: "British", "Briton", "Russians".
  public func country(demonym word: String) -> Country? { countryTable.demonym(word)?.country }

  /// What a nationality word is; nil when it is none.
  public func demonymKind(_ word: String) -> DemonymKind? { countryTable.demonym(word)?.kind }

  /// The country of a capital or of a seat of power: "Moscow", "Kremlin", "Downing Street".
  public func country(capital name: String) -> Country? { countryTable.capital(name)?.country }

  /// Whether a name is a seat of power rather than a city: "White House", not "Washington".
  public func isSeat(_ name: String) -> Bool { countryTable.capital(name)?.isSeat ?? false }

  /// The country whose seat of power publishes under a name: "The White House statements".
  public func country(ofPublisher source: String) -> Country? {
    let words = source.words
    for length in stride(from: min(words.count, 4), to: 0, by: -1) {
      let name = words.prefix(length).joined(separator: " ")
      if isSeat(name) { return country(capital: name) }
    }
    return nil
  }

  /// The country with an ISO 3166-1 alpha-2 code, or with the key of a dissolved state.
  public func country(iso code: String) -> Country? { countryTable.country(key: code) }
}
