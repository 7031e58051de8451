import Lexicons

/// Entries by the dictionary form of a verb, found too where a suffix left the form undecided:
/// "conven" for "convene", "boycot" for "boycott", "chaire" for "chair".
struct LemmaTable<Entry: Sendable>: Sendable {
  private let entries: [String: Entry]
  private let filter: WordFilter

  init(_ entries: [String: Entry]) {
    var all = entries
    for (lemma, entry) in entries.sorted(by: { $0.key < $1.key }) {
      for form in Self.undecidedForms(of: lemma) where all[form] == nil { all[form] = entry }
    }
    self.entries = all
    filter = WordFilter(all.keys)
  }

  subscript(lemma: String) -> Entry? { filter.mayContain(lemma) ? entries[lemma] : nil }

  /// The entry of a verb with its particle, written "call_off", else of the verb alone.
  subscript(lemma: String, particle: String?) -> Entry? {
    if let particle, let found = self[lemma + "_" + particle] { return found }
    return self[lemma]
  }

  private static func undecidedForms(of lemma: String) -> [String] {
    let bytes = lemma.utf8.suffix(2)
    guard let last = bytes.last else { return [] }
    let isDoubled = bytes.count == 2 && bytes.first == last
    let short = last == UInt8(ascii: "e") || isDoubled ? [String(lemma.dropLast())] : []
    return short + [lemma + "e"]
  }
}
