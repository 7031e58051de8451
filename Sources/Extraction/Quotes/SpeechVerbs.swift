import Lexicons

/// The verbs that report speech, from `seeds/rules/speech.tsv`.
struct SpeechVerbs: Sendable {
  private let lemmas: Set<String>
  private let weakLemmas: Set<String>

  init() throws(LexiconError) {
    let table = try SeedTable(
      "rules/speech.tsv", columns: ["lemma", "strength", "example"])
    var lemmas: Set<String> = []
    var weakLemmas: Set<String> = []
    for row in table.rows {
      if row["strength"] == "weak" {
        weakLemmas.insert(row["lemma"])
      } else {
        lemmas.insert(row["lemma"])
      }
    }
    (self.lemmas, self.weakLemmas) = (lemmas, weakLemmas)
  }

  /// Whether a verb introduces words in quotation marks ("said", "added", "joked").
  func reports(_ lemma: String) -> Bool { lemmas.contains(lemma) || weakLemmas.contains(lemma) }

  /// Whether a verb introduces a reported clause without quotation marks ("said that", not "joked").
  func reportsIndirectly(_ lemma: String) -> Bool { lemmas.contains(lemma) }
}
