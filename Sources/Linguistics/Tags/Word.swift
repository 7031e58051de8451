/// What the tagger and the parser see of a token: hashes of its form and of its parts.
package struct Word: Sendable {
  /// Hash of the characters as they stand.
  let form: UInt64
  /// Hash of the word in lower case, with every digit as 0.
  let lower: UInt64
  /// Hashes of the last one to five bytes of the word in lower case.
  let suffixes: (UInt64, UInt64, UInt64, UInt64, UInt64)
  /// Hashes of the first one to four bytes of the word in lower case.
  let prefixes: (UInt64, UInt64, UInt64, UInt64)
  /// Kinds of character in order, each run once, three bits a run, at most ten runs.
  let shape: UInt64
  /// Set by the lexicon; 0 for a word it does not know.
  var tagClass: UInt64 = 0
  /// Set by the lexicon; 0 for a word it does not know.
  var newsClass: UInt64 = 0
  /// The same for the form as it stands; it tells names from words that open a sentence.
  var formClass: UInt64 = 0
  /// Numbers of its cluster and of the group of clusters; 0 for a word in no cluster.
  var cluster: (fine: UInt64, group: UInt64) = (0, 0)
  /// Whether most words around it are capitalised, as in a headline.
  var isInTitle = false

  package init(text: String, lower: String) {
    var text = text
    var lower = lower
    (form, shape) = text.withUTF8 { (FeatureHash.of($0), Self.shape(of: $0)) }
    let parts = lower.withUTF8 { bytes in
      (
        FeatureHash.of(bytes.lazy.map(Self.withoutDigits)),
        Self.suffixes(of: bytes), Self.prefixes(of: bytes)
      )
    }
    (self.lower, suffixes, prefixes) = parts
  }

  var hasCapital: Bool { shape & 0b111 == 1 }
  var isSmall: Bool { shape & 0b111 == 2 }

  @inline(__always)
  private static func withoutDigits(_ byte: UInt8) -> UInt8 {
    (0x30...0x39).contains(byte) ? 0x30 : byte
  }

  private static func suffixes(
    of bytes: UnsafeBufferPointer<UInt8>
  ) -> (UInt64, UInt64, UInt64, UInt64, UInt64) {
    func suffix(_ count: Int) -> UInt64 {
      bytes.count < count ? 0 : packed(bytes[(bytes.count - count)...])
    }
    return (suffix(1), suffix(2), suffix(3), suffix(4), suffix(5))
  }

  private static func prefixes(
    of bytes: UnsafeBufferPointer<UInt8>
  ) -> (UInt64, UInt64, UInt64, UInt64) {
    func prefix(_ count: Int) -> UInt64 {
      bytes.count < count ? 0 : packed(bytes[..<count])
    }
    return (prefix(1), prefix(2), prefix(3), prefix(4))
  }

  @inline(__always)
  private static func packed(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> UInt64 {
    var packed: UInt64 = 0
    for byte in bytes { packed = packed << 8 | UInt64(withoutDigits(byte)) }
    return packed
  }

  private static func shape(of bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var shape: UInt64 = 0
    var runs: UInt64 = 0
    var last: UInt64 = 0
    for byte in bytes where runs < 10 {
      let kind = kind(byte)
      if kind == last { continue }
      shape |= kind << (runs * 3)
      runs += 1
      last = kind
    }
    // "I" and "US" are both one run: tell how many capitals a short word has.
    return shape | UInt64(min(bytes.count, 3)) << 32
  }

  private static func kind(_ byte: UInt8) -> UInt64 {
    switch byte {
    case 0x41...0x5A: 1
    case 0x61...0x7A: 2
    case 0x30...0x39: 3
    case 0x2D: 4
    case 0x2E, 0x27: 5
    case 0x80...: 6
    default: 7
    }
  }
}
