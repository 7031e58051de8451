public import Knowledge
public import Lexicons

/// Decides which mentions of one article mean the same, and what the article says of each:
/// its fullest name, aliases, roles, country and kind.
public struct ArticleResolver: Stage {
  public let requires: Set<Layer> = [.sentences, .tokens, .tags, .arcs, .mentions]
  public let provides: Set<Layer> = [.entities]

  private let lexicons: Lexicons
  private let names: NameClusters

  /// Reads the rules `seeds/rules/mentions-nicknames.tsv`.
  ///
  /// - Throws: `LexiconError` with file and line of the first faulty row.
  public init(lexicons: Lexicons) throws(LexiconError) {
    self.lexicons = lexicons
    self.names = NameClusters(lexicons: lexicons, nicknames: try GivenNames())
  }

  /// Fills the layer `entities` and sets `Mention.entity`.
  ///
  /// A mention that stands for several, such as "the two leaders", appears once for each.
  public func annotate(_ document: inout Document) {
    let clusters = names.clusters(of: document)
    document.entities = clusters.map { entity($0, document) }
    for (number, cluster) in clusters.enumerated() {
      for mention in cluster.mentions { document.mentions[mention].entity = number }
    }
    describe(clusters, in: &document)
    let roles = OfficeReader(lexicons: lexicons, document: document).roles()
    for (person, role) in roles { RoleList.add(role, to: &document.entities[person].roles) }
    NationalOffices(lexicons: lexicons).complete(&document)
    References(lexicons: lexicons).link(&document)
    let told = OfficeReader(lexicons: lexicons, document: document).rolesOfPronouns()
    for (person, role) in told { RoleList.add(role, to: &document.entities[person].roles) }
  }

  /// Adds the countries of places and the kinds of vessels.
  private func describe(_ clusters: [NameCluster], in document: inout Document) {
    let countries = PlaceCountries(lexicons: lexicons)
    let kinds = VesselKinds(lexicons: lexicons)
    for (number, cluster) in clusters.enumerated() {
      switch cluster.type {
      case .place:
        document.entities[number].country = countries.country(
          of: number, mentions: cluster.mentions, in: document)
      case .vessel:
        document.entities[number].vesselKind = kinds.kind(of: cluster.mentions, in: document)
      case .person, .country, .organisation: break
      }
    }
  }

  private func entity(_ cluster: NameCluster, _ document: Document) -> ArticleEntity {
    let country = cluster.country.flatMap { lexicons.country(iso: $0) }
    let name = country?.name ?? cluster.fullest.text
    var aliases: [String] = []
    for form in cluster.forms where form.text != name && !aliases.contains(form.text) {
      aliases.append(form.text)
    }
    if cluster.type == .person {
      aliases += TitledForms.forms(of: cluster, in: document).filter { !aliases.contains($0) }
    }
    return ArticleEntity(
      type: cluster.type, name: name, aliases: aliases, isoCode: country?.isoCode)
  }
}
