import Knowledge

extension Occurrence {
  /// How much a report tells of this very occurrence; nil when it tells of another one.
  func likeness(to report: EventReport, in document: Document) -> Int? {
    if report.isHeadline, report.frame.type == .visit, isReception(of: report) { return 1 }
    guard reports[0].frame.family == report.frame.family || isTalkedAt(in: report) else {
      return nil
    }
    if report.isHeadline, let score = likeness(toHeadline: report) { return score }
    guard
      !(report.isAnnounced && status == .occurred), !hasOtherName(report, in: document),
      !hasOtherSize(report), !hasOtherObject(report), !isContrasted(report), !hasOtherDate(report),
      !hasOtherPlace(report, in: document), !isOfOtherBody(report)
    else { return nil }
    let mine = participants.map(\.who)
    let shared = report.participants.filter { other in
      mine.contains { Self.isSame($0, other.who) }
    }.count
    if isElaborated(by: report) { return 6 }
    if isToldByDay(report, in: document) { return 5 + 4 * shared }
    if shared == 0 && !refersBack(report) { return nil }
    // "The talks between Li and Roe" are not the conference told before.
    if shared == 0, Self.isClosed(report), !sharesNoun(report, in: document),
      !isTakenUp(by: report, in: document)
    {
      return nil
    }
    // "His speech" is not that of somebody else.
    if shared == 0, report.isOwned, !report.participants.isEmpty, !mine.isEmpty { return nil }
    let isSameAssembly = report.isDefinite && Self.isAssembly(report) && Self.isAssembly(reports[0])
    let isDuring = shared > 0 && isDescribed(by: report, in: document)
    if shared < report.participants.count, shared < mine.count, isClosed, Self.isClosed(report),
      !isSameAssembly, !isDuring, !isTakenUp(by: report, in: document),
      !(shared > 1 && report.isDefinite && sharesNoun(report, in: document))
    {
      return nil
    }
    if report.isNew, shared < 2, !isDuring, !sharesPlaceOrDate(report),
      !isRetold(by: report, shared: shared)
    {
      return nil
    }
    return 4 * shared + (mine.isEmpty ? 0 : 2) + (sharesNoun(report, in: document) ? 2 : 0)
      + (sharesPlaceOrDate(report) ? 3 : 0)
  }

  /// "Li met the Lake Caucus", and behind it "during a productive meeting, Li and members of the Caucus
  /// spoke": what went on there.
  private func isDescribed(by report: EventReport, in document: Document) -> Bool {
    guard report.frame.part == .noun, report.frame.type == .meeting, report.place == nil,
      report.date == nil, report.status == status,
      reports.contains(where: { (1...2).contains(report.sentence - $0.sentence) })
    else { return false }
    let sentence = document.sentences[report.sentence].tokens
    return sentence.contains {
      document.tokens[$0].head == report.trigger && document.tokens[$0].lower == "during"
    }
  }

  /// "Li gave a news conference", and behind it "Li said at a news conference in Oslo": whoever faces the
  /// press does so once an article.
  private func isRetold(by report: EventReport, shared: Int) -> Bool {
    report.frame.type == .conference && shared == 1 && report.participants.count == 1
      && participants.count == 1 && report.label.hasSuffix(" conference")
  }

  /// "The visit of Roe" above "Li welcomed Roe": where a host is told, the guest's visit is theirs.
  private func isReception(of report: EventReport) -> Bool {
    participants.contains { $0.role == .host } && !report.participants.isEmpty
      && report.participants.allSatisfy { guest in
        participants.contains { Self.isSame($0.who, guest.who) }
      }
  }

  /// "Li hosted Roe for dinner", and behind it "the leaders had a discussion": what the very same persons
  /// did there.
  private func isTalkedAt(in report: EventReport) -> Bool {
    report.frame.type == .talks && reports[0].frame.type == .other && report.place == nil
      && report.participants.count == 2 && participants.count == 2
      && reports.contains { (1...2).contains(report.sentence - $0.sentence) }
      && report.participants.allSatisfy { other in
        other.kind == .person && participants.contains { Self.isSame($0.who, other.who) }
      }
  }

