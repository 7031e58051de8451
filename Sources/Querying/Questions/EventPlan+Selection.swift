extension EventPlan {
  func selection(_ conditions: inout Conditions) -> String {
    if question.frame == .visit, !question.asksSubject, question.kind != .yesNo,
      [.country, .place, .words].contains(question.kind)
    {
      return EventFragments.ofEvent(question.kind == .country ? "country" : "place", type: "place")
    }
    return switch question.kind {
    case .place: EventFragments.ofEvent("place", type: "place")
    case .date: EventFragments.ofEvent("date", type: "date", leastLength: leastDate)
    case .event: EventFragments.ofEvent("event", type: "event")
    case .yesNo where question.frame == .happen: EventFragments.ofEvent("event", type: "event")
    default:
      EventFragments.ofParties(
        where: partyConditions(&conditions),
        preferring: question.isFuture ? "expected" : "attended",
        isAnyStatus: question.frame == .absent || question.kind == .yesNo)
    }
  }

  /// A year answers no question that tells the year itself.
  private var leastDate: Int {
    guard let dates = question.dates, let told = dates.from ?? dates.to else { return 4 }
    return told.utf8.count < 10 ? told.utf8.count + 3 : 4
  }

  /// Who convened a meeting need not have been in its chair.
  private static let presiding = ["chair", "preside", "moderate"]

  private func partyConditions(_ conditions: inout Conditions) -> String {
    var clauses: [String] = []
    switch question.frame {
    case .absent: clauses.append("t.role = 'absent'")
    case .host where question.asksSubject || question.kind == .yesNo:
      clauses.append("t.role = 'host'")
      if Self.presiding.contains(question.verbLemma ?? "") {
        clauses.append(EventFragments.tells(Self.presiding))
      }
    case .host: clauses.append("t.role = 'attendee'")
    case _ where question.kind == .yesNo: break
    default: clauses.append("t.role <> 'absent'")
    }
    if question.kind == .yesNo {
      for (name, _) in parties.prefix(1) {
        clauses.append("t.who_id IN \(conditions.list(name.ids))")
      }
    } else {
      // Who is named in the question is no answer to it.
      let ofContext = question.parts.filter { $0.role == .context && !$0.isOwner }
      for name in question.names(.subject, .object, .oblique) + ofContext.compactMap(\.name)
      where name.isActor {
        clauses.append("coalesce(t.who_id, '') NOT IN \(conditions.list(name.ids))")
      }
    }
    if question.verbLemma == "represent", question.asksSubject {
      for name in question.names(.object) {
        clauses.append(EventFragments.office(of: conditions.list(name.ids)))
      }
    } else if question.kind == .person, question.isOpenKind {
      clauses.append("NOT \(EventFragments.isRepresented)")
    }
    if question.kind == .person, question.isOpenKind, !question.topic.isEmpty {
      let topic = conditions.bind(.text(question.topic.joined(separator: " ")))
      clauses.append("NOT (t.kind = 'group' AND word_share(t.who, \(topic)) = 1)")
    }
    if question.asksOffice, let focus = question.focus {
      clauses.append(EventFragments.holds(conditions.bind(.text(focus))))
    }
    if let type = question.answerType { clauses.append("t.kind = '\(type)'") }
    for name in question.names(.asked) where question.kind == .person {
      clauses.append(EventFragments.office(of: conditions.list(name.ids)))
    }
    if !question.asksOffice, let calling = question.calling {
      // Few texts have the letters, and only those are read for the word.
      let letters = conditions.bind(.text(String(calling.dropLast(calling.hasSuffix("y") ? 1 : 0))))
      let word = conditions.bind(.text(calling))
      clauses.append(
        "instr(lower(x.text), \(letters)) > 0 AND word_share(\(word), x.text) = 1")
    }
    // "Which Norwegian companies": what is told of them must name Norway.
    for name in question.names(.asked) where question.kind == .organisation {
      clauses.append(EventFragments.mentions(conditions.list(name.ids)))
    }
    return clauses.isEmpty ? "1" : clauses.joined(separator: " AND ")
  }
}
