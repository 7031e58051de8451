/// Cuts "don't", "Hasan's", "they'll" and "cannot" as the Penn Treebank does.
enum Contractions {
  /// Words written as one that are two.
  private static let joined: [String: Int] = [
    "cannot": 3, "gonna": 3, "wanna": 3, "gotta": 3, "gimme": 3, "lemme": 3,
  ]

  /// The parts of one word, in order; the word itself where nothing is contracted.
  static func parts(_ bytes: [UInt8], _ word: Range<Int>) -> [Range<Int>] {
    if let mark = lastApostrophe(bytes, word) {
      let cut = cut(bytes, word, mark)
      return cut > word.lowerBound && cut < word.upperBound
        ? [word.lowerBound..<cut, cut..<word.upperBound] : [word]
    }
    guard word.count >= 5, word.count <= 6 else { return [word] }
    let lower = String(decoding: bytes[word].map { $0 | 32 }, as: UTF8.self)
    guard let first = joined[lower] else { return [word] }
    let cut = word.lowerBound + first
    return [word.lowerBound..<cut, cut..<word.upperBound]
  }

  /// Where the last apostrophe of the word begins, and how long it is.
  private static func lastApostrophe(_ bytes: [UInt8], _ word: Range<Int>) -> Range<Int>? {
    var index = word.upperBound - 1
    while index > word.lowerBound {
      if bytes[index] == UInt8(ascii: "'") { return index..<(index + 1) }
      if bytes[index] == 0x99, index >= word.lowerBound + 2, bytes[index - 1] == 0x80,
        bytes[index - 2] == 0xE2
      {
        return (index - 2)..<(index + 1)
      }
      index -= 1
    }
    return nil
  }

  private static func cut(_ bytes: [UInt8], _ word: Range<Int>, _ mark: Range<Int>) -> Int {
    let tail = bytes[mark.upperBound..<word.upperBound].map { $0 | 32 }
    switch String(decoding: tail, as: UTF8.self) {
    case "s", "re", "ve", "ll", "d", "m": return mark.lowerBound
    case "t":
      let before = mark.lowerBound - 1
      return before > word.lowerBound && bytes[before] | 32 == UInt8(ascii: "n")
        ? before : word.upperBound
    default: return word.upperBound
    }
  }
}
