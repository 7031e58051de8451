import Lexicons

/// The words of time expressions, from `rules/time-words.tsv` and the rules' literals.
struct TimeVocabulary: Sendable {
  struct Entry: Sendable {
    var literal = -1
    var meanings: [TimeMeaning] = []
    var needsCapital = false
  }

  private var entries: [String: Entry] = [:]
  private var filter = WordFilter([String]())
  private var literalCount = 0

  /// Adds a row of the word table.
  mutating func add(_ word: String, meaning: TimeMeaning, needsCapital: Bool) {
    entries[word, default: Entry()].meanings.append(meaning)
    if needsCapital { entries[word, default: Entry()].needsCapital = true }
  }

  subscript(word: String) -> Entry? { filter.mayContain(word) ? entries[word] : nil }

  /// Makes lookups quick once all words are there; until then none is found.
  mutating func seal() { filter = WordFilter(entries.keys) }

  /// The identity of a literal of a pattern, new where unknown.
  mutating func literal(_ word: String) -> Int {
    if let known = entries[word], known.literal >= 0 { return known.literal }
    literalCount += 1
    entries[word, default: Entry()].literal = literalCount
    return literalCount
  }
}
