/// What the name finder sees of a token by itself.
struct NameWord {
  /// Hash of the characters as they stand.
  let form: UInt64
  /// Hash of the word in lower case, with every digit as 0.
  let lower: UInt64
  let shape: UInt64
  let kind: Kind
  /// First three and four bytes, last two, three and four, in lower case.
  let affixes: (UInt64, UInt64, UInt64, UInt64, UInt64)
  let length: UInt8
  /// Word clusters, fine and coarse; 0 for a word that has none.
  var cluster: UInt64 = 0
  var group: UInt64 = 0
  /// What the lexicons say, a bit each; see `NameGazetteer`.
  var listed: UInt32 = 0

  /// The broad look of a token.
  enum Kind: UInt64 {
    case lower
    /// "Geneva"
    case capitalised
    /// "NATO", "UK"
    case capitals
    /// "J." and "U.S."
    case initials
    /// "McNeil", "eBay"
    case mixed
    case number
    case mark

    var isCapital: Bool {
      switch self {
      case .capitalised, .capitals, .initials, .mixed: true
      default: false
      }
    }
  }

  init(text: String, lower: String) {
    var text = text
    var lower = lower
    (form, shape, kind) = text.withUTF8 { bytes in
      (FeatureHash.of(bytes), Self.shape(of: bytes), Self.kind(of: bytes))
    }
    let parts = lower.withUTF8 { bytes in
      (
        FeatureHash.of(bytes.lazy.map { (48...57).contains($0) ? 48 : $0 }),
        Self.affixes(of: bytes), UInt8(min(bytes.count, 9))
      )
    }
    (self.lower, affixes, length) = parts
  }

  private static func kind(of bytes: UnsafeBufferPointer<UInt8>) -> Kind {
    var (upper, lower, digit, other, stops) = (0, 0, 0, 0, 0)
    for byte in bytes {
      switch byte {
      case 65...90: upper += 1
      case 97...122: lower += 1
      case 48...57: digit += 1
      case 46: stops += 1
      case 128...: other += 1
      default: break
      }
    }
    if upper == 0 {
      if digit > 0, lower + other == 0 { return .number }
      if other > 0, Self.startsUpperLatin(bytes) { return .capitalised }
      return lower + other > 0 ? .lower : .mark
    }
    if stops > 0, upper >= stops, lower <= 1 { return .initials }
    guard let first = bytes.first, upper == 1, (65...90).contains(first) else {
      return lower == 0 ? .capitals : .mixed
    }
    return lower + other > 0 ? .capitalised : .capitals
  }

  /// "É", "Ö" and the like, U+00C0 to U+00DE, or U+0100 to U+017F at even places.
  private static func startsUpperLatin(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard bytes.count > 2 else { return false }
    switch bytes[0] {
    case 0xC3: return bytes[1] <= 0x9E
    case 0xC4, 0xC5: return bytes[1] & 1 == 0
    case 0xD0: return (0x90...0xAF).contains(bytes[1])
    default: return false
    }
  }

  /// Kinds of character, each run once, three bits a run.
  private static func shape(of bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var shape: UInt64 = 0
    var runs: UInt64 = 0
    var last: UInt64 = 0
    for byte in bytes where runs < 8 {
      let kind: UInt64 =
        switch byte {
        case 65...90: 1
        case 97...122: 2
        case 48...57: 3
        case 45: 4
        case 46, 39: 5
        case 128...: 2
        default: 7
        }
      if kind == last { continue }
      shape |= kind << (runs * 3)
      runs += 1
      last = kind
    }
    return shape | UInt64(min(bytes.count, 4)) << 32
  }

  private static func affixes(
    of bytes: UnsafeBufferPointer<UInt8>
  ) -> (UInt64, UInt64, UInt64, UInt64, UInt64) {
    func packed(_ range: Range<Int>) -> UInt64 {
      guard range.lowerBound >= 0, range.upperBound <= bytes.count else { return 0 }
      var packed: UInt64 = 0
      for index in range { packed = packed << 8 | UInt64(bytes[index]) }
      return packed
    }
    let count = bytes.count
    return (
      packed(0..<3), packed(0..<4), packed(max(-1, count - 2)..<count),
      count > 3 ? packed((count - 3)..<count) : 0, count > 4 ? packed((count - 4)..<count) : 0
    )
  }
}
