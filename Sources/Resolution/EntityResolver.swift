import Knowledge
import Lexicons

/// Decides which entities of different articles are one: by what they are called and where.
///
/// Whatever is in doubt stays apart. Each type has rules of its own, one file each.
public struct EntityResolver: CrossArticleResolver {
  private let countries: CountryRules
  private let places: PlaceRules
  private let vessels: VesselRules
  private let organisations: OrganisationRules
  private let people: PersonRules

  /// Reads the seeds on names of people and of national bodies.
  public init(lexicons: Lexicons) throws(LexiconError) {
    people = try PersonRules(lexicons: lexicons)
    countries = CountryRules(lexicons: lexicons)
    places = PlaceRules(lexicons: lexicons)
    vessels = VesselRules(lexicons: lexicons)
    organisations = try OrganisationRules(lexicons: lexicons)
  }

  public func form(
    of entity: ArticleEntity, among entities: [ArticleEntity], in article: Article
  ) -> EntityForm {
    rules(for: entity.type).form(of: entity, among: entities, in: article)
  }

  public func resolve(keys: [String], in directory: some EntityDirectory) throws {
    for type in EntityType.allCases {
      let own = keys.filter { $0.hasPrefix("\(type.rawValue)/") }
      if !own.isEmpty { try rules(for: type).resolve(keys: own, in: directory) }
    }
  }

  private func rules(for type: EntityType) -> any FormRules {
    switch type {
    case .country: countries
    case .place: places
    case .vessel: vessels
    case .organisation: organisations
    case .person: people
    }
  }
}

/// How the entities of one type are told apart.
protocol FormRules: Sendable {
  func form(
    of entity: ArticleEntity, among entities: [ArticleEntity], in article: Article
  ) -> EntityForm
  func resolve(keys: [String], in directory: some EntityDirectory) throws
}

/// Names that people read and that hold no blanks: `person/keir-starmer`.
enum EntityName {
  static func id(_ type: EntityType, _ folded: String) -> String {
    "\(type.rawValue)/\(folded.replacing(" ", with: "-"))"
  }
}
