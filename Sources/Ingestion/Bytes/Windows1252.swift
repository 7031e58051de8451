/// Tells Windows-1252 from damaged UTF-8.
enum Windows1252 {
  /// True when every byte above ASCII makes sense as a character of Windows-1252.
  ///
  /// The bytes that begin a sequence of UTF-8 are capitals with marks (Â, Ã) or "â€" in
  /// Windows-1252, which stand in no word; they betray UTF-8 that was cut or mixed.
  static func looksLike(_ bytes: [UInt8]) -> Bool {
    for index in bytes.indices where bytes[index] >= 0x80 {
      let before = index > 0 ? bytes[index - 1] : 0x20
      let after = index + 1 < bytes.count ? bytes[index + 1] : 0x20
      switch bytes[index] {
      case 0x81, 0x8D, 0x8F, 0x90, 0x9D, 0xFE, 0xFF: return false
      case 0xC2, 0xC3:
        if isLowerCase(before) || (0x80...0xBF).contains(after) { return false }
      case 0xE2: if after == 0x80 { return false }
      case 0xF0: if after == 0x9F { return false }
      default: break
      }
    }
    return true
  }

  private static func isLowerCase(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
  }
}
