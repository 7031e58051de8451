import Knowledge

/// Whether two reports tell of one occurrence: a function of these two alone.
///
/// Status counts for nothing: what one article expects another may have called off. A report
/// without a day is dated by the day its article was published.
enum ReportComparison {
  /// From here on two reports are the same; tuned on the pairs of EventGroupingTests and on
  /// `Tests/Across/same-event-a.txt`.
  static let threshold = 0.68

  /// Kinds of event that writers take for each other.
  private static let alike: Set<String> = ["conference", "meeting", "summit", "talks"]
  /// Kinds that two or three people make; whoever meets somebody else is at another one.
  private static let small: Set<String> = ["call", "meeting", "talks", "visit"]

  /// One name for all kinds that writers take for each other; other kinds stand for themselves.
  static func family(of kind: String) -> String { alike.contains(kind) ? "meeting" : kind }

  /// Two of different families of kinds, or that name nobody in common, are never the same:
  /// `ReportsOfDay` finds by this.
  static func isSame(_ left: EventReportRow, _ right: EventReportRow) -> Bool {
    guard left.key.article != right.key.article,
      !left.everybody.isDisjoint(with: right.everybody)
    else { return false }
    return score(left, right) >= threshold
  }

  static func score(_ left: EventReportRow, _ right: EventReportRow) -> Double {
    guard family(of: left.type) == family(of: right.type), let time = time(left, right)
    else { return 0 }
    var score = time + (left.type == right.type ? 0.1 : 0)
    score += place(left, right)
    score += company(left, right)
    return score
  }

  /// Nil where they cannot be one.
  private static func time(_ left: EventReportRow, _ right: EventReportRow) -> Double? {
    if let day = left.day, let other = right.day {
      if day == other { return 0.4 }
      return abs(days(day, other)) == 1 ? 0.1 : nil
    }
    guard let told = left.published, let other = right.published else { return nil }
    switch (left.day, right.day) {
    case (nil, nil):
      return abs(days(told, other)) <= EventReportRow.undatedReach ? 0.25 : nil
    case (let day?, _): return isNear(day, of: right, told: other) ? 0.25 : nil
    case (nil, let day?): return isNear(day, of: left, told: told) ? 0.25 : nil
    }
  }

  /// What has happened is told soon after; what is to come may be some days off.
  private static func isNear(
    _ day: CalendarDate, of undated: EventReportRow, told: CalendarDate
  ) -> Bool {
    let reach = EventReportRow.undatedReach
    return (undated.isAhead ? 0...reach : -reach...0).contains(days(day, told))
  }

  private static func days(_ day: CalendarDate, _ other: CalendarDate) -> Int {
    (day.dayNumber ?? 0) - (other.dayNumber ?? 0)
  }

  /// Who took part, and whom the sentences name besides: "envoys of Sudan and Chad".
  private static func company(_ left: EventReportRow, _ right: EventReportRow) -> Double {
    let people = left.people.intersection(right.people)
    let others = left.everybody.intersection(right.everybody).subtracting(people)
    var score = min(0.2 * Double(people.count), 0.4) + min(0.1 * Double(others.count), 0.3)
    if people.isEmpty && others.isEmpty { score -= 0.3 }
    let eachHasAnother =
      !left.people.isSubset(of: right.everybody) && !right.people.isSubset(of: left.everybody)
    if eachHasAnother, small.contains(left.type), small.contains(right.type) { score -= 0.4 }
    let isUndated = left.day == nil || right.day == nil
    let isOneVisitor = left.type == "visit" && right.type == "visit" && !people.isEmpty
    let isThin = people.count < 2 && others.count < 2 && !isOneVisitor
    return isUndated && isThin ? score - 0.2 : score
  }

  private static func place(_ left: EventReportRow, _ right: EventReportRow) -> Double {
    guard let place = left.place, let other = right.place else { return 0 }
    if place == other { return 0.25 }
    let isWithin = place.hasPrefix("country/") != other.hasPrefix("country/")
    return isWithin && left.country != nil && left.country == right.country ? 0.15 : -0.25
  }
}
