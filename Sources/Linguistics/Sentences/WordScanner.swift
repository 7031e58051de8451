/// Finds the end of a word or number: which marks inside it join, and which end it.
struct WordScanner {
  let bytes: [UInt8]
  let limit: Int
  let abbreviations: Abbreviations

  /// The end of the word or number that begins at `start`.
  func end(from start: Int) -> Int {
    if let number = numberWithUnit(from: start) { return number }
    var index = start
    while index < limit {
      let here = GlyphReader.read(bytes, at: index)
      switch here.glyph {
      case .letter, .digit, .underscore: index += here.length
      case .space: return index
      case .stop:
        guard joinsAtStop(start, index) else { return index }
        index += 1
      case .hyphen:
        guard joinsAtHyphen(start, index, here.length) else { return index }
        index += here.length
      case .currency:
        return bytes[index] == UInt8(ascii: "$") && isCurrencyArea(start..<index)
          ? index + 1 : index
      default:
        guard joins(here, start, index) else { return index }
        index += here.length
      }
    }
    return index
  }

  private func glyph(_ index: Int) -> Glyph {
    index < limit ? GlyphReader.read(bytes, at: index).glyph : .space
  }

  private func isDigit(_ index: Int) -> Bool {
    index >= 0 && index < limit && bytes[index] >= 48 && bytes[index] <= 57
  }

  /// Apostrophes, commas, colons, slashes and ampersands inside a word.
  private func joins(_ here: Sighting, _ start: Int, _ index: Int) -> Bool {
    let next = index + here.length
    switch here.glyph {
    case .apostrophe: return glyph(next) == .letter
    case .comma, .colon: return isDigit(index - 1) && isDigit(next)
    case .slash:
      let isPair = index == start + 1 && next + 1 == wordEnd(next)
      return isPair || (isDigit(index - 1) && isDigit(next))
    case .ampersand: return glyph(next) == .letter
    default: return false
    }
  }

  /// "US", "A" or "HK" before a dollar sign, which is then one token with it.
  private func isCurrencyArea(_ word: Range<Int>) -> Bool {
    word.count <= 2 && !bytes[word].contains { !(65...90).contains($0) }
  }

  private func wordEnd(_ start: Int) -> Int {
    var index = start
    while index < limit {
      let here = GlyphReader.read(bytes, at: index)
      guard here.glyph == .letter || here.glyph == .digit else { return index }
      index += here.length
    }
    return index
  }

  /// A full stop stays in decimals, web names, initials and abbreviations.
  private func joinsAtStop(_ start: Int, _ index: Int) -> Bool {
    let next = glyph(index + 1)
    if next == .stop { return false }
    if next == .digit { return isDigit(index - 1) || index == start + 1 }
    if next == .letter { return !startsSentence(start, index) }
    return abbreviations.keepsStop(bytes, start..<index)
  }

  /// Whether a sentence begins without a space: a stop between lower and upper case ("sank.The").
  private func startsSentence(_ start: Int, _ index: Int) -> Bool {
    guard index - start >= 3, index + 2 < limit else { return false }
    let lower = 97...122 as ClosedRange<UInt8>
    let upper = 65...90 as ClosedRange<UInt8>
    return lower.contains(bytes[index - 1]) && lower.contains(bytes[index - 2])
      && upper.contains(bytes[index + 1])
      && (lower.contains(bytes[index + 2]) || bytes[index + 2] == 32)
      && !bytes[start..<index].contains(46)
  }

  /// Hyphens stay behind prefixes ("pro-Russian", "re-elected") and in telephone numbers and dates.
  private func joinsAtHyphen(_ start: Int, _ index: Int, _ length: Int) -> Bool {
    let next = glyph(index + length)
    guard next == .letter || next == .digit else { return false }
    if isDigit(start), length == 1 { return digitGroups(start, index) }
    return next == .letter || index - start == 3 ? Prefixes.contains(bytes[start..<index]) : false
  }

  /// Whether hyphens part groups of one number: 555-0134, 2024-05-03, but not 1939-45.
  private func digitGroups(_ start: Int, _ index: Int) -> Bool {
    var sizes: [Int] = []
    var position = start
    while position < limit, isDigit(position) {
      var end = position
      while isDigit(end) { end += 1 }
      sizes.append(end - position)
      guard end < limit, bytes[end] == 45, isDigit(end + 1) else { break }
      position = end + 1
    }
    return sizes.count > 2 || (sizes.count == 2 && sizes[0] == 3 && sizes[1] == 4)
  }
}

extension WordScanner {
  /// Ends the number in "40km" and "5pm", so that the unit is a token of its own.
  private func numberWithUnit(from start: Int) -> Int? {
    guard isDigit(start) else { return nil }
    var end = start
    while isDigit(end) || (joinsDigits(end) && isDigit(end + 1)) { end += 1 }
    let unitEnd = wordEnd(end)
    guard unitEnd > end, Units.contains(bytes[end..<unitEnd]) else { return nil }
    return end
  }

  /// Whether a stop, comma or colon stands at an offset.
  private func joinsDigits(_ index: Int) -> Bool {
    index < limit && (bytes[index] == 46 || bytes[index] == 44 || bytes[index] == 58)
  }

  /// The end of a number that begins with a stop, as in ".50 calibre".
  static func decimal(_ bytes: [UInt8], _ range: Range<Int>) -> Int? {
    var end = range.lowerBound + 1
    while end < range.upperBound, (48...57).contains(bytes[end]) { end += 1 }
    return end > range.lowerBound + 1 ? end : nil
  }

  /// The end of a year without its century: "'90s", "’71".
  static func shortYear(_ bytes: [UInt8], _ range: Range<Int>, after length: Int) -> Int? {
    let start = range.lowerBound + length
    guard start + 1 < range.upperBound, (48...57).contains(bytes[start]),
      (48...57).contains(bytes[start + 1])
    else { return nil }
    var end = start + 2
    if end < range.upperBound, bytes[end] == UInt8(ascii: "s") { end += 1 }
    guard end == range.upperBound || GlyphReader.read(bytes, at: end).glyph != .digit,
      end == range.upperBound || GlyphReader.read(bytes, at: end).glyph != .letter
    else { return nil }
    return end
  }
}
