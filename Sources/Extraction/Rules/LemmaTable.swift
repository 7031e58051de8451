import Lexicons

/// Entries by the dictionary form of a word, quick to say that there is none.
struct LemmaTable<Entry: Sendable>: Sendable {
  private let entries: [String: Entry]
  private let filter: WordFilter

  init(_ entries: [String: Entry]) {
    self.entries = entries
    filter = WordFilter(entries.keys)
  }

  subscript(lemma: String) -> Entry? { filter.mayContain(lemma) ? entries[lemma] : nil }

  /// The entry of a verb with its particle, written "call_off", else of the verb alone.
  subscript(lemma: String, particle: String?) -> Entry? {
    if let particle, let found = self[lemma + "_" + particle] { return found }
    return self[lemma]
  }
}
