/// What a character is to the tokeniser; many of Unicode's are one and the same to it.
enum Glyph: UInt8 {
  case space
  case letter
  case digit
  /// `'` and `’`, which join words and close quotations.
  case apostrophe
  /// `"`, `“`, `”`, `‘`, `«` and their kin.
  case quote
  case openBracket
  case closeBracket
  /// `-`, `‐`, `‑`.
  case hyphen
  /// `–`, `—`, `−`.
  case dash
  /// `.`
  case stop
  /// `…`
  case ellipsis
  case comma
  case colon
  case slash
  case currency
  case ampersand
  case at
  case underscore
  /// All other marks, each a token of its own unless repeated.
  case mark
}

/// A character as the tokeniser sees it, and its length in bytes.
struct Sighting {
  let glyph: Glyph
  let length: Int
}

/// Reads UTF-8 bytes as glyphs, by table for ASCII and by the few ranges that matter for the rest.
enum GlyphReader {
  private static let ascii: [Glyph] = (0..<128).map { (code: UInt8) -> Glyph in
    switch code {
    case 0...32, 127: .space
    case 65...90, 97...122: .letter
    case 48...57: .digit
    case UInt8(ascii: "'"): .apostrophe
    case UInt8(ascii: "\""), UInt8(ascii: "`"): .quote
    case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: "<"): .openBracket
    case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"), UInt8(ascii: ">"): .closeBracket
    case UInt8(ascii: "-"): .hyphen
    case UInt8(ascii: "."): .stop
    case UInt8(ascii: ","): .comma
    case UInt8(ascii: ":"): .colon
    case UInt8(ascii: "/"): .slash
    case UInt8(ascii: "$"): .currency
    case UInt8(ascii: "&"): .ampersand
    case UInt8(ascii: "@"): .at
    case UInt8(ascii: "_"): .underscore
    default: .mark
    }
  }

  /// The glyph at an offset, which must lie inside the bytes.
  static func read(_ bytes: [UInt8], at index: Int) -> Sighting {
    let first = bytes[index]
    if first < 128 { return Sighting(glyph: ascii[Int(first)], length: 1) }
    switch first {
    case 0xC2 where index + 1 < bytes.count: return latin(bytes[index + 1])
    case 0xE2 where index + 2 < bytes.count: return general(bytes[index + 1], bytes[index + 2])
    case 0xE3 where index + 2 < bytes.count && bytes[index + 1] == 0x80 && bytes[index + 2] == 0x80:
      return Sighting(glyph: .space, length: 3)
    case 0xEF where index + 2 < bytes.count && bytes[index + 1] == 0xBB && bytes[index + 2] == 0xBF:
      return Sighting(glyph: .space, length: 3)
    default: return Sighting(glyph: .letter, length: length(first, bytes.count - index))
    }
  }

  private static func length(_ first: UInt8, _ left: Int) -> Int {
    min(left, first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC0 ? 2 : 1)
  }

  /// Latin-1 signs, U+0080 to U+00BF.
  private static func latin(_ second: UInt8) -> Sighting {
    let glyph: Glyph =
      switch second {
      case 0x80...0xA0, 0xAD: .space
      case 0xA2...0xA5: .currency
      case 0xAB, 0xBB: .quote
      case 0xAA, 0xB5, 0xBA: .letter
      default: .mark
      }
    return Sighting(glyph: glyph, length: 2)
  }

  /// General punctuation, U+2000 to U+206F, and the currency signs.
  private static func general(_ second: UInt8, _ third: UInt8) -> Sighting {
    let glyph: Glyph =
      switch (second, third) {
      case (0x80, 0x80...0x8F), (0x80, 0xA8...0xAF), (0x81, 0x9F...0xAF): .space
      case (0x80, 0x90...0x91): .hyphen
      case (0x80, 0x92...0x95), (0x88, 0x92): .dash
      case (0x80, 0x99): .apostrophe
      case (0x80, 0x98), (0x80, 0x9A...0x9F), (0x80, 0xB9...0xBA): .quote
      case (0x80, 0xA6): .ellipsis
      case (0x82, 0xA0...0xBF): .currency
      default: .mark
      }
    return Sighting(glyph: glyph, length: 3)
  }
}
