/// Row numbers made of content, so that the same articles give the same rows in any order.
enum ContentHash {
  /// The lowest bits of a 64-bit hash of a text; never negative.
  ///
  /// Source: FNV-1a (http://www.isthe.com/chongo/tech/comp/fnv/), stirred by the finaliser of
  /// SplitMix64 (G. Steele et al., "Fast Splittable Pseudorandom Number Generators").
  static func of(_ text: String, bits: Int) -> Int64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    hash = (hash ^ (hash >> 30)) &* 0xBF58_476D_1CE4_E5B9
    hash = (hash ^ (hash >> 27)) &* 0x94D0_49BB_1331_11EB
    hash ^= hash >> 31
    return Int64(bitPattern: hash & ((1 << UInt64(bits)) - 1))
  }
}
