import Knowledge
import Lexicons

/// The tables `seeds/rules/mentions-*.tsv` that name readers share.
struct MentionRules: Sendable {
  /// What the last word of a capitalised name says of the whole.
  enum HeadReading: String, CaseIterable, Sendable {
    case place, person, event, document, award, time, thing, `class`
  }

  /// What must stand before the words of a body in lower case.
  enum BodyCondition: String, CaseIterable, Sendable {
    case nation, acronym, name, field, proper
  }

  struct Body: Sendable {
    let words: [String]
    let before: BodyCondition
  }

  let heads: [String: HeadReading]
  /// By their first word; longer ones first.
  let bodies: [String: [Body]]
  let descriptions: [String: EntityType]
  /// What begins behind a name in a headline: "announces".
  let headlineWords: Set<String>

  /// - Throws: `LexiconError` with file and line of the first faulty row.
  init() throws(LexiconError) {
    var heads: [String: HeadReading] = [:]
    let headTable = try SeedTable(
      "rules/mentions-heads.tsv", columns: ["word", "reading", "example"])
    for row in headTable.rows { heads[row["word"]] = try row.value("reading") }
    self.heads = heads
    var bodies: [String: [Body]] = [:]
    let bodyTable = try SeedTable(
      "rules/mentions-bodies.tsv", columns: ["words", "before", "example"])
    for row in bodyTable.rows {
      let words = row["words"].words.map(String.init)
      bodies[words.first ?? "", default: []].append(
        Body(words: words, before: try row.value("before")))
    }
    self.bodies = bodies.mapValues { $0.sorted { $0.words.count > $1.words.count } }
    var descriptions: [String: EntityType] = [:]
    let descriptionTable = try SeedTable(
      "rules/mentions-descriptions.tsv", columns: ["noun", "type", "example"])
    for row in descriptionTable.rows { descriptions[row["noun"]] = try row.value("type") }
    self.descriptions = descriptions
    let headlines = try SeedTable("words/headline-words.tsv", columns: ["word"])
    headlineWords = Set(headlines.rows.map { $0["word"] })
  }

  /// Where a headline goes on behind a name ("Announces" of "Li Announces Talks"), else `end`.
  ///
  /// A word that can be a surname belongs to the name where a given name or an initial stands before
  /// it, as in "Ana Marks".
  func headlineStart(
    behind start: Int, before end: Int, _ document: Document, _ lexicons: Lexicons
  ) -> Int {
    let found = (start..<end).dropFirst().first { index in
      let (word, before) = (document.tokens[index], document.tokens[index - 1])
      guard word.isCapitalised, !word.isAcronym, headlineWords.contains(word.lower),
        before.isCapitalised, !before.isInitial
      else { return false }
      return !lexicons.isSurname(word.text) || !lexicons.isGivenName(before.text)
    }
    return found ?? end
  }
}
