/// Hashes of words and of combinations of them, from which features are made.
///
/// Source: FNV-1a over bytes; the mixing constant is 2^64 divided by the golden ratio.
package enum FeatureHash {
  /// Hash of some bytes.
  @inline(__always)
  package static func of(_ bytes: some Sequence<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    return hash
  }

  /// Hash of an ordered pair.
  @inline(__always)
  package static func pair(_ first: UInt64, _ second: UInt64) -> UInt64 {
    let product = (first ^ (second &* 0x9E37_79B9_7F4A_7C15)) &* 0xD6E8_FEB8_6659_FD93
    return product ^ (product >> 32)
  }

  /// The feature that holds `value` in the template numbered `template`.
  @inline(__always)
  package static func feature(_ template: UInt64, _ value: UInt64) -> UInt32 {
    let product = (value ^ (template &* 0x9E37_79B9_7F4A_7C15)) &* 0xD6E8_FEB8_6659_FD93
    return UInt32(truncatingIfNeeded: product >> 32)
  }
}
