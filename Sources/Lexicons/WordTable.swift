/// A seed file of words as a dictionary; what counts as the same word is the table's choice.
struct WordTable<Entry: Sendable>: Sendable {
  /// Which spellings of a word are one.
  enum Matching: Sendable {
    /// Case counts, but a word in capitals finds its form in title case.
    case spelling
    /// Neither case nor full stops count: "Lt. Gen." is "lt gen".
    case loose
  }

  private let entries: [String: Entry]
  private let filter: WordFilter
  private let matching: Matching

  /// Reads a table whose first column is the word.
  ///
  /// - Throws: `LexiconError` for a fault of the file, or whatever `entry` throws for a row.
  init(
    _ file: String, columns: [String], matching: Matching,
    entry: (SeedRow) throws(LexiconError) -> Entry
  ) throws(LexiconError) {
    self.matching = matching
    let table = try SeedTable(file, columns: columns)
    var lines: [String: Int] = [:]
    var entries: [String: Entry] = [:]
    for row in table.rows {
      let word = try row.required(columns[0])
      let key = matching == .loose ? Spelling.loosened(word) : word
      if let line = lines[key] { throw row.error(.duplicate(word, firstLine: line)) }
      lines[key] = row.line
      entries[key] = try entry(row)
    }
    self.entries = entries
    filter = WordFilter(entries.keys)
  }

  /// The words as they are compared, in no order.
  var keys: Dictionary<String, Entry>.Keys { entries.keys }

  subscript(word: String) -> Entry? {
    guard filter.mayContain(word) else { return nil }
    return switch matching {
    case .spelling: Spelling.first(of: word) { entries[$0] }
    case .loose: entries[word] ?? entries[Spelling.loosened(word)]
    }
  }
}
