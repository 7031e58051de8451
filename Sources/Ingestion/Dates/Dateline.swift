import Knowledge

/// The day in the dateline at the head of an article: "GENEVA, 3 May 2024 –".
///
/// Also a line of its own among the first that holds nothing but a date ("Published: 3 May 2024").
enum Dateline {
  /// Lines looked at, and bytes of each.
  private static let (lineCount, lineBytes) = (5, 120)

  static func date(in body: String) -> CalendarDate? {
    let lines = body.utf8.split(separator: UInt8(ascii: "\n"), maxSplits: lineCount)
      .prefix(lineCount).map(Substring.init)
    for line in lines {
      if let day = dateAlone(in: line) { return day }
      if let day = dateBeforeDash(in: line) { return day }
    }
    return nil
  }

  /// The day of a line that holds nothing else but a label.
  static func dateAlone(in line: Substring) -> CalendarDate? {
    guard line.utf8.count <= lineBytes else { return nil }
    var text = line.lowercased()
    for label in ["published", "posted", "date", "updated"] where text.hasPrefix(label) {
      text = String(text.dropFirst(label.count).drop { ": ".contains($0) })
      if text.hasPrefix("on ") { text = String(text.dropFirst(3)) }
    }
    return day(text)
  }

  private static func dateBeforeDash(in line: Substring) -> CalendarDate? {
    let head = String(decoding: line.utf8.prefix(lineBytes), as: UTF8.self)
    let dashes = ["–", "—", " - ", " -- "]
    guard let dash = dashes.compactMap({ head.firstRange(of: $0)?.lowerBound }).min() else {
      return nil
    }
    var parts = head[..<dash].split(separator: ",").map { ArticleDraft.oneLine(String($0)) }
    if let last = parts.popLast(), let open = last.firstIndex(of: "(") {
      parts.append(ArticleDraft.oneLine(String(last[..<open])))  // (Agency)
    } else {
      parts = head[..<dash].split(separator: ",").map { ArticleDraft.oneLine(String($0)) }
    }
    for start in parts.indices where parts[..<start].allSatisfy(isPlaceName) {
      if let day = day(parts[start...].joined(separator: " ")) { return day }
    }
    return nil
  }

  /// A date that is known to the day.
  private static func day(_ text: String) -> CalendarDate? {
    DateText.date(text).flatMap { $0.day == nil ? nil : $0 }
  }

  /// Words that all begin with a capital, as the names of places do.
  private static func isPlaceName(_ text: String) -> Bool {
    let words = text.words
    return words.count <= 4
      && words.allSatisfy { $0.first?.isUppercase == true || $0.hasPrefix("de") }
  }
}
