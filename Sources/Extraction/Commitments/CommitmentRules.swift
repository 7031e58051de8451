import Knowledge
import Lexicons

/// One way in which an actor binds itself: a row of `seeds/rules/commitments.tsv`.
struct CommitmentRule: Hashable, Sendable {
  /// Such as `commitment/pledge`.
  let name: String
  let part: Part
  /// What must hang on the trigger; any one of them.
  let complements: [Complement]
  let status: Status

  enum Part: String, CaseIterable { case verb, noun, adj }

  enum Status: String, CaseIterable {
    case new, reaffirmed, refused
    /// Told by the verb above the noun.
    case governed
  }

  /// A place beside the trigger, and the group of words that may fill it.
  struct Complement: Hashable, Sendable {
    let place: Place
    /// A group of `commitment-words.tsv`; nil where any word will do.
    let group: String?
  }

  enum Place: String, CaseIterable {
    case xcomp, ccomp, obj
    /// "Agreed that inspectors would return".
    case ccompWill = "ccomp-will"
    /// "to the treaty", "to help".
    case to
    case on
    /// "An announcement of 20 million".
    case of
    /// "ruled out sending".
    case out
    /// "signed up to the pact".
    case upTo = "up-to"
    /// A clause with will or would whose subject is the speaker's own side.
    case will
    /// "We will …" or "we are going to …" in quotation marks.
    case ownWill = "own-will"
    /// "We will never …" or "we will not …" in quotation marks.
    case ownNever = "own-never"
    /// The object of a verb that tells what will be or is being done: "will provide 20 million".
    case future
    case any
  }
}

extension CommitmentRule {
  /// Whether nothing is promised without a "will", "would" or "going to".
  fileprivate var needsWill: Bool {
    complements.allSatisfy { [.will, .ownWill, .ownNever].contains($0.place) }
  }

  /// Whether it tells of a deal that was struck, so that one yet to be struck does not count.
  var tellsOfBargain: Bool { complements.allSatisfy { $0.group == "bargain" } }
}

/// The rules of commitments by trigger, and the groups of words that they name.
struct CommitmentRules: Sendable {
  private let byTrigger: LemmaTable<[CommitmentRule]>
  private let groups: [String: Set<String>]
  /// Words one of which a sentence holds that binds anybody.
  let tellingWords: Set<String>

  /// Columns of the table, in order.
  static let columns = [
    "rule", "trigger", "part", "complement", "status", "example", "actor", "expected",
  ]

  /// Reads the seeds.
  ///
  /// - Throws: `LexiconError` with file and line where a row is not well-formed.
  init() throws(LexiconError) {
    var groups: [String: Set<String>] = [:]
    let words = try SeedTable("rules/commitment-words.tsv", columns: ["group", "lemma"])
    for row in words.rows { groups[row["group"], default: []].insert(row["lemma"]) }
    var byTrigger: [String: [CommitmentRule]] = [:]
    for row in try SeedTable("rules/commitments.tsv", columns: Self.columns).rows {
      let rule = CommitmentRule(
        name: "commitment/\(row["rule"])", part: try row.value("part"),
        complements: try Self.complements(of: row), status: try row.value("status"))
      for lemma in try Self.triggers(of: row, groups: groups) {
        byTrigger[lemma, default: []].append(rule)
      }
    }
    (self.byTrigger, self.groups) = (LemmaTable(byTrigger), groups)
    var telling: Set = ["will", "would", "shall"]
    for (lemma, rules) in byTrigger where !rules.allSatisfy(\.needsWill) { telling.insert(lemma) }
    tellingWords = telling
  }

  private static func triggers(
    of row: SeedRow, groups: [String: Set<String>]
  ) throws(LexiconError) -> [String] {
    let trigger = try row.required("trigger")
    guard trigger.hasPrefix("@") else { return [trigger] }
    guard let group = groups[String(trigger.dropFirst())] else {
      throw row.error(
        .unknownValue(
          trigger, column: "trigger", allowed: groups.keys.sorted().joined(separator: ", ")))
    }
    return group.sorted()
  }

  private static func complements(
    of row: SeedRow
  ) throws(LexiconError) -> [CommitmentRule.Complement] {
    var found: [CommitmentRule.Complement] = []
    for text in row["complement"].split(separator: "|") {
      let parts = text.split(separator: ":", maxSplits: 1).map(String.init)
      guard let place = CommitmentRule.Place(rawValue: parts[0]) else {
        let allowed = CommitmentRule.Place.allCases.map(\.rawValue).joined(separator: ", ")
        throw row.error(.unknownValue(String(text), column: "complement", allowed: allowed))
      }
      found.append(
        CommitmentRule.Complement(place: place, group: parts.count > 1 ? parts[1] : nil))
    }
    return found
  }

  /// Rules that a word may set off: those of its very form before those of its lemma.
  func rules(for token: Token) -> [CommitmentRule] {
    let ofLemma = byTrigger[token.lemma] ?? []
    guard token.lower != token.lemma, let ofForm = byTrigger[token.lower] else { return ofLemma }
    return ofForm + ofLemma
  }

  func isWord(_ lemma: String, in group: String) -> Bool {
    groups[group]?.contains(lemma) ?? false
  }
}
