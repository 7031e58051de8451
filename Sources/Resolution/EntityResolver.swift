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
    // Names of people take most of the time, so that they are shared out.
    let names = FullNameKeys(keys)
    let moved = try directory.decide(
      { try people.decideFull(names, share: .first, in: $0) },
      beside: {
        try resolveOthers(keys, in: $0)
        return try people.decideFull(names, share: .second, in: $0)
      })
    let short = Self.keys(of: .person, in: keys).filter { !FullNameKeys.isFull($0) }
    try people.decideShort(short + moved.joined(), in: directory)
  }

  /// Decides all that are no people.
  private func resolveOthers(_ keys: [String], in directory: some EntityDirectory) throws {
    let all: [(type: EntityType, rules: any FormRules)] = [
      (.country, countries), (.place, places), (.vessel, vessels), (.organisation, organisations),
    ]
    for (type, rules) in all {
      let own = Self.keys(of: type, in: keys)
      if !own.isEmpty { try rules.resolve(keys: own, in: directory) }
    }
  }

  private static func keys(of type: EntityType, in keys: [String]) -> [String] {
    keys.filter { $0.hasPrefix("\(type.rawValue)/") }
  }

  private func rules(for type: EntityType) -> any NamingRules {
    switch type {
    case .country: countries
    case .place: places
    case .vessel: vessels
    case .organisation: organisations
    case .person: people
    }
  }
}

/// Under which form an article names an entity of one type.
protocol NamingRules: Sendable {
  func form(
    of entity: ArticleEntity, among entities: [ArticleEntity], in article: Article
  ) -> EntityForm
}

/// How the entities of one type are told apart.
protocol FormRules: NamingRules {
  func resolve(keys: [String], in directory: some EntityDirectory) throws
}

/// Names that people read and that hold no blanks: `person/keir-starmer`.
enum EntityName {
  static func id(_ type: EntityType, _ folded: String) -> String {
    "\(type.rawValue)/\(folded.replacing(" ", with: "-"))"
  }
}
