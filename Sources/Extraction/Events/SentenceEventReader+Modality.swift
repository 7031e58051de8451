import Knowledge

/// Whether the words tell of an event that took or takes place, or only of a habit or a purpose.
extension SentenceEventReader {
  /// "Parliament would meet in early September": with a day to come, arranged rather than possible.
  func isArranged(_ modality: Modality, date: CalendarDate?) -> Bool {
    guard modality.standing == .possible, modality.rules == ["modality/would"],
      !modality.isConditional, let date, let published = context.document.article.published
    else { return false }
    return date.isAfter(published)
  }

  /// "Spoke before the meeting on Monday", in the news of Tuesday: it has been since.
  func isBehind(_ modality: Modality, date: CalendarDate?) -> Bool {
    guard modality.standing == .planned, modality.rules == ["modality/ahead-of"],
      let date, date.day != nil, let published = context.document.article.published
    else { return false }
    return date < published
  }

  /// "Is in Oslo for talks", "are in dialogue": present as the news is written.
  func isState(at word: Int) -> Bool {
    guard context.tree.hasChild(of: word, by: .cop), let tense = context.tree.tense(of: word) else {
      return false
    }
    return tense.tense == .present && context.tree.prepositions(of: word) == "in"
      && context.document.sentences[sentence].kind == .body
  }

  /// "Have begun talks": they go on.
  func isJustBegun(_ verb: Int) -> Bool {
    ["begin", "start", "resume", "open", "launch"].contains(context.token(verb).lemma)
      && context.tree.isPresentPerfect(verb)
  }

  /// "Has agreed today to return to the talks": what is yet to be is not on the day of the news.
  func isTooEarly(_ date: CalendarDate?, _ status: Event.Status) -> Bool {
    guard let date, let month = date.month, let published = context.document.article.published,
      status == .planned || status == .proposed
    else { return false }
    if date.day == nil, date.year == published.year, month == published.month { return false }
    return date < published
  }

  /// Why an event is not told as done, planned or possible; nil where it is.
  ///
  /// Who stays away still tells of the event.
  func untold(
    _ word: Int, _ frame: EventFrame, _ modality: Modality, _ links: [Link], isDated: Bool
  ) -> Refusal.Reason? {
    if modality.isConditional { return .conditional }
    if !frame.isAboutLast {
      if isPurpose(word, frame), modality.rules.isEmpty { return .purpose }
      let isUntold =
        frame.part == .noun ? modality.standing == .denied : Self.isRefusal(modality)
      if isUntold { return .standing(modality.standing.rawValue) }
    }
    let verbs = links.map(\.verb)
    if EventDates(context: context).isSeries(word, verbs: verbs) { return .series }
    return isHabit(word, frame, modality, isDated: isDated) ? .habit : nil
  }

  /// "A topic in discussions with partners": nobody by name, and no place, day or verb that tells
  /// of it.
  func isVague(
    _ word: Int, _ frame: EventFrame, _ participants: [Participant], _ links: [Link], isDated: Bool
  ) -> Bool {
    frame.part == .noun && links.isEmpty && !isDated && !participants.isEmpty
      && !["after", "following"].contains(context.tree.prepositions(of: word))
      && participants.allSatisfy { $0.who.entity == nil }
      && context.document.sentences[sentence].kind == .body && !isGuided(word)
  }

  /// "A ceremony on Sunday", "the G8 summit in Gleneagles": one occasion with a day or place, which is
  /// worth an entry though nobody is named; not "elections in 2024", nor "the ceremony" told of before.
  func isSettled(
    _ word: Int, _ frame: EventFrame, isPlaced: Bool, date: CalendarDate?, isLinked: Bool
  ) -> Bool {
    let token = context.token(word)
    guard frame.part == .noun, !frame.isAboutLast, isPlaced || date != nil,
      context.document.sentences[sentence].kind == .body
    else { return false }
    let label = EventLabel(context: context)
    if label.isDefinite(word), label.names(before: word).isEmpty, !isLocated(word) { return false }
    return isLinked || token.pennTag != .nns && token.pennTag != .nnps
      || context.tree.hasChild(of: word, by: .nummod)
  }

  /// "The talks in Geneva", "the visit to Norway": its own words tell which one is meant.
  private func isLocated(_ word: Int) -> Bool {
    context.tree.children(of: word).contains {
      $0 > word && ["in", "at", "to"].contains(context.tree.prepositions(of: $0))
        && [.place, .country].contains(context.entity(at: $0)?.entity.type)
    }
  }

  /// "The delegation's visit to the Agency": whose it is and where it leads.
  private func isGuided(_ word: Int) -> Bool {
    context.tree.hasChild(of: word, by: .nmodPoss)
      && context.tree.children(of: word).contains {
        context.tree.prepositions(of: $0) == "to" && context.entity(at: $0) != nil
      }
  }

  /// "An effort to consult with members": no more than a purpose, but for "had the honour to meet".
  private func isPurpose(_ word: Int, _ frame: EventFrame) -> Bool {
    let token = context.token(word)
    guard frame.part == .verb, token.relation == .acl, token.pennTag == .vb, token.head >= 0 else {
      return false
    }
    let verb = context.token(token.head).head
    let isHad =
      Self.occasions.contains(context.token(token.head).lemma) && verb >= 0
      && context.token(verb).lemma == "have" && context.tree.tense(of: verb)?.tense == .past
    return !isHad
  }

  private static let occasions: Set<String> = [
    "opportunity", "chance", "honor", "honour", "pleasure", "privilege", "occasion",
  ]

  static func isRefusal(_ modality: Modality) -> Bool {
    modality.standing == .refused || modality.standing == .denied
  }

  /// "Ministers meet in Oslo" outside a headline tells a habit, unless a day is told.
  private func isHabit(
    _ word: Int, _ frame: EventFrame, _ modality: Modality, isDated: Bool
  ) -> Bool {
    frame.part == .verb && modality.standing == .actual && modality.tense == .present
      && !modality.isProgressive && !isDated
      && context.document.sentences[sentence].kind == .body
  }

  /// The modality of the event itself: whoever stays away does not unmake it.
  func modality(of frame: EventFrame, at word: Int, links: [Link]) -> Modality {
    var modality = context.modality.modality(of: word, in: context.tree)
    let standings = links.map {
      context.modality.modality(of: $0.verb, in: context.tree).standing
    }
    if frame.part == .noun, [.refused, .denied].contains(modality.standing) {
      if standings.contains(.refused) {
        modality.standing = .planned
      } else if standings.contains(.denied) {
        modality.standing = modality.tense == .past ? .actual : .planned
      }
    }
    // "Arrived for a scheduled visit": which has begun.
    if frame.part == .noun, modality.standing == .planned,
      modality.rules == ["modality/planned-event"],
      links.contains(where: {
        let verb = context.modality.modality(of: $0.verb, in: context.tree)
        return verb.standing == .actual && verb.tense == .past
          && ["arrive", "land", "begin", "start", "open", "attend"].contains(
            context.token($0.verb).lemma)
      })
    {
      modality.standing = .actual
    }
    if let standing = frame.standing, standing == .refused || modality.standing == .actual {
      modality.standing = standing
    }
    if !links.isEmpty, modality.standing == .actual,
      links.allSatisfy({ $0.rule.status != nil })
    {
      modality.standing = links[0].rule.status == .expected ? .planned : .possible
    }
    return modality
  }
}
