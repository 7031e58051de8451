import Knowledge

extension Occurrence {
  /// How much a report tells of this very occurrence; nil when it tells of another one.
  func likeness(to report: EventReport, in document: Document) -> Int? {
    guard reports[0].frame.family == report.frame.family,
      !hasOtherName(report), !hasOtherDate(report), !hasOtherPlace(report, in: document)
    else { return nil }
    let mine = participants.map(\.who)
    let shared = report.participants.filter { other in
      mine.contains { Self.isSame($0, other.who) }
    }.count
    if shared == 0 && !refersBack(report) { return nil }
    if shared < report.participants.count, shared < mine.count, isClosed, Self.isClosed(report) {
      return nil
    }
    if report.isNew, shared < 2, !sharesPlaceOrDate(report) { return nil }
    return 4 * shared + (sharesNoun(report, in: document) ? 2 : 0)
      + (sharesPlaceOrDate(report) ? 3 : 0)
  }

  /// "AU summit" is not "G20 summit".
  private func hasOtherName(_ report: EventReport) -> Bool {
    let mine = Set(reports.flatMap(\.namedBy))
    let other = Set(report.namedBy)
    return !mine.isEmpty && !other.isEmpty && mine.isDisjoint(with: other)
  }

  private func hasOtherDate(_ report: EventReport) -> Bool {
    guard let other = report.date else { return false }
    return reports.contains { mine in
      mine.date.map { $0.isAfter(other) || other.isAfter($0) } ?? false
    }
  }

  private func hasOtherPlace(_ report: EventReport, in document: Document) -> Bool {
    guard let other = report.place?.entity else { return false }
    return reports.contains { mine in
      guard let place = mine.place?.entity, place != other else { return false }
      let (left, right) = (document.entities[place], document.entities[other])
      let isInside = left.country == right.name || right.country == left.name
      let isUnknown = left.country == nil && right.country == nil && left.type == right.type
      return !isInside && !(isUnknown && sharesNoun(report, in: document) && report.isDefinite)
    }
  }

  /// "the meeting" with no name of its own, or the same noun without an article.
  private func refersBack(_ report: EventReport) -> Bool {
    if report.isHeadline && report.participants.isEmpty { return true }
    if !report.namedBy.isEmpty, reports.contains(where: { $0.namedBy == report.namedBy }) {
      return true
    }
    return report.isDefinite
  }

  private func sharesNoun(_ report: EventReport, in document: Document) -> Bool {
    let lemma = document.tokens[report.trigger].lemma
    return reports.contains { document.tokens[$0.trigger].lemma == lemma }
  }

  private func sharesPlaceOrDate(_ report: EventReport) -> Bool {
    reports.contains { mine in
      (report.place != nil && mine.place == report.place)
        || (report.date != nil && mine.date == report.date)
    }
  }

  /// Names all sides, who met whom; another pair is another meeting.
  private var isClosed: Bool { reports.contains(where: Self.isClosed) }

  private static func isClosed(_ report: EventReport) -> Bool {
    report.participants.filter { $0.role != .absent }.count >= 2
  }
}

extension EventReport {
  /// A noun with "a" or none: told for the first time.
  var isNew: Bool { frame.part == .noun && !isDefinite && namedBy.isEmpty && !isHeadline }
}
