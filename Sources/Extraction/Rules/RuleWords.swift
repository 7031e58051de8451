import Knowledge
import Lexicons

/// Dictionary forms that rules of claims name, by which a misread word is put right.
struct RuleWords: Sendable {
  private let verbs: Set<String>
  private let nouns: Set<String>
  private let speech: SpeechVerbs
  private let commitments: CommitmentRules

  /// Reads the seeds.
  ///
  /// - Throws: `LexiconError` for a fault in a table of rules.
  init() throws(LexiconError) {
    var byPart: [String: Set<String>] = [:]
    for (path, columns) in [
      ("rules/events.tsv", EventRules.eventColumns),
      ("rules/relations.tsv", RelationRules.columns),
    ] {
      for row in try SeedTable(path, columns: columns).rows {
        byPart[row["part"], default: []].formUnion(row.words("words"))
      }
    }
    let participants = try SeedTable(
      "rules/participants.tsv", columns: EventRules.participantColumns)
    let bound = try SeedTable("rules/commitment-words.tsv", columns: ["group", "lemma"])
    verbs = (byPart["verb"] ?? []).union(participants.rows.flatMap { $0.words("verbs") })
      .union(bound.rows.map { $0["lemma"] })
    nouns = byPart["noun"] ?? []
    speech = try SpeechVerbs()
    commitments = try CommitmentRules()
  }

  /// The dictionary form of a participle in "-ed": "organise", "attend", "plan", "carry".
  ///
  /// Of those it may have, the one that a rule names; that without "-ed" where none does.
  func infinitive(of participle: String) -> String {
    let stem = String(participle.dropLast(2))
    let all = [stem + "e", stem, String(stem.dropLast()), stem.dropLast() + "y"]
    let isDoubled = stem.count > 1 && stem.last == stem.dropLast().last
    let possible = [true, true, isDoubled, stem.hasSuffix("i")]
    return zip(all, possible).first { $1 && verbs.contains($0) }?.0 ?? stem
  }

  /// The noun that a rule names and that hyphens may part: "by-election", "runoff".
  func noun(_ first: String, hyphen last: String) -> String? {
    [first + "-" + last, first + last].first(where: nouns.contains)
  }

  /// "Said", "pledged": whether a verb tells what somebody says or means to do.
  func tells(_ verb: Token) -> Bool {
    speech.reportsIndirectly(verb.lemma)
      || commitments.rules(for: verb).contains { rule in
        rule.part == .verb && rule.complements.contains { $0.place == .xcomp || $0.place == .ccomp }
      }
  }
}
