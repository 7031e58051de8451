import Lexicons

/// The verbs that report speech, from `seeds/rules/speech.tsv`.
struct SpeechVerbs: Sendable {
  private let strengths: LemmaTable<Strength>

  private enum Strength: String, CaseIterable {
    /// Reports clauses too: "said that", not "joked that".
    case strong
    /// Only beside quotation marks.
    case weak
  }

  init() throws(LexiconError) {
    let table = try SeedTable("rules/speech.tsv", columns: ["lemma", "strength", "example"])
    var strengths: [String: Strength] = [:]
    for row in table.rows { strengths[row["lemma"]] = try row.value("strength") }
    self.strengths = LemmaTable(strengths)
  }

  /// Whether a verb introduces words in quotation marks ("said", "added", "joked").
  func reports(_ lemma: String) -> Bool { strengths[lemma] != nil }

  /// Whether a verb introduces a reported clause without quotation marks.
  func reportsIndirectly(_ lemma: String) -> Bool {
    strengths[lemma] == .strong
  }
}
