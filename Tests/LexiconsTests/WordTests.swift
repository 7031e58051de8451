@testable import Lexicons
import Testing

@Suite struct WordTests {
  private let lexicons: Lexicons

  init() throws { lexicons = try Lexicons.standard() }

  @Test(arguments: [
    ("Mr.", TitleKind.honorific), ("Sir", .nobility), ("Crown Prince", .nobility),
    ("Pope", .clergy), ("AYATOLLAH", .clergy), ("Prof", .academic), ("Dr.", .academic),
    ("President", .political), ("Sen.", .political), ("Sheikh", .nobility),
  ])
  func knowsTitles(_ words: String, _ kind: TitleKind) {
    #expect(lexicons.title(words) == kind)
  }

  @Test(arguments: [
    ("Lt. Gen.", "Lieutenant General", Rank.Service.army), ("Gen", "General", .army),
    ("Rear Admiral", "Rear Admiral", .navy), ("Cmdr.", "Commander", .navy),
    ("Air Vice Marshal", "Air Vice Marshal", .air), ("Det Sgt", "Detective Sergeant", .police),
  ])
  func knowsRanks(_ words: String, _ name: String, _ service: Rank.Service) {
    #expect(lexicons.rank(words) == Rank(name: name, service: service))
  }

  @Test(arguments: [
    ("prime minister", OfficeKind.government), ("foreign minister", .government),
    ("former deputy prime minister", .government), ("secretary of state", .government),
    ("Defense Secretary", .government), ("spokeswoman", .government), ("CEO", .business),
    ("chief executive", .business), ("chief of staff", .government), ("army chief", .military),
    ("chief justice", .justice), ("acting finance minister", .government),
    ("vice president", .government), ("managing director", .business),
    ("Finance Minster", .government), ("prime minsiter", .government),
  ])
  func knowsOffices(_ words: String, _ kind: OfficeKind) {
    #expect(lexicons.office(words) == kind)
  }

  @Test(arguments: [
    "foreign", "interim", "table", "minister table", "", " ", "former", "minster", "York Minster",
    "foreign ministry", "senior directory",
  ])
  func knowsNoOffice(_ words: String) {
    #expect(lexicons.office(words) == nil)
  }

  @Test(arguments: [
    ("Minster", "minister"), ("minsiter", "minister"), ("govenor", "governor"),
    ("minister", nil), ("ministers", nil), ("ministry", nil), ("office", nil), ("cheif", nil),
  ])
  func findsTheOfficeUnderASlip(_ word: String, _ office: String?) {
    #expect(lexicons.officeHead(misspelled: word) == office)
  }

  @Test func knowsJobsInSingularAndPlural() {
    #expect(lexicons.job("lawyer") == "lawyer")
    #expect(lexicons.job("lawyers") == "lawyer")
    #expect(lexicons.job("Seamen") == "seaman")
    #expect(lexicons.job("businesspeople") == "businessperson")
    #expect(lexicons.job("ship") == nil)
  }

  @Test func knowsVesselPrefixes() {
    #expect(lexicons.vesselPrefix("HMS")?.isoCode == "GB")
    #expect(lexicons.vesselPrefix("USS")?.service == "United States Navy")
    #expect(lexicons.vesselPrefix("M/V")?.isoCode == nil)
    #expect(lexicons.vesselPrefix("M/V")?.kind == .merchant)
    #expect(lexicons.vesselPrefix("uss") == nil)
  }

  @Test(arguments: [
    ("submarine", "submarine", false, VesselKind.Class.submarine),
    ("aircraft carriers", "aircraft carrier", true, .warship),
    ("Frigate", "frigate", false, .warship), ("ferries", "ferry", true, .passenger),
    ("container ship", "container ship", false, .merchant), ("trawlers", "trawler", true, .fishing),
    ("patrol boats", "patrol boat", true, .warship), ("tugs", "tug", true, .auxiliary),
  ])
  func knowsVesselKinds(
    _ words: String, _ singular: String, _ isPlural: Bool, _ kind: VesselKind.Class
  ) {
    let expected = VesselKind(singular: singular, isPlural: isPlural, class: kind)
    #expect(lexicons.vesselKind(words) == expected)
  }

  @Test(arguments: [
    ("NATO", "North Atlantic Treaty Organization", OrganisationKind.international),
    ("the European Union", "European Union", .international),
    ("EU", "European Union", .international),
    ("U.N.", "United Nations", .international), ("Reuters", "Reuters", .media),
    ("AP", "Associated Press", .media), ("CIA", "Central Intelligence Agency", .police),
    ("Labour", "Labour Party", .party), ("IDF", "Israel Defense Forces", .military),
  ])
  func knowsOrganisations(_ words: String, _ name: String, _ kind: OrganisationKind) {
    #expect(lexicons.organisation(named: words)?.name == name)
    #expect(lexicons.organisation(named: words)?.kind == kind)
  }

  @Test func knowsHeadsOfOrganisations() {
    #expect(lexicons.organisationHead("Ministry")?.kind == .government)
    #expect(lexicons.organisationHead("Navy")?.kind == .military)
    #expect(lexicons.organisationHead("House")?.isWeak == true)
    #expect(lexicons.organisationHead("Table") == nil)
  }

  @Test func knowsTheCalendar() {
    #expect(lexicons.calendarWord("March") == CalendarWord(kind: .month, number: 3))
    #expect(lexicons.calendarWord("DECEMBER")?.number == 12)
    #expect(lexicons.calendarWord("march") == nil)
    #expect(lexicons.calendarWord("Thursday") == CalendarWord(kind: .weekday, number: 4))
    #expect(lexicons.calendarWord("weeks")?.kind == .unit)
  }

  @Test func knowsNamesOfPeople() {
    #expect(lexicons.isGivenName("Mary") && lexicons.isGivenName("JOHN"))
    #expect(!lexicons.isGivenName("Submarine"))
    #expect(lexicons.isSurname("Smith") && !lexicons.isSurname("Xyzzy"))
    #expect(lexicons.isGivenName("Akira") && lexicons.isGivenName("Jean-Luc"))
    #expect(lexicons.isSurname("Müller") && lexicons.isSurname("O’Brien"))
    #expect((lexicons.givenNameFrequency("James")?.men ?? 0) > 1000)
    #expect(lexicons.givenNameFrequency("Ursula")?.men == nil)
  }
}
