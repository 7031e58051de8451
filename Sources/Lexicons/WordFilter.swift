/// Tells quickly that a word is in none of its spellings in a table: most words of a text are not.
///
/// A Bloom filter (Bloom 1970) with one hash, over spellings without case, full stops, a leading
/// "the" and the form of the apostrophe, so that all spellings that `Spelling` tries are one.
package struct WordFilter: Sendable {
  private static let bitsPerWord = 16
  private var bits: [UInt64]
  private let mask: UInt64

  package init(_ words: some Collection<String>) {
    var size: UInt64 = 64
    while size < UInt64(words.count * Self.bitsPerWord) { size *= 2 }
    bits = Array(repeating: 0, count: Int(size / 64))
    mask = size - 1
    for word in words {
      let place = Self.hash(word) & mask
      bits[Int(place / 64)] |= 1 << (place % 64)
    }
  }

  /// False only if no spelling of the word was among the words.
  package func mayContain(_ word: String) -> Bool {
    let place = Self.hash(word) & mask
    return bits[Int(place / 64)] & 1 << (place % 64) != 0
  }

  private static func hash(_ word: String) -> UInt64 {
    var word = word
    return word.withUTF8 { bytes in
      var hash: UInt64 = 0xCBF2_9CE4_8422_2325
      var index = Spelling.hasArticle(bytes) ? 4 : 0
      while index < bytes.count {
        var byte = bytes[index]
        if byte == 0xE2, index + 2 < bytes.count, bytes[index + 1] == 0x80, bytes[index + 2] == 0x99
        {
          byte = UInt8(ascii: "'")
          index += 2
        }
        index += 1
        if byte == UInt8(ascii: ".") { continue }
        if Spelling.isUpper(byte) { byte |= 0x20 }
        hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
      }
      return hash ^ hash >> 32
    }
  }
}

/// Entries by a name that may stand in the text in several spellings.
struct SpellingTable<Entry: Sendable>: Sendable {
  private let entries: [String: Entry]
  private let filter: WordFilter

  init(_ entries: [String: Entry]) {
    self.entries = entries
    filter = WordFilter(entries.keys)
  }

  /// False only if there is no entry of any spelling of the name.
  func mayHold(_ name: String) -> Bool { filter.mayContain(name) }

  /// The entry of the name itself or of another spelling, as `Spelling.first` tries them.
  subscript(name: String) -> Entry? {
    guard mayHold(name) else { return nil }
    return Spelling.first(of: name) { entries[$0] }
  }
}
