import Lexicons

/// The verbs that report speech, from `seeds/rules/speech.tsv`, and what is written and says
/// something, from `seeds/rules/speech-writings.tsv`.
struct SpeechVerbs: Sendable {
  private let strengths: LemmaTable<Strength>
  private let writings: LemmaTable<Part>

  private enum Strength: String, CaseIterable {
    /// Reports clauses too: "said that", not "joked that".
    case strong
    /// Only beside quotation marks.
    case weak
  }

  private enum Part: String, CaseIterable { case noun, verb }

  init() throws(LexiconError) {
    let table = try SeedTable("rules/speech.tsv", columns: ["lemma", "strength", "example"])
    var strengths: [String: Strength] = [:]
    for row in table.rows { strengths[row["lemma"]] = try row.value("strength") }
    self.strengths = LemmaTable(strengths)
    let written = try SeedTable("rules/speech-writings.tsv", columns: ["word", "part", "example"])
    var writings: [String: Part] = [:]
    for row in written.rows { writings[row["word"]] = try row.value("part") }
    self.writings = LemmaTable(writings)
  }

  /// Whether a verb introduces words in quotation marks ("said", "added", "joked").
  func reports(_ lemma: String) -> Bool { strengths[lemma] != nil }

  /// Whether a noun means something written that can "say" or "read".
  func isWriting(_ lemma: String) -> Bool { writings[lemma] == .noun }

  /// Whether a verb tells who wrote something: "issued", "wrote".
  func writes(_ lemma: String) -> Bool { writings[lemma] == .verb }

  /// Whether a verb introduces a reported clause without quotation marks.
  func reportsIndirectly(_ lemma: String) -> Bool {
    strengths[lemma] == .strong
  }
}
