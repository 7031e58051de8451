import Lexicons
import Testing

@Suite struct PlaceTests {
  private let lexicons: Lexicons

  init() throws { lexicons = try Lexicons.standard() }

  @Test func theCityOfMostPeopleComesFirst() throws {
    let moscows = lexicons.places(named: "Moscow")
    let first = try #require(moscows.first)
    #expect(first.isoCode == "RU" && first.kind == .city && first.population > 10_000_000)
    #expect(abs((first.latitude ?? 0) - 55.75) < 0.1 && abs((first.longitude ?? 0) - 37.6) < 0.1)
    #expect(moscows.contains { $0.isoCode == "US" })
  }

  @Test func georgiaIsAStateAndACountry() {
    #expect(lexicons.places(named: "Georgia").contains { $0.isoCode == "US" && $0.kind == .region })
    #expect(lexicons.country(named: "Georgia")?.isoCode == "GE")
  }

  @Test(arguments: [
    ("Geneva", Place.Kind.city, "CH"), ("São Paulo", .city, "BR"), ("Sao Paulo", .city, "BR"),
    ("Kiev", .city, "UA"), ("Bavaria", .region, "DE"), ("Texas", .region, "US"),
    ("MARSEILLE", .city, "FR"), ("The Hague", .city, "NL"), ("Gaza Strip", .territory, "PS"),
    ("Crimea", .region, "UA"), ("N'Djamena", .city, "TD"), ("N’Djamena", .city, "TD"),
    ("Ontario", .region, "CA"), ("Montana", .region, "US"), ("Snake Island", .island, "UA"),
    ("Suez Canal", .canal, "EG"),
  ])
  func findsByName(_ name: String, _ kind: Place.Kind, _ iso: String) {
    let place = lexicons.places(named: name).first
    #expect(place?.kind == kind)
    #expect(place?.isoCode == iso)
  }

  @Test(arguments: [
    ("Strait of Hormuz", Place.Kind.strait), ("the Black Sea", .sea), ("Middle East", .area),
    ("Africa", .continent), ("Danube", .river), ("Sahara", .desert), ("Alps", .mountains),
  ])
  func findsFeatures(_ name: String, _ kind: Place.Kind) {
    #expect(lexicons.places(named: name).contains { $0.kind == kind && $0.isoCode == nil })
  }

  @Test(arguments: ["moscow", "Xyzzyville", "", "Gulf of", "Los", "zzz", "\u{FFFF}"])
  func knowsNoPlace(_ name: String) {
    #expect(lexicons.places(named: name).isEmpty)
    #expect(!lexicons.isPlace(name))
  }
}
