import Lexicons

/// One row of `seeds/rules/modality.tsv`: a word near a claim that settles whether it is so.
struct ModalityRule: Sendable {
  let name: String
  /// How the cue and the claim's word hang together; one step each.
  let arcs: [ArcPath.Step]
  let effect: Effect

  enum Effect: Hashable, Sendable {
    case standing(Modality.Standing)
    /// The clause speaks of the future: "will".
    case future
    /// "would": planned inside past reported speech ("said he would attend"), else possible.
    case backshifted
    /// "to": planned in headlines ("Li to visit Oslo") and in "a meeting to be held".
    case infinitive
    case negated
    case conditional
    /// The cue's subject says so.
    case reported
    case ongoing
    case past
    /// "Is able to meet" may happen; "was able to meet" did.
    case ability

    init?(_ name: String) {
      switch name {
      case "future": self = .future
      case "backshifted": self = .backshifted
      case "infinitive": self = .infinitive
      case "negated": self = .negated
      case "conditional": self = .conditional
      case "reported": self = .reported
      case "ongoing": self = .ongoing
      case "past": self = .past
      case "ability": self = .ability
      default:
        guard let standing = Modality.Standing(rawValue: name) else { return nil }
        self = .standing(standing)
      }
    }
  }
}

/// The modality rules by the word that sets them off.
struct ModalityRules: Sendable {
  static let columns = ["rule", "cues", "arcs", "effect", "example", "yields"]

  private let byLemma: LemmaTable<[ModalityRule]>

  /// - Throws: `LexiconError` for a row with an unknown arc or effect.
  init(_ table: SeedTable) throws(LexiconError) {
    var byLemma: [String: [ModalityRule]] = [:]
    for row in table.rows {
      guard let effect = ModalityRule.Effect(row["effect"]) else {
        throw row.error(
          .unknownValue(row["effect"], column: "effect", allowed: "the effects in its comment"))
      }
      var arcs: [ArcPath.Step] = []
      for path in try row.paths("arcs") { arcs += path.steps }
      let rule = ModalityRule(name: row["rule"], arcs: arcs, effect: effect)
      for lemma in row.words("cues") { byLemma[lemma, default: []].append(rule) }
    }
    self.byLemma = LemmaTable(byLemma)
  }

  /// The rules of a cue's dictionary form; those for "call off" before those for "call".
  func rules(of lemma: String, particle: String? = nil) -> [ModalityRule] {
    byLemma[lemma, particle] ?? []
  }
}
