import Knowledge

/// The days that a question names.
struct QuestionDates {
  let document: Document

  static let weekdays: Set<String> = [
    "on", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  ]

  /// From the first to the last that is told, or open where "since" or "until" says so.
  var range: DateRange? {
    let spans = document.times.filter { !isRelative($0) && !isTitle($0) }.compactMap { time in
      Self.days(time, document).map { (time.tokens.lowerBound, $0.from, $0.to) }
    }
    if spans.count == 2, let range = sharedYear { return range }
    if spans.count == 1, let day = yearless(spans[0].0) { return day }
    guard let first = spans.first, let last = spans.last else { return nil }
    let word = first.0 > 0 ? document.tokens[first.0 - 1].lower : ""
    if spans.count == 1 {
      switch word {
      case "since", "after", "from": return DateRange(from: first.1, to: nil)
      case "until", "before", "by": return DateRange(from: nil, to: first.2)
      default: return DateRange(from: first.1, to: first.2)
      }
    }
    return DateRange(from: min(first.1, last.1), to: max(first.2, last.2))
  }

  /// "From June 26 to July 5, 2022": both are of the year that only one tells.
  private var sharedYear: DateRange? {
    let dates = document.times.filter { !isRelative($0) && !isTitle($0) }.compactMap(\.date)
    guard dates.count == 2, let from = yearless(document.times[0].tokens.lowerBound)?.day,
      document.times.count == 2, yearless(document.times[1].tokens.lowerBound) == nil
    else { return nil }
    let start = "\(dates[1].description.prefix(4))-\(from)"
    let end = dates[1].description
    return start <= end ? DateRange(from: start, to: end) : nil
  }

  /// "A week before the vote": counted from what the question does not tell.
  private func isRelative(_ time: TimeExpression) -> Bool {
    let ends = [time.tokens.upperBound - 1, time.tokens.upperBound]
    return ends.contains { index in
      index < document.tokens.count
        && ["before", "after", "earlier", "later"].contains(document.tokens[index].lower)
    }
  }

  /// "The Last Days of the Sea": words in capitals are of a name.
  private func isTitle(_ time: TimeExpression) -> Bool {
    document.tokens[time.tokens].contains {
      Self.relative.contains($0.lower) && $0.text != $0.lower
    }
  }

  /// "On October 6", "in August": the day or month of any year.
  private func yearless(_ start: Int) -> DateRange? {
    guard let time = document.times.first(where: { $0.tokens.lowerBound == start }),
      let date = time.date, date.month != nil,
      !document.tokens[time.tokens].contains(where: {
        Self.relative.contains($0.lower) || $0.lower.utf8.count == 4 && Int($0.lower) != nil
      }),
      document.tokens[time.tokens].contains(where: { $0.text != $0.lower })
    else { return nil }
    return DateRange(day: String(date.description.dropFirst(5)))
  }

  private static let relative: Set<String> = [
    "last", "next", "this", "today", "yesterday", "tomorrow", "ago",
  ]

  /// First and last day of a date, month, year or week; nil for a weekday alone, which in a
  /// question is no day of the calendar but a word to look for.
  static func days(_ time: TimeExpression, _ document: Document) -> (from: String, to: String)? {
    if document.tokens[time.tokens].allSatisfy({ weekdays.contains($0.lower) }) { return nil }
    if let date = time.date { return (date.description, date.description) }
    guard let value = time.value, let dash = value.firstIndex(of: "W"),
      let year = Int(value.prefix(4)), let week = Int(value[value.index(after: dash)...].prefix(2)),
      let fourth = CalendarDate(year: year, month: 1, day: 4), let weekday = fourth.weekday,
      let monday = fourth.adding(days: 1 - weekday + 7 * (week - 1)),
      let sunday = monday.adding(days: 6)
    else { return nil }
    return (monday.description, sunday.description)
  }
}
