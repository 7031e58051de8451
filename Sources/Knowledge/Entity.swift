/// The five kinds of entity that the knowledge base keeps.
public enum EntityType: String, Hashable, Sendable, CaseIterable {
  case person
  case place
  case country
  case vessel
  case organisation
}

/// Somebody or something that one article names, with all that the article says of its identity.
public struct ArticleEntity: Hashable, Sendable {
  public var type: EntityType
  /// The fullest form of the name that the article gives, without titles.
  ///
  /// Countries carry their common English short name instead.
  public var name: String
  /// Every other form of the name in the article, in order of appearance.
  public var aliases: [String]
  /// Offices, ranks and jobs of a person that the article states.
  public var roles: [Role]
  /// ISO 3166-1 alpha-2 code of a country.
  public var isoCode: String?
  /// The country that a place lies in, by its common English short name.
  public var country: String?
  /// What a vessel is in the article's own word: "submarine", "ferry".
  public var vesselKind: String?
  /// Belief that this is a real entity of this type, 0 to 1.
  public var confidence: Double

  public init(
    type: EntityType, name: String, aliases: [String] = [], roles: [Role] = [],
    isoCode: String? = nil, country: String? = nil, vesselKind: String? = nil,
    confidence: Double = 1
  ) {
    self.type = type
    self.name = name
    self.aliases = aliases
    self.roles = roles
    self.isoCode = isoCode
    self.country = country
    self.vesselKind = vesselKind
    self.confidence = confidence
  }
}

/// An office, rank or job that an article states for a person.
public struct Role: Hashable, Sendable {
  /// In the article's words, without the country: "Prime Minister", "former ambassador".
  public var title: String
  /// The country or organisation by its canonical name; nil where the article doesn't say.
  public var of: String?
  /// The words that say so.
  public var evidence: TextSpan
  /// Rule that read it, such as `office/title-before-name`.
  public var rule: String

  public init(title: String, of: String?, evidence: TextSpan, rule: String) {
    self.title = title
    self.of = of
    self.evidence = evidence
    self.rule = rule
  }
}
