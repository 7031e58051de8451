/// What an organisation is, as far as its name tells.
public enum OrganisationKind: String, Hashable, Sendable, CaseIterable {
  case government, legislature, justice, military, police, party, company, finance, education
  case science, health, media, association, religion, international
}

/// An organisation that the seeds know by name.
public struct KnownOrganisation: Hashable, Sendable {
  /// "North Atlantic Treaty Organization".
  public let name: String
  /// "NATO"; nil where it has none.
  public let acronym: String?
  public let kind: OrganisationKind
}

/// A word that heads or ends names of organisations.
public struct OrganisationHead: Hashable, Sendable {
  public let kind: OrganisationKind
  /// Whether the word alone says little: "House", "City", "Star".
  public let isWeak: Bool
}

/// Organisations by name and acronym, and the words that head their names.
struct OrganisationTable: Sendable {
  let heads: WordTable<OrganisationHead>
  private let byName: SpellingTable<KnownOrganisation>

  init() throws(LexiconError) {
    heads = try WordTable(
      "words/organisation-heads.tsv", columns: ["word", "kind", "weak"], matching: .spelling
    ) { row throws(LexiconError) in
      OrganisationHead(kind: try row.value("kind"), isWeak: row[2] == "yes")
    }
    var byName: [String: KnownOrganisation] = [:]
    try Self.read("words/organisations.tsv", into: &byName)
    try Self.read("words/media.tsv", into: &byName)
    self.byName = SpellingTable(byName)
  }

  private static func read(
    _ file: String, into byName: inout [String: KnownOrganisation]
  ) throws(LexiconError) {
    let table = try SeedTable(file, columns: ["name", "acronym", "kind", "also"])
    for row in table.rows {
      let known = KnownOrganisation(
        name: try row.required("name"), acronym: row[1].isEmpty ? nil : row[1],
        kind: try row.value("kind"))
      let others = row[3].split(separator: "|").map(String.init)
      for name in [known.name] + (known.acronym.map { [$0] } ?? []) + others {
        if byName[name] == nil { byName[name] = known }
      }
    }
  }

  func organisation(named name: String) -> KnownOrganisation? {
    byName[name]
  }
}
