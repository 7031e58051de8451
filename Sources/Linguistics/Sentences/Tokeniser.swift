package import Knowledge

/// Splits text into words, numbers and marks as the English UD treebanks GUM and EWT do.
///
/// "don't" is `do n't`, "Hasan's" is `Hasan 's`, "two-day" is `two - day`, "U.S." is one token.
/// No byte is rewritten: a token's text is the text of its span.
package struct Tokeniser: Sendable {
  private let abbreviations: Abbreviations

  package init(abbreviations: Abbreviations) {
    self.abbreviations = abbreviations
  }

  /// The tokens of a range of bytes, which must not cut a character.
  ///
  /// - Complexity: O(*n*) in bytes.
  package func tokens(in bytes: [UInt8], _ range: Range<Int>) -> [Token] {
    var tokens: [Token] = []
    tokens.reserveCapacity(range.count / 5 + 1)
    append(to: &tokens, bytes, range)
    return tokens
  }

  /// Adds the tokens of a range of bytes to those already there.
  func append(to tokens: inout [Token], _ bytes: [UInt8], _ range: Range<Int>) {
    var index = range.lowerBound
    while index < range.upperBound {
      let sighting = GlyphReader.read(bytes, at: index)
      if sighting.glyph == .space {
        index += sighting.length
        continue
      }
      let end = self.end(bytes, index..<range.upperBound, sighting)
      if sighting.glyph == .letter {
        for part in Contractions.parts(bytes, index..<end) { tokens.append(token(bytes, part)) }
      } else {
        tokens.append(token(bytes, index..<end))
      }
      index = end
    }
  }

  /// Where the token ends that begins at the range's lower bound.
  private func end(_ bytes: [UInt8], _ range: Range<Int>, _ first: Sighting) -> Int {
    let start = range.lowerBound
    switch first.glyph {
    case .letter, .digit:
      return WebAddress.end(bytes, range)
        ?? WordScanner(bytes: bytes, limit: range.upperBound, abbreviations: abbreviations)
        .end(from: start)
    case .stop, .hyphen, .mark, .ellipsis, .underscore:
      if first.glyph == .stop, let end = WordScanner.decimal(bytes, range) { return end }
      return run(of: bytes[start], bytes, range)
    case .apostrophe:
      return WordScanner.shortYear(bytes, range, after: first.length) ?? start + first.length
    case .at:
      return WebAddress.handle(bytes, range) ?? start + first.length
    default:
      return start + first.length
    }
  }

  /// The end of a run of one and the same ASCII mark, such as "..." or "--".
  private func run(of byte: UInt8, _ bytes: [UInt8], _ range: Range<Int>) -> Int {
    guard byte < 128 else {
      return range.lowerBound + GlyphReader.read(bytes, at: range.lowerBound).length
    }
    var end = range.lowerBound + 1
    while end < range.upperBound, bytes[end] == byte { end += 1 }
    return end
  }

  private func token(_ bytes: [UInt8], _ range: Range<Int>) -> Token {
    let text = String(decoding: bytes[range], as: UTF8.self)
    return Token(
      span: TextSpan(range.lowerBound, range.upperBound), text: text,
      lower: Lowercase.of(text, bytes[range]))
  }
}

/// Lower case, quickly where the text is ASCII.
enum Lowercase {
  static func of(_ text: String, _ bytes: ArraySlice<UInt8>) -> String {
    var changes = false
    for byte in bytes {
      if byte >= 128 { return text.lowercased() }
      if byte >= 65, byte <= 90 { changes = true }
    }
    guard changes else { return text }
    return String(unsafeUninitializedCapacity: bytes.count) { buffer in
      var count = 0
      for byte in bytes {
        buffer[count] = byte >= 65 && byte <= 90 ? byte | 32 : byte
        count += 1
      }
      return count
    }
  }
}
