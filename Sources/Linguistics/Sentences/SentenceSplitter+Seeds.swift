import Knowledge
import Lexicons

extension SentenceSplitter {
  /// The splitter with the abbreviations and furniture rules of the seeds.
  ///
  /// - Throws: `LexiconError` for a fault in one of its seeds.
  package init() throws(LexiconError) {
    self.init(abbreviations: try Abbreviations.seeded(), furniture: try FurnitureRules.seeded())
  }
}

extension Abbreviations {
  /// `seeds/words/abbreviations.tsv` and `seeds/words/sentence-starters.tsv`.
  static func seeded() throws(LexiconError) -> Abbreviations {
    let table = try SeedTable("words/abbreviations.tsv", columns: ["abbreviation", "kind"])
    var kinds: [String: Kind] = [:]
    for row in table.rows { kinds[row[0]] = try row.value("kind") }
    let starters = try SeedTable("words/sentence-starters.tsv", columns: ["word"])
    return Abbreviations(kinds: kinds, sentenceStarters: Set(starters.rows.map { $0[0] }))
  }
}

extension FurnitureRules {
  /// `seeds/rules/furniture.tsv`.
  static func seeded() throws(LexiconError) -> FurnitureRules {
    let table = try SeedTable(
      "rules/furniture.tsv", columns: ["rule", "place", "words", "shape", "longest", "example"])
    var rules: [Rule] = []
    for row in table.rows {
      rules.append(
        Rule(
          name: row["rule"], place: try row.value("place"),
          words: row["words"].words.map(String.init),
          shape: try row.value("shape"), longest: try row.integer("longest")))
    }
    return FurnitureRules(rules)
  }
}
