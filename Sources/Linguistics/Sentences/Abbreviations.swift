/// Abbreviations that keep their full stop, and what may follow them in a sentence.
package struct Abbreviations: Sendable {
  /// What follows an abbreviation, and so whether a sentence may end with it.
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    /// A name follows: no sentence ends here ("Lt.", "Gen.").
    case title
    /// Kept only before a number ("No. 10").
    case number
    /// A name of a month or weekday: ends a sentence unless a number follows.
    case date
    /// May end a sentence ("Inc.", "a.m.").
    case other
  }

  private let kinds: [String: Kind]
  private let lengths: ClosedRange<Int>
  private let starters: Set<String>

  /// From abbreviations with their full stop, and from words that open a sentence when capitalised.
  package init(kinds: [String: Kind], sentenceStarters: Set<String>) {
    self.kinds = kinds
    self.starters = sentenceStarters
    let counts = kinds.keys.map(\.utf8.count)
    self.lengths = (counts.min() ?? 1)...(counts.max() ?? 1)
  }

  /// The kind of an abbreviation written with its full stop; nil for other words.
  func kind(of text: String) -> Kind? { kinds[text] }

  /// Whether a capitalised word can hardly be anything but the start of a sentence.
  func startsSentence(_ lower: String) -> Bool { starters.contains(lower) }

  /// Whether a stop behind these bytes belongs to the word: initials, "U.S" and listed words.
  func keepsStop(_ bytes: [UInt8], _ word: Range<Int>) -> Bool {
    if Self.isInitials(bytes[word]) {
      return word.count > 1 || !Self.endsLine(bytes, word.upperBound + 1)
    }
    guard lengths.contains(word.count + 1) else { return false }
    let text = String(decoding: bytes[word.lowerBound...word.upperBound], as: UTF8.self)
    guard let kind = kinds[text] else { return false }
    return kind != .number || Self.numberFollows(bytes, word.upperBound + 1)
  }

  /// One capital, or single letters with stops between them.
  static func isInitials(_ word: ArraySlice<UInt8>) -> Bool {
    guard let first = word.first, word.count % 2 == 1 else { return false }
    if word.count == 1 { return first >= 65 && first <= 90 }
    for (offset, byte) in word.enumerated() {
      let isLetter = (97...122).contains(byte | 32)
      guard offset % 2 == 0 ? isLetter : byte == 46 else { return false }
    }
    return true
  }

  private static func endsLine(_ bytes: [UInt8], _ index: Int) -> Bool {
    index >= bytes.count || bytes[index] == 10 || bytes[index] == 13
  }

  private static func numberFollows(_ bytes: [UInt8], _ index: Int) -> Bool {
    var position = index
    while position < bytes.count, bytes[position] == 32 { position += 1 }
    return position < bytes.count && (48...57).contains(bytes[position])
  }
}
