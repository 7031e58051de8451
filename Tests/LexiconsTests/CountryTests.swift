import Lexicons
import Testing

@Suite struct CountryTests {
  private let lexicons: Lexicons

  init() throws { lexicons = try Lexicons.standard() }

  @Test(arguments: [
    ("United Kingdom", "GB"), ("U.K.", "GB"), ("Britain", "GB"), ("Scotland", "GB"),
    ("U.S.", "US"), ("US", "US"), ("the United States", "US"), ("UNITED STATES", "US"),
    ("America", "US"), ("Russia", "RU"), ("Russian Federation", "RU"), ("Burma", "MM"),
    ("Zaire", "CD"), ("Côte d’Ivoire", "CI"), ("Cote d'Ivoire", "CI"), ("Ivory Coast", "CI"),
    ("Czechia", "CZ"), ("Türkiye", "TR"), ("South Korea", "KR"), ("DPRK", "KP"),
    ("Georgia", "GE"), ("Jordan", "JO"), ("Chad", "TD"), ("Kosovo", "XK"), ("Palestine", "PS"),
    ("BOSNIA AND HERZEGOVINA", "BA"), ("Hong Kong", "HK"), ("The Gambia", "GM"),
  ])
  func findsByName(_ name: String, _ iso: String) {
    #expect(lexicons.country(named: name)?.isoCode == iso)
  }

  @Test(arguments: ["us", "turkey", "Moscow", "Korea", "Europe", "", "the", "IT", "Texas"])
  func findsNoCountryIn(_ name: String) {
    #expect(lexicons.country(named: name) == nil)
  }

  @Test(arguments: [
    ("GB", "United Kingdom"), ("US", "United States"), ("RU", "Russia"), ("KR", "South Korea"),
    ("CZ", "Czech Republic"), ("VA", "Vatican City"), ("MM", "Myanmar"), ("SUHH", "Soviet Union"),
  ])
  func hasTheCommonShortName(_ iso: String, _ name: String) {
    #expect(lexicons.country(iso: iso)?.name == name)
  }

  @Test(arguments: [
    ("British", "GB", DemonymKind.adjective), ("Briton", "GB", .noun), ("Britons", "GB", .plural),
    ("Scottish", "GB", .adjective), ("Russians", "RU", .plural), ("American", "US", .adjective),
    ("South Korean", "KR", .adjective), ("Frenchmen", "FR", .plural), ("Dutch", "NL", .adjective),
    ("Filipino", "PH", .adjective), ("Saudis", "SA", .plural), ("Pole", "PL", .noun),
    ("Kosovar", "XK", .adjective), ("Burkinabè", "BF", .adjective), ("Turks", "TR", .plural),
    ("Nigerien", "NE", .adjective), ("Nigerian", "NG", .adjective), ("BRITISH", "GB", .adjective),
  ])
  func findsByDemonym(_ word: String, _ iso: String, _ kind: DemonymKind) {
    #expect(lexicons.country(demonym: word)?.isoCode == iso)
    #expect(lexicons.demonymKind(word) == kind)
  }

  @Test(arguments: ["Korean", "European", "African", "Arab", "polish", "Congo"])
  func knowsNoCountryOfTheDemonym(_ word: String) {
    #expect(lexicons.country(demonym: word) == nil)
  }

  @Test(arguments: [
    ("Moscow", "RU", false), ("Kremlin", "RU", true), ("the White House", "US", true),
    ("Washington", "US", false), ("Downing Street", "GB", true), ("No. 10", "GB", true),
    ("London", "GB", false), ("Kyiv", "UA", false), ("Kiev", "UA", false),
    ("The Hague", "NL", false), ("Élysée", "FR", true), ("Brasilia", "BR", false),
    ("Pyongyang", "KP", false), ("Tel Aviv", "IL", false),
  ])
  func findsBySeatOfGovernment(_ name: String, _ iso: String, _ isSeat: Bool) {
    #expect(lexicons.country(capital: name)?.isoCode == iso)
    #expect(lexicons.isSeat(name) == isSeat)
  }

  @Test func dissolvedStatesHaveNoISOCode() {
    for name in ["Soviet Union", "Yugoslavia", "Czechoslovakia", "East Germany", "USSR"] {
      let country = lexicons.country(named: name)
      #expect(country != nil && country?.isoCode == nil, "\(name)")
    }
    #expect(lexicons.country(demonym: "Soviet")?.name == "Soviet Union")
  }

  /// Uninhabited or without a government of their own, or a city that is its own capital.
  private static let withoutCapital: Set = [
    "AQ", "BV", "HK", "HM", "IO", "MO", "PRDE", "TF", "TK", "UM",
  ]
  /// Their people have no word of their own in English, or share it with a larger country.
  private static let withoutDemonym: Set = [
    "ANHH", "AQ", "BL", "BQ", "BV", "CSXX", "CX", "DM", "GG", "GS", "HM", "IO", "JE", "KI", "MF",
    "MP", "PM", "SJ", "SX", "TC", "TF", "UARX", "UM", "YAYE", "YDYE",
  ]

  @Test func everyCountryHasACapitalAndADemonym() {
    let isoCodes = Set(lexicons.countries.compactMap(\.isoCode))
    #expect(isoCodes.count == 250)
    let capitals = lexicons.countries.filter { $0.capital == nil }.map(\.key)
    #expect(Set(capitals) == Self.withoutCapital)
    let demonyms = lexicons.countries.filter { $0.demonym == nil }.map(\.key)
    #expect(Set(demonyms) == Self.withoutDemonym)
  }

  @Test func everyCountryIsFoundByItsNames() {
    for country in lexicons.countries {
      #expect(lexicons.country(named: country.name) == country)
      #expect(lexicons.country(iso: country.key) == country)
      if let official = country.officialName {
        #expect(lexicons.country(named: official) == country)
      }
    }
  }
}
