import Knowledge

/// Finds who has a part in an event, in which role and with what certainty.
struct EventCast {
  let context: ClaimContext
  let rules: EventRules
  let told: [EventReport]

  private var finder: PartyFinder { PartyFinder(context: context) }

  /// Nil when the frame's conditions on its participants do not hold.
  func participants(
    of frame: EventFrame, at word: Int, links: [SentenceEventReader.Link], status: Event.Status
  ) -> [Participant]? {
    var cast: [Participant] = []
    let standing = Self.participation(in: status)
    func add(
      _ parties: [FoundParty], _ role: Participant.Role, _ status: Participant.Status,
      rule: String, trigger: Int
    ) {
      for party in parties where !cast.contains(where: { $0.who == party.party }) {
        cast.append(
          Participant(
            who: party.party, kind: party.kind, role: role, status: status,
            evidence: context.sentence(of: party.word),
            provenance: Provenance(
              rule: rule, trigger: context.token(trigger).span, confidence: 0.8)))
      }
    }
    var attendees: [FoundParty] = []
    for link in links {
      let rule = link.rule
      let own = context.modality.modality(of: link.verb, in: context.tree)
      // "Refused to agree at the summit": but came.
      let staysAway =
        (own.standing == .refused || own.standing == .denied) && !rule.tellsOfSpeech
      let linked = staysAway ? Participant.Status.declined : rule.status ?? standing
      add(parties(link.verb, rule.absent), .absent, .declined, rule: rule.name, trigger: link.verb)
      add(
        parties(link.verb, rule.hosts), staysAway ? .absent : .host, linked,
        rule: rule.name, trigger: link.verb)
      var found = parties(link.verb, rule.attendees + rules.company)
      if link.isGeneral { found.removeAll { $0.kind != .person } }
      attendees += found
      add(found, staysAway ? .absent : .attendee, linked, rule: rule.name, trigger: link.verb)
    }
    let hosts = parties(word, frame.hosts)
    add(hosts, .host, standing, rule: frame.name, trigger: word)
    var own = parties(word, frame.attendees + rules.company)
    let isNamed = frame.part == .noun && !frame.isAboutLast
    if isNamed, let pair = finder.pair(before: word) {
      own = pair + own.filter { party in !pair.contains { $0.party == party.party } }
    }
    add(own, .attendee, standing, rule: frame.name, trigger: word)
    guard frame.needs.allSatisfy({ $0.holds(for: hosts + own + attendees) }) else { return nil }
    return cast
  }

  private func parties(_ word: Int, _ paths: [ArcPath]) -> [FoundParty] {
    var found: [FoundParty] = []
    for reached in context.tree.words(from: word, along: paths) {
      let recalled = recalled(at: reached)
      for party in recalled.isEmpty ? finder.parties(at: reached) : recalled
      where !found.contains(where: { $0.party == party.party }) {
        found.append(party)
      }
    }
    return found
  }

  /// "They", "the two leaders": several named before, or whoever took part in what was told last.
  private func recalled(at word: Int) -> [FoundParty] {
    if let travellers = travellers(at: word) { return travellers }
    let isOnePerson = context.entity(at: word)?.entity.type == .person
    guard standsForSeveral(word), context.entity(at: word) == nil || isOnePerson else { return [] }
    if let several = subjects(before: word) { return several }
    let several = told.filter { $0.participants.count >= 2 && !$0.isAboutLast }
    // Who travels together did not meet each other.
    let apart = several.filter { $0.frame.type != .visit }
    guard let last = main(ofLastSentenceIn: apart.isEmpty ? several : apart) else { return [] }
    return last.participants.filter { $0.role != .absent }
      .map { FoundParty(party: $0.who, kind: $0.kind, word: word) }
  }

  /// "The delegation" behind a visit of several persons: those who travelled.
  private func travellers(at word: Int) -> [FoundParty]? {
    let children = context.tree.children(of: word)
    guard context.token(word).lemma == "delegation", context.entity(at: word) == nil,
      children.contains(where: { context.token($0).lower == "the" }),
      !children.contains(where: {
        [.amod, .compound, .nmod, .nmodPoss, .acl, .nummod].contains(context.token($0).relation)
      })
    else { return nil }
    // Who accompanied them stands in a report of its own.
    let persons = told.filter { $0.frame.type == .visit || $0.frame.isAboutVisits }
      .flatMap(\.participants).filter { $0.kind == .person && $0.role == .attendee }
    guard persons.count >= 2 else { return nil }
    return persons.map { FoundParty(party: $0.who, kind: $0.kind, word: word) }
  }

  /// "Berg met Novak to follow up on the talks between Li and Roe": the meeting, which the sentence
  /// tells first of all.
  private func main(ofLastSentenceIn reports: [EventReport]) -> EventReport? {
    guard let sentence = reports.last?.sentence else { return nil }
    return reports.filter { $0.sentence == sentence }.min {
      context.tree.ancestors(of: $0.trigger).count < context.tree.ancestors(of: $1.trigger).count
    }
  }

  /// "Berg and Novak said that they will not attend": several subjects of the same sentence.
  private func subjects(before word: Int) -> [FoundParty]? {
    let document = context.document
    let sentence = document.sentences[document.sentence(ofToken: word)].tokens
    guard context.token(word).lower == "they" else { return nil }
    for subject in (sentence.lowerBound..<word).reversed()
    where context.token(subject).relation == .nsubj {
      if standsForSeveral(subject) { return nil }
      let parties = finder.parties(at: subject)
      if parties.count >= 2 || parties.first?.kind == .group { return parties }
    }
    return nil
  }

  /// "they", "both", "the two leaders"; not "leaders of Norway" or "young leaders".
  private func standsForSeveral(_ word: Int) -> Bool {
    let token = context.token(word)
    if ["they", "them", "both", "their"].contains(token.lower) { return true }
    guard let form = context.people.form(of: token.lemma) else { return false }
    guard form == .sides || (form == .person && token.pennTag == .nns) else { return false }
    var isDefinite = false
    for child in context.tree.children(of: word) {
      switch context.token(child).relation {
      case .det: isDefinite = ["the", "both", "these"].contains(context.token(child).lower)
      case .nummod: isDefinite = isDefinite || context.token(child).lower == "two"
      case .amod, .compound, .nmod, .nmodPoss: return false
      default: continue
      }
    }
    return isDefinite || form == .sides
  }

  static func participation(in status: Event.Status) -> Participant.Status {
    switch status {
    case .occurred, .ongoing: .attended
    case .planned, .cancelled: .expected
    case .proposed: .possible
    }
  }
}
