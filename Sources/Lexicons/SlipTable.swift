/// Finds long words under slips of the pen: an inner letter left out, or two that changed places.
///
/// "minster" is "minister"; "ministers" and "ministry" are other words, as their ends differ.
struct SlipTable: Sendable {
  /// By their first letter, sorted.
  private let words: [UInt8: [[UInt8]]]

  /// Shorter words are too often one letter away from another: "count" and "court".
  private static let shortest = 7

  init(_ words: some Sequence<String>) {
    let long = words.map { Array($0.utf8) }.filter {
      $0.count >= Self.shortest && $0.allSatisfy(Spelling.isLower)
    }
    self.words = Dictionary(grouping: long.sorted { $0.lexicographicallyPrecedes($1) }) { $0[0] }
  }

  /// The only word that another, in small letters, is a slip for.
  func word(for slip: String) -> String? {
    let letters = Array(slip.utf8)
    guard let first = letters.first, letters.count + 1 >= Self.shortest else { return nil }
    let found = words[first]?.filter { Self.isSlip(letters, for: $0) } ?? []
    return found.count == 1 ? String(decoding: found[0], as: UTF8.self) : nil
  }

  private static func isSlip(_ slip: [UInt8], for word: [UInt8]) -> Bool {
    guard slip != word, slip.last == word.last else { return false }
    guard let place = zip(slip, word).enumerated().first(where: { $1.0 != $1.1 })?.offset else {
      return false
    }
    if slip.count + 1 == word.count { return slip[place...] == word[(place + 1)...] }
    return slip.count == word.count && place + 1 < slip.count
      && slip[place] == word[place + 1] && slip[place + 1] == word[place]
      && slip[(place + 2)...] == word[(place + 2)...]
  }
}
