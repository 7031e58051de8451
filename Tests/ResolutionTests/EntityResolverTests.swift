import Knowledge
import Lexicons
import Resolution
import Testing

@Suite struct EntityResolverTests {
  private let resolver: EntityResolver

  init() throws { resolver = try EntityResolver(lexicons: .standard()) }

  /// Each row: names with the entity each is taken for; a bar parts articles.
  private static let persons: [[(name: String, entity: String)]] = [
    [("Ana Li", "person/ana-li"), ("ANA LI", "person/ana-li")],
    [("Ana Li", "person/ana-li"), ("Li", "person/ana-li")],
    [("José Pérez", "person/jose-perez"), ("Jose Perez", "person/jose-perez")],
    [
      ("Ana Li", "person/ana-li"), ("Bo Li", "person/bo-li"), ("Li", "person/li@2"),
    ],
    [("Li", "person/li@0"), ("Li", "person/li@1")],
    [
      ("George Bush", "person/george-bush"), ("George W. Bush", "person/george-w-bush"),
      ("George H. W. Bush", "person/george-h-w-bush"),
    ],
    [
      ("Joseph R. Biden Jr.", "person/joseph-r-biden-jr"),
      ("Joseph Biden", "person/joseph-r-biden-jr"), ("Biden", "person/joseph-r-biden-jr"),
    ],
    [
      ("Ida Mae Holt", "person/ida-mae-holt"), ("Ida M. Holt", "person/ida-mae-holt"),
      ("Ida Holt", "person/ida-mae-holt"),
    ],
    [
      ("Ursula von der Leyen", "person/ursula-von-der-leyen"),
      ("von der Leyen", "person/ursula-von-der-leyen"), ("Leyen", "person/ursula-von-der-leyen"),
    ],
  ]

  @Test(arguments: persons) func tellsPersonsApart(_ rows: [(name: String, entity: String)]) throws
  {
    try expect(
      rows.map { (ArticleEntity(type: .person, name: $0.name), $0.entity) })
  }

  @Test func anAliasOfOneArticleHelpsAnother() throws {
    try expect([
      (ArticleEntity(type: .person, name: "Xi Jinping", aliases: ["Xi"]), "person/xi-jinping"),
      (ArticleEntity(type: .person, name: "Xi"), "person/xi-jinping"),
    ])
  }

  @Test func countriesAreTheirCodes() throws {
    try expect([
      (ArticleEntity(type: .country, name: "United Kingdom", isoCode: "GB"), "country/GB"),
      (ArticleEntity(type: .country, name: "Britain"), "country/GB"),
      (ArticleEntity(type: .country, name: "Georgia", isoCode: "GE"), "country/GE"),
    ])
  }

  @Test func placesAreNameAndCountry() throws {
    try expect([
      (ArticleEntity(type: .place, name: "Paris", country: "France"), "place/paris-fr"),
      (ArticleEntity(type: .place, name: "Paris"), "place/paris-fr"),
    ])
    try expect([
      (ArticleEntity(type: .place, name: "Georgetown", country: "Guyana"), "place/georgetown-gy"),
      (
        ArticleEntity(type: .place, name: "Georgetown", country: "Malaysia"),
        "place/georgetown-my"
      ),
      (ArticleEntity(type: .place, name: "Georgetown"), "place/georgetown"),
    ])
  }

  @Test func vesselsKeepTheirPrefix() throws {
    try expect([
      (ArticleEntity(type: .vessel, name: "HMS Enterprise"), "vessel/hms-enterprise"),
      (ArticleEntity(type: .vessel, name: "Enterprise"), "vessel/hms-enterprise"),
    ])
    try expect([
      (ArticleEntity(type: .vessel, name: "HMS Enterprise"), "vessel/hms-enterprise"),
      (ArticleEntity(type: .vessel, name: "USS Enterprise"), "vessel/uss-enterprise"),
      (ArticleEntity(type: .vessel, name: "Enterprise"), "vessel/enterprise"),
    ])
  }

  @Test func organisationsAreTheirNamesOrKnownAcronyms() throws {
    try expect([
      (
        ArticleEntity(type: .organisation, name: "NATO"),
        "organisation/north-atlantic-treaty-organization"
      ),
      (
        ArticleEntity(type: .organisation, name: "North Atlantic Treaty Organization"),
        "organisation/north-atlantic-treaty-organization"
      ),
      (
        ArticleEntity(type: .organisation, name: "Fjord Rescue Corps", aliases: ["FRC"]),
        "organisation/fjord-rescue-corps"
      ),
      (ArticleEntity(type: .organisation, name: "FRC"), "organisation/fjord-rescue-corps"),
      (ArticleEntity(type: .organisation, name: "Acme Ltd."), "organisation/acme"),
      (ArticleEntity(type: .organisation, name: "the Acme"), "organisation/acme"),
    ])
  }

  @Test func aPlaceBringsItsCoordinates() throws {
    let directory = MemoryDirectory([ArticleEntity(type: .place, name: "Oslo", country: "Norway")])
    try directory.resolveAll(with: resolver)
    let oslo = try #require(directory.decisions.values.first)
    #expect(oslo.isoCode == "NO")
    #expect(oslo.latitude.map { abs($0 - 59.9) < 0.3 } == true)
    #expect(oslo.longitude.map { abs($0 - 10.75) < 0.3 } == true)
  }

  /// Resolves one article for each row, in several orders, and all at once.
  private func expect(
    _ rows: [(entity: ArticleEntity, id: String)],
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let directory = MemoryDirectory(rows.map(\.entity))
    try directory.resolveAll(with: resolver)
    #expect(directory.entities == rows.map(\.id), sourceLocation: sourceLocation)
    for order in [Array(rows.indices), rows.indices.reversed()] {
      let stepwise = MemoryDirectory(rows.map(\.entity))
      for article in order { try stepwise.add(article, with: resolver) }
      #expect(
        stepwise.entities == rows.map(\.id), "articles in the order \(order)",
        sourceLocation: sourceLocation)
    }
  }
}
