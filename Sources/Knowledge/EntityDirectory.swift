/// Decides which entities of different articles are one and the same.
///
/// All articles that name somebody in the same way share a *form*; forms that share a key are
/// decided together, so that the order in which articles came does not matter.
public protocol CrossArticleResolver: Sendable {
  /// The form under which an article names somebody or something; depends on nothing else.
  ///
  /// `entities` are all of the article.
  func form(
    of entity: ArticleEntity, among entities: [ArticleEntity], in article: Article
  ) -> EntityForm

  /// Decides anew all forms with one of these keys, and whatever hangs on the outcome.
  ///
  /// The keys are those of forms that articles brought or took away: sorted, without repeats.
  func resolve(keys: [String], in directory: some EntityDirectory) throws
}

/// What the knowledge base knows of entities while it takes in or removes articles.
public protocol EntityDirectory {
  /// All forms that some article gives under a key, by id.
  func forms(withKey key: String) throws -> [KnownForm]

  /// The ids of all forms that some article gives under a key, in byte order.
  func formIDs(withKey key: String) throws -> [String]

  /// All keys under which some article gives a form.
  func keys(ofForm id: String) throws -> [String]

  /// Says which entity a form stands for; replaces what was said before.
  func assign(_ decision: FormDecision, to form: KnownForm) throws

  /// The others that the articles with some forms name.
  func company(ofForms ids: [String]) throws -> Company

  /// The folded names of the other people that the articles with some forms name.
  func people(besideForms ids: [String]) throws -> Set<String>

  /// Keeps which forms of a block may be one entity, in place of what was kept before.
  ///
  /// The keys are all by which the block was found, sorted.
  func replaceDoubts(ofBlock keys: [String], with doubts: [Doubt]) throws

  /// Decides two parts of which neither asks for what the other decides; returns what they give.
  ///
  /// Each gets the directory that it is to ask and tell. They may run at the same time.
  func decide<Value: Sendable>(
    _ first: (any EntityDirectory) throws -> Value,
    beside second: @escaping @Sendable (any EntityDirectory) throws -> Value
  ) throws -> [Value]
}

extension EntityDirectory {
  /// One after the other.
  public func decide<Value: Sendable>(
    _ first: (any EntityDirectory) throws -> Value,
    beside second: @escaping @Sendable (any EntityDirectory) throws -> Value
  ) throws -> [Value] {
    [try first(self), try second(self)]
  }
}

/// Whom some articles name, by a number for each folded name.
public struct Company: Sendable {
  public var people: Set<Int64> = []
  /// Organisations.
  public var bodies: Set<Int64> = []
  public var places: Set<Int64> = []

  /// Nobody.
  public init() {}
}

/// Two forms that were kept apart and may still be one entity.
public struct Doubt: Hashable, Sendable {
  /// The id of the form that comes first in byte order.
  public let firstForm: String
  public let secondForm: String
  /// How much speaks for one entity, 0 to 1.
  public let score: Double
  public let reason: String

  /// In any order; they must differ.
  public init(_ form: String, _ other: String, score: Double, reason: String) {
    precondition(form != other, "a form cannot be in doubt with itself")
    firstForm = min(form, other)
    secondForm = max(form, other)
    self.score = score
    self.reason = reason
  }
}

/// One way of naming an entity, such as `person|george w bush`.
public struct EntityForm: Hashable, Sendable {
  /// Equal for all articles whose entities are surely decided alike.
  public let id: String
  public let type: EntityType
  /// What it may be compared by, such as `person/bush`: follows from the id, and is never empty.
  public let keys: [String]
  /// Further keys, which come from what else this one article says.
  public let articleKeys: [String]

  public init(id: String, type: EntityType, keys: [String], articleKeys: [String] = []) {
    precondition(!keys.isEmpty, "a form without keys is never decided")
    self.id = id
    self.type = type
    self.keys = keys
    self.articleKeys = articleKeys
  }
}

/// A form with what the articles that give it say together.
public struct KnownForm: Hashable, Sendable {
  /// That of its `EntityForm`.
  public let id: String
  /// The best spelled of the articles' fullest names.
  public let name: String
  public let isoCode: String?
  public let country: String?
  public let vesselKind: String?
  /// How many articles give it.
  public let articleCount: Int
  /// Nil while it was never decided.
  public let decision: FormDecision?

  public init(
    id: String, name: String, isoCode: String?, country: String?, vesselKind: String?,
    articleCount: Int, decision: FormDecision?
  ) {
    self.id = id
    self.name = name
    self.isoCode = isoCode
    self.country = country
    self.vesselKind = vesselKind
    self.articleCount = articleCount
    self.decision = decision
  }
}

/// Which entity a form stands for, how surely, why, and what the form adds to the entity.
public struct FormDecision: Hashable, Sendable {
  /// Made of content alone, such as `country/GB` or `person/keir-starmer`.
  public let entity: String
  /// 0 to 1.
  public let score: Double
  /// For people: "full name", "the only Starmer known".
  public let reason: String
  /// Nil for a short form, which does not name its entity.
  public let name: String?
  public let isoCode: String?
  public let country: String?
  /// Degrees, north positive.
  public let latitude: Double?
  /// Degrees, east positive.
  public let longitude: Double?
  public let vesselKind: String?

  public init(
    entity: String, score: Double, reason: String, name: String?, isoCode: String? = nil,
    country: String? = nil, latitude: Double? = nil, longitude: Double? = nil,
    vesselKind: String? = nil
  ) {
    self.entity = entity
    self.score = score
    self.reason = reason
    self.name = name
    self.isoCode = isoCode
    self.country = country
    self.latitude = latitude
    self.longitude = longitude
    self.vesselKind = vesselKind
  }
}
