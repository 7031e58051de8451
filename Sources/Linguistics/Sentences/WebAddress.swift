/// Web addresses, e-mail addresses and handles, each one token.
enum WebAddress {
  /// The end of the address that begins at the lower bound; nil where none does.
  static func end(_ bytes: [UInt8], _ range: Range<Int>) -> Int? {
    var end = range.lowerBound
    var isAddress = hasPrefix("www.", bytes, range)
    scan: while end < range.upperBound {
      switch bytes[end] {
      case 0...32, UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""): break scan
      case UInt8(ascii: ":"):
        if hasPrefix("://", bytes, end..<range.upperBound) { isAddress = true }
      case UInt8(ascii: "@"): isAddress = isAddress || isMail(bytes, range, end)
      case UInt8(ascii: "("), UInt8(ascii: ")"), 0xE2, 0xC2: if !isAddress { break scan }
      default: break
      }
      if end - range.lowerBound > 40, !isAddress { return nil }
      end += 1
    }
    guard isAddress else { return nil }
    while end > range.lowerBound, trailing.contains(bytes[end - 1]) { end -= 1 }
    return end
  }

  /// "@navy" as a handle.
  static func handle(_ bytes: [UInt8], _ range: Range<Int>) -> Int? {
    var end = range.lowerBound + 1
    while end < range.upperBound, isNameByte(bytes[end]) { end += 1 }
    return end > range.lowerBound + 1 ? end : nil
  }

  private static let trailing = Set<UInt8>(".,;:!?)'\"]".utf8)

  private static func isNameByte(_ byte: UInt8) -> Bool {
    (48...57).contains(byte) || (97...122).contains(byte | 32) || byte == UInt8(ascii: "_")
  }

  /// Letters on both sides of the sign and a stop behind it.
  private static func isMail(_ bytes: [UInt8], _ range: Range<Int>, _ at: Int) -> Bool {
    guard at > range.lowerBound, at + 1 < range.upperBound, isNameByte(bytes[at - 1]) else {
      return false
    }
    var index = at + 1
    while index < range.upperBound, isNameByte(bytes[index]) || bytes[index] == 45 { index += 1 }
    return index > at + 1 && index + 1 < range.upperBound && bytes[index] == 46
      && isNameByte(bytes[index + 1])
  }

  private static func hasPrefix(
    _ text: StaticString, _ bytes: [UInt8], _ range: Range<Int>
  ) -> Bool {
    guard range.count >= text.utf8CodeUnitCount else { return false }
    for offset in 0..<text.utf8CodeUnitCount
    where bytes[range.lowerBound + offset] != text.utf8Start[offset] { return false }
    return true
  }
}
