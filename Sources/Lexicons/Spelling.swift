/// The spellings under which a word of running text may stand in a seed.
enum Spelling {
  /// What a table has for the name itself, its form without "the" or typographic apostrophes, or
  /// its form in title case when the text writes it in capitals (four letters and more).
  static func first<Value>(of name: String, in table: (String) -> Value?) -> Value? {
    if let value = table(name) { return value }
    if hasOneSpelling(name) { return nil }
    var bytes = Array(name.utf8)
    straightenApostrophes(&bytes)
    dropArticle(&bytes)
    let plain = String(decoding: bytes, as: UTF8.self)
    if plain != name, let value = table(plain) { return value }
    guard isCapitals(bytes) else { return nil }
    return table(titleCase(bytes))
  }

  /// True for most names: without "the ", an apostrophe that is not straight, and not in capitals.
  private static func hasOneSpelling(_ name: String) -> Bool {
    name.utf8.withContiguousStorageIfAvailable { bytes in
      !hasArticle(bytes) && !bytes.contains(0xE2) && bytes.contains { isLower($0) }
    } ?? false
  }

  /// Replaces ’ (E2 80 99) with '.
  private static func straightenApostrophes(_ bytes: inout [UInt8]) {
    guard bytes.contains(0xE2) else { return }
    var index = 0
    while index + 2 < bytes.count {
      if bytes[index] == 0xE2, bytes[index + 1] == 0x80, bytes[index + 2] == 0x99 {
        bytes.replaceSubrange(index...(index + 2), with: [UInt8(ascii: "'")])
      }
      index += 1
    }
  }

  private static func dropArticle(_ bytes: inout [UInt8]) {
    if hasArticle(bytes) { bytes.removeFirst(4) }
  }

  /// Whether a name begins with "the ", in small letters or capitals.
  static func hasArticle(_ bytes: some RandomAccessCollection<UInt8>) -> Bool {
    bytes.count > 4 && zip(bytes, article).allSatisfy { $0 | 0x20 == $1 }
  }

  private static let article = Array("the ".utf8)

  private static func isCapitals(_ bytes: [UInt8]) -> Bool {
    bytes.count > 3 && bytes.contains { isUpper($0) } && !bytes.contains { isLower($0) }
  }

  /// "BOSNIA AND HERZEGOVINA" becomes "Bosnia and Herzegovina".
  private static func titleCase(_ bytes: [UInt8]) -> String {
    var words: [[UInt8]] = []
    for word in bytes.split(separator: UInt8(ascii: " ")) {
      var lower = word.map { isUpper($0) ? $0 | 0x20 : $0 }
      if !smallWords.contains(lower) || words.isEmpty {
        var starts = true
        for index in lower.indices {
          if starts, isLower(lower[index]) { lower[index] ^= 0x20 }
          starts = lower[index] == UInt8(ascii: "-")
        }
      }
      words.append(lower)
    }
    return String(decoding: Array(words.joined(separator: [UInt8(ascii: " ")])), as: UTF8.self)
  }

  private static let smallWords: [[UInt8]] = ["and", "of", "the", "de", "la"].map { Array($0.utf8) }

  /// Lower case for A to Z, without full stops.
  static func loosened(_ word: String) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(word.utf8.count)
    for byte in word.utf8 where byte != UInt8(ascii: ".") {
      bytes.append(isUpper(byte) ? byte | 0x20 : byte)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  static func isUpper(_ byte: UInt8) -> Bool { byte &- 65 < 26 }
  static func isLower(_ byte: UInt8) -> Bool { byte &- 97 < 26 }
}