  /// "Participants in today's meeting included Li and Roe" behind "Dee chaired the meeting of the board today":
  /// a noun that its day sets apart, and nobody whom somebody met.
  private func isToldByDay(_ report: EventReport, in document: Document) -> Bool {
    guard report.frame.part == .noun, report.isDefinite, let day = report.date,
      sharesNoun(report, in: document), reports.contains(where: { $0.date == day })
    else { return false }
    let below = document.sentences[report.sentence].tokens.filter {
      document.tokens[$0].head == report.trigger
    }
    return below.contains { document.tokens[$0].relation == .nmodPoss }
      && !below.contains { $0 > report.trigger && document.tokens[$0].relation == .nmod }
  }

  /// Whether the next sentence names who they were, without a day or place of its own: "The Office
  /// convened ministers in a forum; Li and Roe hosted Dee and Fox".
  private func isElaborated(by report: EventReport) -> Bool {
    guard report.frame.part == .verb, report.date == nil, report.place == nil,
      report.status == status, reports.count < 3,
      report.participants.contains(where: { $0.role == .host }),
      report.participants.count(where: { $0.kind == .person }) > 2
    else { return false }
    return reports.contains { report.sentence - $0.sentence == 1 }
      && reports.allSatisfy { !$0.isHeadline }
      && !participants.contains { $0.kind == .person }
  }

  /// "This convening brought together mayors" behind "hosted a convening".
  ///
  /// The same noun, of which only groups are told, or that has no words of its own: "Li and Roe led the meeting".
  /// Behind "convened officials", "the meeting included the Navy" tells of no other meeting either.
  private func isTakenUp(by report: EventReport, in document: Document) -> Bool {
    let areBodies = report.participants.allSatisfy { $0.kind == .group || $0.kind == .organisation }
    guard report.isDefinite else { return false }
    if areBodies, report.label == "meeting", report.frame.part == .noun,
      reports.contains(where: {
        report.sentence - $0.sentence == 1 && $0.frame.part == .verb && $0.frame.type == .meeting
      })
    {
      return true
    }
    return sharesNoun(report, in: document) && (!report.label.contains(" ") || areBodies)
      && reports.contains { (1...2).contains(report.sentence - $0.sentence) }
  }

  /// A headline tells of the body's event unless it names another pair.
  private func likeness(toHeadline report: EventReport) -> Int? {
    let named = report.participants.filter { $0.kind == .person }
    if named.isEmpty { return 1 }
    guard named.count < report.participants.count, isClosed else { return nil }
    let shared = named.count { person in
      participants.contains { Self.isSame($0.who, person.who) }
    }
    return shared == named.count ? 1 + 4 * shared : nil
  }

  /// "AU summit" is not "G20 summit", nor the meeting that was told without a name.
  private func hasOtherName(_ report: EventReport, in document: Document) -> Bool {
    let mine = Set(reports.flatMap(\.namedBy))
    let other = Set(report.namedBy)
    // A headline writes "Call with President Li" like a name.
    if other.isEmpty || mine.isEmpty && report.isHeadline { return false }
    if !mine.isEmpty, !sharesNoun(report, in: document) { return true }
    return mine.isEmpty ? !sharesNoun(report, in: document) : mine.isDisjoint(with: other)
  }

  /// The vote of one body is not that of another: "the House passed the bill; the Senate voted on it".
  func isOfOtherBody(_ report: EventReport) -> Bool {
    guard report.frame.type == .vote, reports[0].frame.type == .vote else { return false }
    let mine = participants.filter { $0.kind == .organisation }
    let other = report.participants.filter { $0.kind == .organisation }
    return !mine.isEmpty && !other.isEmpty
      && !other.contains { one in mine.contains { Self.isSame($0.who, one.who) } }
  }

  /// "The closing ceremony" is not "the opening ceremony".
  private func isContrasted(_ report: EventReport) -> Bool {
    guard let other = report.ordinal else { return false }
    // "The second meeting of the Committee" behind "Li met Roe": another series.
    let isOfBody = report.participants.contains { $0.kind == .organisation }
    if isOfBody, isClosed, !participants.contains(where: { $0.kind == .organisation }) {
      return true
    }
    return reports.contains { $0.ordinal.map { $0 != other } ?? false }
  }

  /// A few persons who met, perhaps beside a summit, are not the summit.
  private func hasOtherSize(_ report: EventReport) -> Bool {
    (Self.isFewPersons(report) && reports.allSatisfy(Self.isAssembly))
      || (Self.isAssembly(report) && reports.contains(where: Self.isFewPersons))
  }

