/// A state, a territory with an ISO 3166-1 code of its own, Kosovo, or a dissolved state.
public struct Country: Hashable, Sendable {
  /// The ISO code, or for a dissolved state a key after ISO 3166-3, such as `SUHH`.
  public let key: String
  /// ISO 3166-1 alpha-2; nil for a dissolved state.
  public let isoCode: String?
  /// Common English short name: "United Kingdom", "Russia".
  public let name: String
  /// "Islamic Republic of Afghanistan"; nil where it is the short name.
  public let officialName: String?
  /// The seat of government that comes first; nil where there is none.
  public let capital: String?
  /// "British"; nil where the seeds know none.
  public let demonym: String?
}
