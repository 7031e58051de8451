import Knowledge

/// Figures and number words of time expressions.
enum TimeNumbers {
  /// What a figure can stand for: "14", "2014", "3rd", "1990s", "10:30", "2024-05-03".
  static func meanings(of word: String) -> [TimeMeaning] {
    guard let first = word.utf8.first, isDigit(first) || first == 0x27 || first == 0xE2 else {
      return []
    }
    let bytes = Array(word.utf8)
    let digits = bytes.prefix(while: isDigit)
    let rest = String(decoding: bytes.dropFirst(digits.count), as: UTF8.self)
    guard let number = Int(String(decoding: digits, as: UTF8.self)), digits.count <= 9 else {
      return decade(word).map { [TimeMeaning(kind: .decade, value: $0)] } ?? []
    }
    switch rest {
    case "": return plain(number, width: digits.count)
    case "st", "nd", "rd", "th":
      return [TimeMeaning(kind: .ordinal, value: number)]
        + ((1...31).contains(number) ? [TimeMeaning(kind: .day, value: number)] : [])
    case "s", "'s", "’s":
      return decade(word).map { [TimeMeaning(kind: .decade, value: $0)] } ?? []
    case "am", "a.m", "a.m.", "pm", "p.m", "p.m.":
      guard (1...12).contains(number) else { return [] }
      return [TimeMeaning(kind: .clock, value: (number % 12 + (rest.first == "p" ? 12 : 0)) * 60)]
    default: return compound(bytes, word)
    }
  }

  private static func plain(_ number: Int, width: Int) -> [TimeMeaning] {
    var meanings = [TimeMeaning(kind: .number, value: number * 10)]
    if width <= 2, (1...31).contains(number) {
      meanings.append(TimeMeaning(kind: .day, value: number))
    }
    if width == 4, (1000...2199).contains(number) {
      meanings.append(TimeMeaning(kind: .year, value: number))
    }
    return meanings
  }

  /// "1990s" and "90s" as the decade's first year.
  private static func decade(_ word: String) -> Int? {
    let digits = word.utf8.filter(isDigit)
    guard let number = Int(String(decoding: digits, as: UTF8.self)), number % 10 == 0 else {
      return nil
    }
    guard word.hasSuffix("s") else { return nil }
    if digits.count == 4, (1000...2190).contains(number) { return number }
    guard digits.count == 2 else { return nil }
    return number >= 30 ? 1900 + number : 2000 + number
  }

  private static func compound(_ bytes: [UInt8], _ word: String) -> [TimeMeaning] {
    let parts = bytes.split(separator: 58, omittingEmptySubsequences: false)
    if parts.count == 2 || parts.count == 3, let hour = integer(parts[0]), hour < 24 {
      return clock(hour: hour, parts[1])
    }
    if let date = numericDate(bytes) { return [TimeMeaning(kind: .numericDate, value: date)] }
    let pieces = bytes.split(separator: 46, omittingEmptySubsequences: false)
    if pieces.count == 2, let whole = integer(pieces[0]), let part = pieces[1].first,
      isDigit(part)
    {
      let meanings = [TimeMeaning(kind: .number, value: whole * 10 + Int(part) - 48)]
      guard whole < 24 else { return meanings }
      return meanings + clock(hour: whole, pieces[1]).filter { _ in pieces[1].count > 2 }
    }
    let withoutCommas = bytes.filter { $0 != 44 }
    if withoutCommas.allSatisfy(isDigit), let number = integer(withoutCommas[...]) {
      return [TimeMeaning(kind: .number, value: number * 10)]
    }
    return []
  }

  /// Minutes after the hour, with "am" or "pm" right behind where written so.
  private static func clock(hour: Int, _ rest: ArraySlice<UInt8>) -> [TimeMeaning] {
    guard let minute = integer(rest.prefix(2)), rest.count >= 2, minute < 60 else { return [] }
    var hour = hour
    if let letter = rest.dropFirst(2).first {
      guard letter == 97 || letter == 112 else { return [] }
      hour = hour % 12 + (letter == 112 ? 12 : 0)
    }
    return [TimeMeaning(kind: .clock, value: hour * 60 + minute)]
  }

  /// "2024-05-03", "3/5/2024" (month first unless it cannot be).
  private static func numericDate(_ bytes: [UInt8]) -> Int? {
    for separator in [UInt8(45), 47, 46] {
      let parts = bytes.split(separator: separator, omittingEmptySubsequences: false)
      guard parts.count == 3 else { continue }
      let numbers = parts.compactMap(integer)
      guard numbers.count == 3 else { continue }
      var (year, month, day) = (numbers[0], numbers[1], numbers[2])
      if parts[0].count != 4 {
        guard parts[2].count == 4 else { continue }
        let dayFirst = separator == 46 || numbers[0] > 12
        year = numbers[2]
        (month, day) = dayFirst ? (numbers[1], numbers[0]) : (numbers[0], numbers[1])
      }
      guard CalendarDate(year: year, month: month, day: day) != nil else { continue }
      return year * 10_000 + month * 100 + day
    }
    return nil
  }

  /// Joins "twenty" "-" "five" and "two" "hundred" into one word.
  static func joined(_ words: [TimeWord], tokens: [Token]) -> [TimeWord] {
    var result: [TimeWord] = []
    result.reserveCapacity(words.count)
    var index = 0
    while index < words.count {
      if let tens = words[index].value(of: .number), isTens(tens, words[index], tokens) {
        let dash = index + 1 < words.count && words[index + 1].isDash
        let next = index + (dash ? 2 : 1)
        if next < words.count, let ones = ones(words[next], tokens) {
          result.append(sum(words[index], words[next], value: tens + ones))
          index = next + 1
          continue
        }
      }
      result.append(words[index])
      index += 1
    }
    return result
  }

  private static func isTens(_ value: Int, _ word: TimeWord, _ tokens: [Token]) -> Bool {
    (200...900).contains(value) && value % 100 == 0
      && !startsWithDigit(tokens[word.tokens.lowerBound])
  }

  private static func ones(_ word: TimeWord, _ tokens: [Token]) -> Int? {
    guard !startsWithDigit(tokens[word.tokens.lowerBound]) else { return nil }
    if let number = word.value(of: .number), (10...90).contains(number), number % 10 == 0,
      tokens[word.tokens.lowerBound].lower != "a", tokens[word.tokens.lowerBound].lower != "an"
    {
      return number
    }
    guard let ordinal = word.value(of: .ordinal), (1...9).contains(ordinal) else { return nil }
    return ordinal * 10
  }

  private static func sum(_ left: TimeWord, _ right: TimeWord, value: Int) -> TimeWord {
    let ordinal = right.classes.contains(.ordinal) && !right.classes.contains(.number)
    var meanings = [
      TimeMeaning(kind: ordinal ? .ordinal : .number, value: ordinal ? value / 10 : value)
    ]
    if ordinal, value <= 310 { meanings.append(TimeMeaning(kind: .day, value: value / 10)) }
    return TimeWord(
      tokens: left.tokens.lowerBound..<right.tokens.upperBound, meanings: meanings)
  }

  private static func integer(_ bytes: ArraySlice<UInt8>) -> Int? {
    guard !bytes.isEmpty, bytes.count <= 9, bytes.allSatisfy(isDigit) else { return nil }
    return bytes.reduce(0) { $0 * 10 + Int($1) - 48 }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }

  private static func startsWithDigit(_ token: Token) -> Bool {
    token.text.utf8.first.map(isDigit) ?? false
  }
}
