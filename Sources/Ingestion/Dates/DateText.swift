import Knowledge

/// Reads the ways in which articles and web pages write a day.
///
/// ISO 8601 with or without time and zone, `20240503`, `2024/05/03`, RFC 2822, `3 May 2024`,
/// `May 3, 2024`, `Fri 3rd of May, 2024`. The day is the one written, in the writer's own zone.
/// `03/05/2024` is not read: its order is anybody's guess.
enum DateText {
  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]
  private static let weekdays = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  ]

  /// Longest text, in bytes, that may be a date.
  private static let limit = 80

  /// Nil when the text is no date; a year or a month alone is one.
  static func date(_ text: String) -> CalendarDate? {
    guard text.utf8.count <= limit else { return nil }
    let text = ArticleDraft.trimmed(text)
    return iso(text) ?? named(words(of: text))
  }

  /// ISO 8601 and its neighbours; what follows the day must look like a time.
  private static func iso(_ text: String) -> CalendarDate? {
    let plain = text.replacingSlashes()
    let day = plain.prefix { $0 != "T" && $0 != "t" && $0 != " " }
    let rest = plain[day.endIndex...].dropFirst()
    guard rest.isEmpty || rest.utf8.first.map(isDigit) == true else { return nil }
    if day.utf8.count == 8, day.utf8.allSatisfy(isDigit) {
      return CalendarDate(iso: "\(day.prefix(4))-\(day.dropFirst(4).prefix(2))-\(day.suffix(2))")
    }
    return CalendarDate(iso: day)
  }

  /// Day, month's name and year, the first two in either order.
  private static func named(_ words: [String]) -> CalendarDate? {
    var words = words[...]
    if let first = words.first, isPrefix(first, ofOneOf: weekdays) { words.removeFirst() }
    words = words.filter { $0 != "of" }[...]
    guard let first = words.popFirst(), let second = words.popFirst() else { return nil }
    if let month = month(first), let year = year(second) {
      return words.isEmpty ? CalendarDate(year: year, month: month) : nil
    }
    guard let third = words.popFirst(), let year = year(third) else { return nil }
    if let month = month(first), let day = day(second) {
      return CalendarDate(year: year, month: month, day: day)
    }
    guard let day = day(first), let month = month(second) else { return nil }
    return CalendarDate(year: year, month: month, day: day)
  }

  /// 1 to 12 for a month's name or an abbreviation of three letters and more.
  static func month(_ word: String) -> Int? {
    guard word.utf8.count >= 3 else { return nil }
    return months.firstIndex { $0.hasPrefix(word) }.map { $0 + 1 }
  }

  private static func day(_ word: String) -> Int? {
    let digits = word.prefix { $0.isNumber }
    let ending = word[digits.endIndex...]
    guard ["", "st", "nd", "rd", "th"].contains(String(ending)) else { return nil }
    return Int(digits)
  }

  private static func year(_ word: String) -> Int? {
    word.utf8.count == 4 ? Int(word) : nil
  }

  private static func isPrefix(_ word: String, ofOneOf names: [String]) -> Bool {
    word.utf8.count >= 3 && names.contains { $0.hasPrefix(word) }
  }

  private static func words(of text: String) -> [String] {
    text.lowercased().split { " ,.-\u{A0}\t\n".contains($0) }.map(String.init)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }
}

extension String {
  /// `2024/05/03` as `2024-05-03`; every other text as it is.
  fileprivate func replacingSlashes() -> String {
    let parts = split(separator: "/", omittingEmptySubsequences: false)
    return parts.count == 3 && parts[0].utf8.count == 4 ? parts.joined(separator: "-") : self
  }
}
