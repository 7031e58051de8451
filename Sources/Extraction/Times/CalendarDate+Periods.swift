import Knowledge

/// Weeks, quarters and other periods as TIMEX3 writes them.
extension CalendarDate {
  /// Year and number of the ISO 8601 week; nil unless the day is known.
  var isoWeek: (year: Int, week: Int)? {
    guard let weekday, let thursday = adding(days: 4 - weekday),
      let number = thursday.dayNumber,
      let first = CalendarDate(year: thursday.year, month: 1, day: 1)?.dayNumber
    else { return nil }
    return (thursday.year, (number - first) / 7 + 1)
  }

  /// The ISO week that holds the day, such as `2024-W20`.
  var weekValue: String? {
    isoWeek.map { "\(CalendarDate.padded($0.year, 4))-W\(CalendarDate.padded($0.week, 2))" }
  }

  /// The quarter that holds the month, such as `2024-Q2`.
  var quarterValue: String? {
    month.map { "\(CalendarDate.padded(year, 4))-Q\(($0 + 2) / 3)" }
  }

  static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }

  /// The same day `count` months later, or the last day of that month where it is shorter.
  func shifted(months count: Int) -> CalendarDate? {
    guard let target = adding(months: count), let month = target.month else { return nil }
    guard let day else { return target }
    let last = CalendarDate.days(inMonth: month, of: target.year)
    return CalendarDate(year: target.year, month: month, day: min(day, last))
  }

  /// The nearest day with this weekday, from `first` days after this one to six days later.
  func nearest(weekday wanted: Int, from first: Int) -> CalendarDate? {
    guard let start = adding(days: first), let weekday = start.weekday else { return nil }
    return start.adding(days: (wanted - weekday + 7) % 7)
  }

  /// The period of a unit that lies `count` units after the one holding this date.
  func period(_ unit: TimeUnit, _ count: Int) -> String? {
    switch unit {
    case .day: adding(days: count)?.description
    case .week: adding(days: 7 * count)?.weekValue
    case .fortnight: adding(days: 14 * count)?.weekValue
    case .weekend: adding(days: 7 * count)?.weekValue.map { $0 + "-WE" }
    case .month: adding(months: count)?.description
    case .quarter: adding(months: 3 * count)?.quarterValue
    case .year: CalendarDate(year: year + count)?.description
    case .decade: CalendarDate(year: year + 10 * count).map { CalendarDate.padded($0.year / 10, 3) }
    case .century:
      CalendarDate(year: year + 100 * count).map { CalendarDate.padded($0.year / 100, 2) }
    case .second, .minute, .hour: nil
    }
  }
}
