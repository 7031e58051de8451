/// What a title before a person's name tells.
public enum TitleKind: String, Hashable, Sendable, CaseIterable {
  /// "Mr", "Señora".
  case honorific
  /// "Sir", "Crown Prince".
  case nobility
  /// "Pope", "Ayatollah".
  case clergy
  /// "Dr", "Prof".
  case academic
  /// An office that serves as a title: "President", "Sen".
  case political
}

/// A military or police rank.
public struct Rank: Hashable, Sendable {
  /// Written out, such as "Lieutenant General".
  public let name: String
  public let service: Service

  public enum Service: String, Hashable, Sendable, CaseIterable {
    /// Land forces, marines, and ranks that services share.
    case army
    case navy, air, police
  }
}

/// Titles and ranks by their words.
struct TitleTable: Sendable {
  let titles: WordTable<TitleKind>
  let ranks: WordTable<Rank>

  init() throws(LexiconError) {
    titles = try WordTable(
      "words/titles.tsv", columns: ["title", "kind"], matching: .loose
    ) { row throws(LexiconError) in try row.value("kind") }
    ranks = try WordTable(
      "words/ranks.tsv", columns: ["word", "rank", "service"], matching: .loose
    ) { row throws(LexiconError) in
      Rank(name: try row.required("rank"), service: try row.value("service"))
    }
  }
}
