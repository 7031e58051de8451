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
    var reports: [EventReport] = []
    for (word, frame) in triggers where !isAbsorbed(word, frame, by: links, triggers) {
      let ownLinks = links.filter { $0.event == word }
      guard let report = report(of: frame, at: word, links: ownLinks) else { continue }
      reports.append(report)
    }
    return reports
  }

  /// A verb that only leads to a noun's event: "met for talks", "gathered for a summit".
  ///
  /// "Signed the accord at a ceremony" has an object of its own, and tells of two events.
  private func isAbsorbed(
    _ verb: Int, _ frame: EventFrame, by links: [Link],
    _ triggers: [(word: Int, frame: EventFrame)]
  ) -> Bool {
    guard frame.part == .verb else { return false }
    return links.contains { link in
      guard link.verb == verb, !link.isGeneral else { return false }
      let object = context.tree.undergoer(of: verb)
      return object == nil || object == link.event
        || triggers.contains {
          $0.word == link.event
            && ($0.frame.family == frame.family
              // "Hosted Li for a state visit", "for dinner": what she was hosted for.
              || [.visit, .other].contains($0.frame.type) && !frame.hosts.isEmpty
              || frame.joinsLast && [.call, .meeting, .talks].contains($0.frame.type))
        }
    }
  }

  /// The words with a frame whose conditions hold; the first such frame of the table counts.
  private func triggers() -> [(word: Int, frame: EventFrame)] {
    tokens.compactMap { word in
      let named = rules.frames(of: context.token(word))
      guard !named.isEmpty else { return nil }
      let isName = context.token(word).partOfSpeech == .propn
      if isName, isTime(word) || isInsidePartyName(word) && !endsName(word) { return nil }
      if isGerundWithObject(word) || isOfAnotherEvent(word) || isInsideTitle(word)
        || isBeforeHyphen(word)
      {
        return nil
      }
      let isOfTime = context.tree.undergoer(of: word).map(isTime) ?? false
      let frames = named.filter { $0.label != "object" || !isOfTime }
      for frame in frames where unmet(frame, at: word) == nil { return (word, frame) }
      if let frame = frames.first, let condition = unmet(frame, at: word) {
        context.refuse(word, frame.name, .conditionUnmet(condition.text))
      }
      return nil
    }
  }

  /// The first condition of a frame that does not hold.
  private func unmet(_ frame: EventFrame, at word: Int) -> RuleCondition? {
    frame.needs.first { !$0.holds(at: word, in: context) }
  }

  /// "Upon hearing her son speak": an action, not a hearing.
  private func isGerundWithObject(_ word: Int) -> Bool {
    let token = context.token(word)
    guard token.partOfSpeech == .noun, token.lower.hasSuffix("ing"), tokens.contains(word + 1)
    else { return false }
    let next = context.token(word + 1)
    let previous = tokens.contains(word - 1) ? context.token(word - 1).partOfSpeech : .punct
    return [.adp, .sconj, .punct].contains(previous)
      && (next.partOfSpeech == .pron || next.partOfSpeech == .det)
      && !["that", "which", "who", "whose"].contains(next.lower)
  }

  /// "Conference call": the first noun only says of what kind the second is.
  private func isOfAnotherEvent(_ word: Int) -> Bool {
    let token = context.token(word)
    guard token.relation == .compound, token.partOfSpeech != .verb, token.head == word + 1 else {
      return false
    }
    return rules.frames(of: context.token(token.head)).contains {
      $0.part == .noun && unmet($0, at: token.head) == nil
    }
  }

  /// "Change-of-command", "election-related": a noun that only begins a longer word.
  private func isBeforeHyphen(_ word: Int) -> Bool {
    guard context.token(word).partOfSpeech != .verb, tokens.contains(word + 1) else { return false }
    return context.token(word + 1).text.hasPrefix("-")
      && context.token(word + 1).span.start == context.token(word).span.end
  }

  /// "March" the month.
  private func isTime(_ word: Int) -> Bool {
    context.document.times.contains { $0.tokens.contains(word) }
  }

  private func endsName(_ word: Int) -> Bool {
    context.mentions.mention(at: word).map {
      context.document.mentions[$0].tokens.upperBound == word + 1
    } ?? true
  }

  /// "Conference" in the name of a body is no event, unless somebody attends it.
  private func isInsidePartyName(_ word: Int) -> Bool {
    guard let mention = context.mentions.mention(at: word) else { return false }
    return context.document.mentions[mention].kind == .name
  }

  /// "Director-General for Enlargement Negotiations Ana Li": an office is no event.
  private func isInsideTitle(_ word: Int) -> Bool {
    let token = context.token(word)
    guard token.isCapitalised else { return false }
    return context.document.entities.contains { entity in
      entity.roles.contains { $0.evidence.contains(token.span) }
    }
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
      let isPredicate = context.tree.hasChild(of: verb, by: .cop)
      let own =
        isPredicate
        ? rules.predicates
        : rules.participations(of: token, particle: context.tree.particle(of: verb))
      let general = token.partOfSpeech == .verb ? rules.anyVerb : []
      for (rule, isGeneral) in own.map({ ($0, false) }) + general.map({ ($0, true) })
      where !isGeneral || !isUndone(verb) {
        let reached = context.tree.words(from: verb, along: rule.events)
          .flatMap { context.tree.conjuncts(of: $0) }
          .flatMap { word in [(word, word)] + whole(ofPart: word).map { (word, $0) } }
        for (word, event) in reached where events.contains(event) {
          let holds = rule.needs.allSatisfy { need in
            need.holds(at: event, in: context) || need.holds(at: word, in: context)
          }
          guard holds else { continue }
          guard !links.contains(where: { $0.event == event && $0.verb == verb }) else { continue }
          links.append(Link(verb: verb, event: event, rule: rule, isGeneral: isGeneral))
        }
      }
    }
    return links
  }

  /// "A round of talks", "the first day of a summit": the event that a part of it stands for.
  private func whole(ofPart word: Int) -> [Int] {
    guard Self.parts.contains(context.token(word).lemma) else { return [] }
    return context.tree.children(of: word).filter {
      context.token($0).relation == .nmod && context.tree.prepositions(of: $0) == "of"
    }
  }

  private static let parts: Set<String> = [
    "part", "round", "set", "day", "session", "phase", "stage", "week", "rest", "remainder",
    "beginning", "start", "end", "conclusion", "half", "leg", "portion", "hour",
  ]

  /// "Will not criticise Poland during the visit": what is not done tells nothing of the visit.
  private func isUndone(_ verb: Int) -> Bool {
    let standing = context.modality.modality(of: verb, in: context.tree).standing
    return standing == .denied || standing == .refused
  }

  // MARK: One event

  /// "His speech", "Li's visit"; not "today's meeting".
  private func isOwned(_ word: Int) -> Bool {
    context.tree.children(of: word).contains {
      context.token($0).relation == .nmodPoss && !context.tree.isTimeWord($0)
    }
  }

  private func report(of frame: EventFrame, at word: Int, links: [Link]) -> EventReport? {
    if links.isEmpty, frame.part == .noun, isInsidePartyName(word) {
      context.refuse(word, frame.name, .insideName)
      return nil
    }
    var modality = self.modality(of: frame, at: word, links: links)
    let dates = EventDates(context: context)
    let date = dates.date(of: word, verbs: links.map(\.verb))
    if isArranged(modality, date: date) { modality.standing = .planned }
    if isBehind(modality, date: date) { modality.standing = .actual }
    if date == nil, modality.standing == .actual, !modality.isConditional,
      dates.isAhead(word, verbs: links.map(\.verb))
    {
      modality.standing = .planned
    }
    if let reason = untold(word, frame, modality, links, isDated: date != nil) {
      context.refuse(word, frame.name, reason)
      return nil
    }
    let goesOn =
      date == nil
      && (frame.lasts && context.tree.isPresentPerfect(word)
        || links.contains { isJustBegun($0.verb) || isState(at: $0.verb) })
    let status =
      goesOn
      ? .ongoing : modality.status(date: date, published: context.document.article.published)
    let cast = EventCast(context: context, rules: rules, told: told)
    guard
      var participants = cast.participants(of: frame, at: word, links: links, status: status)
    else {
      context.refuse(word, frame.name, .tooFewTakePart)
      return nil
    }
    if participants.isEmpty { context.refuse(word, frame.name, .nobodyTakesPart) }
    if Self.isRefusal(modality) && frame.isAboutLast {
      for index in participants.indices {
        (participants[index].role, participants[index].status) = (.absent, .declined)
      }
    }
    let place = EventPlaces(context: context).place(of: word, frame: frame, links: links)
    if place == nil, isVague(word, frame, participants, links, isDated: date != nil) {
      context.refuse(word, frame.name, .onlyDescribed)
      return nil
    }
    let label = EventLabel(context: context)
    return EventReport(
      frame: frame, trigger: word, sentence: sentence,
      label: label.text(of: frame, at: word, participants: participants, place: place),
      isDefinite: label.isDefinite(word),
      isOwned: frame.part == .noun && isOwned(word),
      isIndefinite: label.isIndefinite(frame, at: word), namedBy: label.names(before: word),
      ordinal: label.ordinal(before: word), date: isTooEarly(date, status) ? nil : date,
      place: place, status: status, isStatusExplicit: modality.isExplicit,
      source: modality.source.flatMap { PartyFinder(context: context).party(at: $0)?.party },
      participants: participants,
      isHeadline: context.document.sentences[sentence].kind == .headline,
      isSettled: isSettled(
        word, frame, isPlaced: place != nil, date: date, isLinked: !links.isEmpty))
  }
}
