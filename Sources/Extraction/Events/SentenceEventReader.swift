import Knowledge

/// Reads the events that one sentence tells of.
struct SentenceEventReader {
  let context: ClaimContext
  let rules: EventRules
  /// Index into `Document.sentences`.
  let sentence: Int
  /// What earlier sentences told, for "they" and "the two leaders".
  let told: [EventReport]

  private var tokens: Range<Int> { context.document.sentences[sentence].tokens }

  func reports() -> [EventReport] {
    let triggers = self.triggers()
    guard !triggers.isEmpty else { return [] }
    let links = self.links(to: Set(triggers.filter { $0.frame.part == .noun }.map(\.word)))
    let supporting = Set(links.filter { !$0.isGeneral }.map(\.verb))
    var reports: [EventReport] = []
    for (word, frame) in triggers where !(frame.part == .verb && supporting.contains(word)) {
      if let report = report(of: frame, at: word, links: links.filter { $0.event == word }) {
        reports.append(report)
      }
    }
    return reports
  }

  /// The words with a frame whose conditions hold; the first such frame of the table counts.
  private func triggers() -> [(word: Int, frame: EventFrame)] {
    tokens.compactMap { word in
      let token = context.token(word)
      if token.partOfSpeech == .propn, isInsidePartyName(word) { return nil }
      return rules.frames(of: token).first { frame in
        frame.needs.allSatisfy { $0.holds(at: word, in: context) }
      }.map { (word, $0) }
    }
  }

  /// "Conference" in the name of a body is no event.
  private func isInsidePartyName(_ word: Int) -> Bool {
    guard let mention = context.mentions.mention(at: word) else { return false }
    return context.document.mentions[mention].kind == .name
  }

  // MARK: Verbs that give somebody a part in an event noun

  /// A verb that says who has a part in the event of a noun.
  struct Link {
    let verb: Int
    let event: Int
    let rule: ParticipationRule
    /// From a rule for any verb, so that the verb may tell of an event of its own.
    let isGeneral: Bool
  }

  private func links(to events: Set<Int>) -> [Link] {
    guard !events.isEmpty else { return [] }
    var links: [Link] = []
    for verb in tokens {
      let token = context.token(verb)
      let own = rules.participations(of: token)
      let general = token.partOfSpeech == .verb ? rules.anyVerb : []
      for (rule, isGeneral) in own.map({ ($0, false) }) + general.map({ ($0, true) }) {
        let reached = context.tree.words(from: verb, along: rule.events)
          .flatMap { context.tree.conjuncts(of: $0) }
        for event in reached where events.contains(event) {
          guard rule.needs.allSatisfy({ $0.holds(at: event, in: context) }) else { continue }
          guard !links.contains(where: { $0.event == event && $0.verb == verb }) else { continue }
          links.append(Link(verb: verb, event: event, rule: rule, isGeneral: isGeneral))
        }
      }
    }
    return links
  }

  // MARK: One event

  private func report(of frame: EventFrame, at word: Int, links: [Link]) -> EventReport? {
    let modality = self.modality(of: frame, at: word, links: links)
    let date = EventDates(context: context).date(of: word, verbs: links.map(\.verb))
    let isSeries = EventDates(context: context).isSeries(word, verbs: links.map(\.verb))
    if frame.part == .verb, [.denied, .refused].contains(modality.standing) { return nil }
    if modality.standing == .denied || isSeries { return nil }
    let status = modality.status(date: date, published: context.document.article.published)
    let cast = EventCast(context: context, rules: rules, told: told)
    let participants = cast.participants(of: frame, at: word, links: links, status: status)
    guard let participants else { return nil }
    let place = EventPlaces(context: context)
      .place(of: word, frame: frame, links: links.map { ($0.verb, $0.rule.places) })
    let label = EventLabel(context: context)
    return EventReport(
      frame: frame, trigger: word, sentence: sentence,
      label: label.text(of: frame, at: word, participants: participants, place: place),
      isDefinite: label.isDefinite(word), namedBy: label.names(before: word), date: date,
      place: place, status: status, isStatusExplicit: modality.isExplicit,
      source: modality.source.flatMap { PartyFinder(context: context).party(at: $0)?.party },
      participants: participants,
      isHeadline: context.document.sentences[sentence].kind == .headline)
  }

  /// The modality of the event itself: whoever stays away does not unmake it.
  private func modality(of frame: EventFrame, at word: Int, links: [Link]) -> Modality {
    var modality = context.modality.modality(of: word, in: context.tree)
    let isRefusal = modality.standing == .refused || modality.standing == .denied
    if frame.part == .noun, isRefusal, !links.isEmpty {
      modality.standing = modality.tense == .past ? .actual : .planned
      modality.isExplicit = false
    }
    return modality
  }
}
