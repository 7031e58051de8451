import Knowledge

/// Joins the reports of one article that tell of the same occurrence.
struct EventMerger {
  let document: Document

  func events(from reports: [EventReport]) -> [Event] {
    var occurrences: [Occurrence] = []
    // A headline repeats in short what the body tells, so that it finds its event there.
    for report in reports.filter({ !$0.isHeadline }) + reports.filter(\.isHeadline) {
      if report.isAboutLast {
        let near = occurrences.indices.filter { occurrences[$0].isNear(report) }
        let meeting =
          near.last { !occurrences[$0].isVisit && !occurrences[$0].isDecision }
          ?? occurrences.lastIndex { $0.isAssembly(before: report) }
        let journey = occurrences.lastIndex { $0.isJourney(of: report) }
        if let last = report.frame.isAboutVisits ? journey ?? near.last : meeting ?? near.last {
          occurrences[last].reports.append(report)
        }
        continue
      }
      if report.standsForAny,
        let last = occurrences.lastIndex(where: { $0.isNear(report) && !$0.isVisit })
      {
        occurrences[last].reports.append(report)
        continue
      }
      var best: (score: Int, index: Int)?
      for (index, occurrence) in occurrences.enumerated() {
        guard let score = occurrence.likeness(to: report, in: document) else { continue }
        if best.map({ score >= $0.score }) ?? true { best = (score, index) }
      }
      if best.map({ $0.score < 8 }) ?? true, report.frame.joinsLast,
        let last = occurrences.lastIndex(where: { $0.isOpen(to: report) })
      {
        best = (0, last)
      }
      if best == nil, report.participants.isEmpty, !report.isTellingAlone { continue }
      if let best {
        occurrences[best.index].reports.append(report)
      } else {
        occurrences.append(Occurrence(reports: [report]))
      }
    }
    return occurrences.filter { $0.isAttended || $0.isSettled }
      .sorted { $0.first < $1.first }
      .map { $0.event(in: document) }
  }
}

/// One occurrence with all reports that tell of it; never empty.
struct Occurrence {
  var reports: [EventReport]

  var participants: [Participant] {
    var merged: [Participant] = []
    let isNamed = reports.contains { !$0.isHeadline && $0.participants.count > 1 }
    for (participant, isHeadline) in reports.flatMap({ report in
      report.participants.map { ($0, report.isHeadline) }
    }) {
      // A headline shortens to "Qatari Deputy" whom the body names.
      if isHeadline, isNamed, participant.kind == .group { continue }
      // "The leadership of the Caucus", which the headline calls the Caucus.
      if isHeadline, participant.kind == .organisation,
        merged.contains(where: { $0.kind == .group && $0.who.name.contains(participant.who.name) })
      {
        continue
      }
      if let index = merged.firstIndex(where: { Self.isSame($0.who, participant.who) }) {
        if participant.role == .host && merged[index].role == .attendee {
          merged[index].role = .host
        }
      } else {
        merged.append(participant)
      }
    }
    if status == .planned { return merged }
    // Nobody attended what was called off, and whoever was expected at what has been did.
    let standing = EventCast.participation(in: status)
    for index in merged.indices
    where merged[index].status == (standing == .attended ? .expected : .attended) {
      merged[index].status = standing
    }
    return merged
  }

  /// A vote or a signing, which nobody joins or opens with remarks.
  var isDecision: Bool { [.vote, .signing].contains(leading.frame.type) }

  var isVisit: Bool { leading.frame.type == .visit }

  var isAttended: Bool { reports.contains { !$0.participants.isEmpty } }

  /// Told with a day or a place, so that it is entered though nobody is named.
  var isSettled: Bool { reports.contains(where: \.isSettled) }

  /// The word that tells of it first.
  var first: Int { reports.map(\.trigger).min() ?? 0 }

  static func isSame(_ left: Party, _ right: Party) -> Bool {
    if let entity = left.entity, let other = right.entity { return entity == other }
    guard left.entity == nil, right.entity == nil else { return false }
    return wordsOverlap(left.name, right.name)
  }

  /// Two phrases of which one has most words of the other.
  private static func wordsOverlap(_ left: String, _ right: String) -> Bool {
    let leftWords = Set(left.lowercased().words)
    let rightWords = Set(right.lowercased().words)
    let common = leftWords.intersection(rightWords).count
    return common > 0 && 2 * common >= min(leftWords.count, rightWords.count) * 2
  }

  func event(in document: Document) -> Event {
    let lead = leading
    let telling =
      reports.filter { !$0.isHeadline }.isEmpty
      ? reports
      : reports.sorted { ($0.isHeadline ? 1 : 0) < ($1.isHeadline ? 1 : 0) }
    var evidence: [TextSpan] = []
    for report in telling {
      let span = document.sentences[report.sentence].span
      if !evidence.contains(span) { evidence.append(span) }
    }
    return Event(
      type: lead.frame.type, label: lead.label, date: reports.lazy.compactMap(\.date).first,
      place: place(in: document), status: status, evidence: evidence,
      participants: participants, source: reports.lazy.compactMap(\.source).first,
      provenance: Provenance(
        rule: lead.frame.name, trigger: document.tokens[lead.trigger].span,
        confidence: confidence))
  }

  /// The report that names it best: a noun with "a" before a verb, and that before "the meeting".
  private var leading: EventReport {
    func rank(_ report: EventReport) -> Int {
      (report.isAboutLast || report.standsForAny ? 8 : 0) + (report.isHeadline ? 4 : 0)
        + (report.frame.part == .verb ? 2 : 0)
        + (report.isDefinite ? 1 : 0)
    }
    return reports.dropFirst().reduce(reports[0]) { rank($1) < rank($0) ? $1 : $0 }
  }

  var status: Event.Status {
    // Asked for every pair of reports, so that none is copied.
    var first: Event.Status?
    var explicit: Event.Status?
    for index in reports.indices where !reports[index].isHeadline && !reports[index].isAboutLast {
      let status = reports[index].status
      first = first ?? status
      guard reports[index].isStatusExplicit else { continue }
      if status == .cancelled { return .cancelled }
      explicit = explicit ?? status
    }
    return explicit ?? first ?? reports[0].status
  }

  /// A town rather than its country.
  private func place(in document: Document) -> Party? {
    let places = reports.compactMap(\.place)
    return places.first { place in
      place.entity.map { document.entities[$0].type == .place } ?? false
    } ?? places.first
  }

  private var confidence: Double {
    let known = reports.contains { $0.place != nil || $0.date != nil }
    return min(
      0.95,
      0.6 + (participants.count > 1 ? 0.15 : 0) + (known ? 0.1 : 0)
        + (reports.count > 1 ? 0.1 : 0))
  }
}
