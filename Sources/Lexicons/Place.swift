/// A place of the gazetteer.
public struct Place: Hashable, Sendable {
  /// As the gazetteer spells it where it was found.
  public let name: String
  public let kind: Kind
  /// ISO 3166-1 alpha-2 of the country it lies in; nil where it lies in several or none.
  public let isoCode: String?
  /// Degrees north; nil where the gazetteer knows none.
  public let latitude: Double?
  /// Degrees east.
  public let longitude: Double?
  /// People; 0 where unknown.
  public let population: Int

  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case city
    /// A state, province or other region inside a country.
    case region
    case continent
    /// A part of the world that spans countries: "Middle East", "Balkans".
    case area
    case ocean, sea, gulf, bay, strait, channel, canal, river, lake
    case island, peninsula, mountains, mountain, desert
    /// A named part of a country that news tells apart: "Gaza Strip", "Crimea".
    case territory
  }
}
