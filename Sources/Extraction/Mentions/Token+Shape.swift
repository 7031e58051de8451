import Knowledge

/// How a word is written.
extension Token {
  /// Whether the first letter is a capital, also one beyond ASCII such as "É" and one behind an elision as in
  /// "d'Escoto".
  var isCapitalised: Bool {
    guard let first = text.utf8.first else { return false }
    if (65...90).contains(first) { return true }
    return first < 0x80 ? isElided : text.unicodeScalars.first?.properties.isUppercase ?? false
  }

  /// "d'Escoto", "l’Express": one letter that is no capital, an apostrophe, a capital.
  private var isElided: Bool {
    // The second byte tells it for nearly all words.
    let bytes = text.utf8
    guard bytes.count > 2 else { return false }
    let second = bytes[bytes.index(after: bytes.startIndex)]
    guard second == UInt8(ascii: "'") || second == 0xE2 else { return false }
    let scalars = text.unicodeScalars.dropFirst()
    guard let mark = scalars.first, mark == "'" || mark == "’" else { return false }
    return scalars.dropFirst().first?.properties.isUppercase ?? false
  }

  /// "J." before a surname.
  var isInitial: Bool {
    let bytes = text.utf8
    return bytes.count == 2 && bytes.last == 46 && isCapitalised
  }

  /// "NATO", "U.S.", "MH370": two capitals and more, no small letter.
  var isAcronym: Bool {
    var capitals = 0
    for byte in text.utf8 {
      if (97...122).contains(byte) { return false }
      if (65...90).contains(byte) { capitals += 1 }
    }
    return capitals > 1
  }

  /// "AfCFTA", "UNHCR": mostly capitals, one word.
  var isAcronymLike: Bool {
    let bytes = text.utf8
    let capitals = bytes.count { (65...90).contains($0) }
    return capitals >= 2 && capitals * 2 >= bytes.count && bytes.count >= 2
  }

  var startsWithDigit: Bool {
    text.utf8.first.map { (48...57).contains($0) } ?? false
  }

  /// Whether the word can head a noun phrase: a noun, a name, or what the tagger may take for one.
  var isNominal: Bool {
    switch partOfSpeech {
    case .noun, .propn, .adj, .num, .x: true
    default: false
    }
  }

  /// A hyphen or dash by itself, as it stands inside a compound.
  var isHyphen: Bool { text.mayBeMark && (text == "-" || text == "‑" || text == "–") }

  var isQuoteMark: Bool { text.mayBeMark && Self.quoteMarks.contains(text) }

  private static let quoteMarks: Set<String> = ["\"", "“", "”", "''", "``", "‘", "’", "'"]

  var isWordLike: Bool {
    guard let first = text.unicodeScalars.first else { return false }
    return first.properties.isAlphabetic || startsWithDigit
  }
}
