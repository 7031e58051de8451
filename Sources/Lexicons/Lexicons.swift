/// Every lookup table made from the seeds: countries, places, names, words.
///
/// All lookups are case-sensitive unless they say otherwise, and never allocate large tables:
/// names of places and people are searched where they lie in the executable.
public struct Lexicons: Sendable {
  let countryTable: CountryTable
  let gazetteer: Gazetteer
  let people: PersonNames
  let titleTable: TitleTable
  let officeTable: OfficeTable
  let vesselTable: VesselTable
  let organisationTable: OrganisationTable
  let calendar: CalendarTable

  /// The lexicons of this program, read once a process.
  ///
  /// - Throws: `LexiconError` for the first fault in a seed, with file and line.
  public static func standard() throws(LexiconError) -> Lexicons { try loaded.get() }

  private static let loaded = Result { () throws(LexiconError) in try Lexicons() }

  init() throws(LexiconError) {
    countryTable = try CountryTable()
    gazetteer = try Gazetteer()
    people = try PersonNames()
    titleTable = try TitleTable()
    officeTable = try OfficeTable()
    vesselTable = try VesselTable()
    organisationTable = try OrganisationTable()
    calendar = try CalendarTable()
  }
}
