/// The letters before a ship's name.
public struct VesselPrefix: Hashable, Sendable {
  /// "HMS", "M/V".
  public let letters: String
  public let kind: Kind
  /// ISO 3166-1 alpha-2 of the country whose ships bear it; nil where any may.
  public let isoCode: String?
  /// "Royal Navy"; what the letters stand for where no service has them for itself.
  public let service: String

  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case naval, auxiliary, merchant, fishing, research, training, yacht, rescue
    case coastGuard = "coast guard"
    case royalYacht = "royal yacht"
  }
}

/// A noun for a vessel: "frigate", "container ships".
public struct VesselKind: Hashable, Sendable {
  public let singular: String
  public let isPlural: Bool
  public let `class`: Class

  public enum Class: String, Hashable, Sendable, CaseIterable {
    case warship, submarine, auxiliary, merchant, passenger, fishing, yacht, boat
  }
}

/// Prefixes and kinds of vessels by their words.
struct VesselTable: Sendable {
  let prefixes: WordTable<VesselPrefix>
  private let kinds: WordTable<VesselKind>
  private let plurals: SpellingTable<VesselKind>

  init() throws(LexiconError) {
    prefixes = try WordTable(
      "words/vessel-prefixes.tsv", columns: ["prefix", "kind", "iso", "service"],
      matching: .spelling
    ) { row throws(LexiconError) in
      VesselPrefix(
        letters: row[0], kind: try row.value("kind"), isoCode: row[2].isEmpty ? nil : row[2],
        service: try row.required("service"))
    }
    var plurals: [String: VesselKind] = [:]
    kinds = try WordTable(
      "words/vessel-kinds.tsv", columns: ["kind", "plural", "class"], matching: .loose
    ) { row throws(LexiconError) in
      let kind: VesselKind.Class = try row.value("class")
      let plural = try row.required("plural")
      if plural != row[0] {
        plurals[Spelling.loosened(plural)] = VesselKind(
          singular: row[0], isPlural: true, class: kind)
      }
      return VesselKind(singular: row[0], isPlural: false, class: kind)
    }
    self.plurals = SpellingTable(plurals)
  }

  func kind(_ words: String) -> VesselKind? {
    if let kind = kinds[words] { return kind }
    guard plurals.mayHold(words) else { return nil }
    return plurals[words] ?? plurals[Spelling.loosened(words)]
  }
}
