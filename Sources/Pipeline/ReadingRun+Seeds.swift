import Knowledge
import Lexicons
import Storage

extension ReadingRun {
  /// The run of a version of this program with the models, rules and words that it carries.
  public init(program: String, reader: ReaderKind = .full) {
    self.init(program: program, models: Self.seedDigest(), reader: reader)
  }

  /// Sixteen hexadecimal digits that change with any seed.
  ///
  /// Source: FNV-1a, over words of eight bytes.
  private static func seedDigest() -> String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    func stir(_ word: UInt64) { hash = (hash ^ word) &* 0x0000_0100_0000_01B3 }
    for name in SeedFile.names {
      guard let bytes = SeedFile.bytes(name) else { continue }
      for byte in name.utf8 { stir(UInt64(byte)) }
      let words = bytes.count / 8 * 8
      for offset in stride(from: 0, to: words, by: 8) {
        stir(bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self).littleEndian)
      }
      for offset in words..<bytes.count { stir(UInt64(bytes[offset])) }
      hash ^= hash >> 29
    }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
