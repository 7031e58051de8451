import Knowledge

/// The walk of life an office belongs to.
public enum OfficeKind: String, Hashable, Sendable, CaseIterable {
  case government, justice, military, business, religion, sport
}

/// Offices and jobs by their words.
struct OfficeTable: Sendable {
  private let words: WordTable<Entry>
  private let jobs: WordTable<String>
  private var jobPlurals: [String: String] = [:]
  private let slips: SlipTable
  /// Last words of titles that a state does not have, by its key.
  private let abroad: WordTable<Set<String>>

  private struct Entry { let role: Role; let kind: OfficeKind? }
  private enum Role: String, CaseIterable { case head, modifier, both, phrase }

  init() throws(LexiconError) {
    words = try WordTable(
      "words/offices.tsv", columns: ["word", "role", "kind"], matching: .loose
    ) { row throws(LexiconError) in
      let kind: OfficeKind? = row[2].isEmpty ? nil : try row.value("kind")
      return Entry(role: try row.value("role"), kind: kind)
    }
    let words = words
    slips = SlipTable(words.keys.filter { words[$0]?.role == .head || words[$0]?.role == .both })
    abroad = try WordTable(
      "words/offices-abroad.tsv", columns: ["key", "offices"], matching: .spelling
    ) { row throws(LexiconError) in
      Set(try row.required("offices").words.map(String.init))
    }
    var plurals: [String: String] = [:]
    jobs = try WordTable(
      "words/jobs.tsv", columns: ["job", "plural"], matching: .loose
    ) { row throws(LexiconError) in
      plurals[Spelling.loosened(try row.required("plural"))] = row[0]
      return row[0]
    }
    jobPlurals = plurals
  }

  /// The kind of an office: a phrase or head of the seed, with modifiers before it or without;
  /// behind a modifier the head may be misspelled.
  func kind(of phrase: String) -> OfficeKind? {
    if let entry = words[phrase], entry.role != .modifier { return entry.kind }
    guard let blank = phrase.firstIndex(of: " ") else { return nil }
    guard isModifier(String(phrase[..<blank])) else { return nil }
    let rest = String(phrase[phrase.index(after: blank)...])
    return kind(of: rest) ?? misspelled(rest).flatMap(headKind)
  }

  /// The head that a word misspells: "minister" for "minster"; nil for what is a word of offices
  /// itself, and for all others.
  func misspelled(_ word: String) -> String? {
    words[word] == nil ? slips.word(for: Spelling.loosened(word)) : nil
  }

  func headKind(_ word: String) -> OfficeKind? {
    guard let entry = words[word], entry.role == .head || entry.role == .both else { return nil }
    return entry.kind
  }

  func isModifier(_ word: String) -> Bool {
    guard let role = words[word]?.role else { return false }
    return role == .modifier || role == .both
  }

  func isAbroad(_ head: String, of key: String) -> Bool { abroad[key]?.contains(head) ?? false }

  func job(_ word: String) -> String? { jobs[word] ?? jobPlurals[Spelling.loosened(word)] }
}
