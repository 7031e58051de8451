/// Countries by every name, nationality word, capital and seat of power.
struct CountryTable: Sendable {
  let countries: [Country]
  private var byKey: [String: Int] = [:]
  private let byName: SpellingTable<Int>
  private let byDemonym: SpellingTable<Demonym>
  private let byCapital: SpellingTable<Capital>

  private struct Demonym { let country: Int; let kind: DemonymKind }
  private struct Capital { let country: Int; let kind: CapitalKind }
  private enum CapitalKind: String, CaseIterable { case capital, seat }

  private enum NameKind: String, CaseIterable {
    case short, official, other, former, abbreviation, part
  }

  /// Reads the four files of countries.
  init() throws(LexiconError) {
    let demonyms = try SeedTable(
      "names/demonyms.tsv", columns: ["word", "key", "kind", "source"])
    countries = try Self.countries(demonyms: demonyms)
    for (index, country) in countries.enumerated() { byKey[country.key] = index }
    let byKey = byKey
    func country(of row: SeedRow) throws(LexiconError) -> Int {
      guard let index = byKey[row[1]] else {
        throw row.error(.unknownValue(row[1], column: "key", allowed: "a key of countries.tsv"))
      }
      return index
    }

    var byName: [String: Int] = [:]
    var byDemonym: [String: Demonym] = [:]
    var byCapital: [String: Capital] = [:]
    let names = try SeedTable(
      "names/country-names.tsv", columns: ["name", "key", "kind", "source"])
    for row in names.rows {
      _ = try row.value("kind", as: NameKind.self)
      try byName.add(try country(of: row), for: row, of: names)
    }
    for row in demonyms.rows {
      let demonym = Demonym(country: try country(of: row), kind: try row.value("kind"))
      try byDemonym.add(demonym, for: row, of: demonyms)
    }
    let capitals = try SeedTable(
      "names/capitals.tsv", columns: ["name", "key", "kind", "source"])
    for row in capitals.rows {
      let capital = Capital(country: try country(of: row), kind: try row.value("kind"))
      try byCapital.add(capital, for: row, of: capitals)
    }
    self.byName = SpellingTable(byName)
    self.byDemonym = SpellingTable(byDemonym)
    self.byCapital = SpellingTable(byCapital)
  }

  private static func countries(demonyms: SeedTable) throws(LexiconError) -> [Country] {
    var adjectives: [String: String] = [:]
    for row in demonyms.rows where row[2] == "adjective" && adjectives[row[1]] == nil {
      adjectives[row[1]] = row[0]
    }
    let table = try SeedTable(
      "names/countries.tsv", columns: ["key", "iso", "name", "official", "capital", "source"])
    var countries: [Country] = []
    for row in table.rows {
      countries.append(
        Country(
          key: try row.required("key"), isoCode: row[1].isEmpty ? nil : row[1],
          name: try row.required("name"), officialName: row[3].isEmpty ? nil : row[3],
          capital: row[4].isEmpty ? nil : row[4], demonym: adjectives[row[0]]))
    }
    return countries
  }

  func country(key: String) -> Country? { byKey[key].map { countries[$0] } }

  func country(named name: String) -> Country? {
    byName[name].map { countries[$0] }
  }

  func demonym(_ word: String) -> (country: Country, kind: DemonymKind)? {
    byDemonym[word].map { (countries[$0.country], $0.kind) }
  }

  func capital(_ name: String) -> (country: Country, isSeat: Bool)? {
    byCapital[name].map { (countries[$0.country], $0.kind == .seat) }
  }
}

/// What a nationality word is: "British", "Briton", "Britons".
public enum DemonymKind: String, Hashable, Sendable, CaseIterable {
  /// Often a noun in the singular as well: "a German".
  case adjective
  case noun
  case plural
}

extension Dictionary where Key == String {
  /// Adds the entry of a row under its first cell, which must be new.
  fileprivate mutating func add(
    _ value: Value, for row: SeedRow, of table: SeedTable
  ) throws(LexiconError) {
    guard updateValue(value, forKey: row[0]) != nil else { return }
    let firstLine = table.rows.first { $0[0] == row[0] }?.line ?? 0
    throw row.error(.duplicate(row[0], firstLine: firstLine))
  }
}
