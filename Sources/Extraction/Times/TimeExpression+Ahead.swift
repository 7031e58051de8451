import Knowledge

extension TimeExpression {
  /// Whether a week, weekend, quarter or season lies wholly after a day: "next week", "this autumn".
  ///
  /// `isLater` says that the words are "later this week". False for days, months and years, which `date` tells, and for durations.
  func isPeriodAhead(of day: CalendarDate, isLater: Bool = false) -> Bool {
    guard type == .date, let value, let month = day.month else { return false }
    let parts = value.split(separator: "-")
    guard parts.count >= 2, let year = Int(parts[0]) else { return false }
    let unit = String(parts[1])
    if unit.hasPrefix("W"), unit != "WI", let week = day.weekValue {
      let own = parts[0] + "-" + parts[1]
      if parts.count == 3, own == week { return (day.weekday ?? 7) < 6 }
      if isLater, own == week { return true }
      return own > week
    }
    if unit.hasPrefix("Q"), let quarter = day.quarterValue { return value > quarter }
    guard let start = Self.seasonStarts[unit] else { return false }
    return (year, start) > (day.year, month)
  }

  /// The month in which a season of TIMEX3 begins.
  private static let seasonStarts = ["SP": 3, "SU": 6, "FA": 9, "WI": 12]
}