  private static func isFewPersons(_ report: EventReport) -> Bool {
    report.frame.part == .verb && (2...8).contains(report.participants.count)
      && report.participants.allSatisfy { $0.kind == .person }
  }

  /// "Signed the Roads Act" and "signed the Ports Act": each name is signed once.
  private func hasOtherObject(_ report: EventReport) -> Bool {
    guard report.frame.type == .signing, report.frame.part == .verb else { return false }
    let other = Self.capitalisedWords(report.label)
    guard !other.isEmpty else { return false }
    let mine = reports.filter { $0.frame.part == .verb }.map { Self.capitalisedWords($0.label) }
    return !mine.isEmpty && mine.allSatisfy { !$0.isEmpty && $0.isDisjoint(with: other) }
  }

  /// The words of a name, save for "Act" and the like at its end.
  private static func capitalisedWords(_ label: String) -> Set<String> {
    let words = label.words.filter { $0.first?.isUppercase ?? false }
    return Set(words.count > 1 ? words.dropLast().map(String.init) : words.map(String.init))
  }

  /// Told within three sentences before, though not beside it in the same one unless somebody stayed away:
  /// "Norway attended the summit, but Poland stayed away".
  func isNear(_ report: EventReport) -> Bool {
    let distances = reports.map { report.sentence - $0.sentence }
    if distances.contains(0) {
      return report.participants.contains { $0.role == .absent }
        && reports.contains { $0.sentence == report.sentence && $0.trigger < report.trigger }
    }
    return distances.contains { (1...3).contains($0) }
  }

  /// "Li was accompanied by Roe": the visit of Li that an earlier sentence tells of.
  func isJourney(of report: EventReport) -> Bool {
    isVisit && reports.contains { $0.sentence < report.sentence }
      && report.participants.contains { other in
        participants.contains { Self.isSame($0.who, other.who) }
      }
  }

  /// Whether those who "discussed" something a little later did so at this event: its own
  /// participants at a call or a visit as well, others only where several met.
  func isOpen(to report: EventReport) -> Bool {
    guard status == .occurred || status == .ongoing, report.status == .occurred,
      report.date == nil, report.place == nil, !isOfOtherBody(report),
      reports.contains(where: { (1...6).contains(report.sentence - $0.sentence) })
    else { return false }
    if reports[0].frame.family == report.frame.family { return true }
    let mine = participants.map(\.who)
    return report.participants.count > 1
      && report.participants.allSatisfy { other in
        mine.contains { Self.isSame($0, other.who) }
      }
  }

  /// A summit or conference that an earlier sentence tells of, however far above.
  func isAssembly(before report: EventReport) -> Bool {
    reports.contains { Self.isAssembly($0) && $0.sentence < report.sentence }
  }

  private static func isAssembly(_ report: EventReport) -> Bool {
    report.frame.type == .summit || report.frame.type == .conference
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
    // "The Tribal Youth Forum" and "this forum": names keep their capitals in lemmas.
    let lemma = document.tokens[report.trigger].lemma.lowercased()
    return reports.contains {
      let other = document.tokens[$0.trigger].lemma.lowercased()
      return other == lemma || Self.isNoun(lemma, of: other)
    }
  }

  /// "The convening" of those who "convened", "the gathering" of those who "gathered"; "the meeting" is of all
  /// sorts.
  private static func isNoun(_ noun: String, of verb: String) -> Bool {
    noun.hasSuffix("ing") && noun != "meeting"
      && [verb, String(verb.dropLast())].contains(String(noun.dropLast(3)))
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
  /// "Roos also attended": tells of whatever was told last, whose frame says what it is.
  var isAboutLast: Bool { frame.isAboutLast }

  /// "The event", "this gathering": no word of its own for what was told.
  var standsForAny: Bool { frame.mayBeAny && isDefinite && namedBy.isEmpty && !isHeadline }

  /// Clearly still to come: "their upcoming meeting".
  var isAnnounced: Bool { status == .planned && isStatusExplicit && frame.part == .noun }

  /// Without anybody named, only a place or a day makes it worth keeping for what follows.
  var isTellingAlone: Bool { isDefinite || !namedBy.isEmpty || place != nil || date != nil }

  /// A noun with "a" or none, or a verb with such an object: told for the first time.
  var isNew: Bool {
    if frame.part == .verb { return isIndefinite }
    return !isDefinite && !isOwned && namedBy.isEmpty && !isHeadline
  }
}
