import Knowledge
import Lexicons

/// One row of `seeds/rules/events.tsv`: a verb or noun that tells of something people attend.
struct EventFrame: Sendable {
  let name: String
  let part: Part
  let type: Event.Kind
  /// Frames of one family may tell of the same occurrence: a meeting, talks, a summit.
  let family: String
  /// What the event is called where no noun of the article names it: "visit to".
  let label: String
  let needs: [RuleCondition]
  let attendees: [ArcPath]
  let hosts: [ArcPath]
  let places: [ArcPath]

  enum Part: String, Sendable, CaseIterable { case verb, noun }
}

/// One row of `seeds/rules/participants.tsv`: a verb that says who has a part in an event noun.
struct ParticipationRule: Sendable {
  let name: String
  /// From the verb to the noun of the event.
  let events: [ArcPath]
  /// On the noun of the event.
  let needs: [RuleCondition]
  let attendees: [ArcPath]
  let hosts: [ArcPath]
  let absent: [ArcPath]
  let places: [ArcPath]
  /// How sure the part is where the verb itself tells: "invited" makes it possible.
  let status: Participant.Status?
}

/// The event rules by the dictionary form that sets them off.
struct EventRules: Sendable {
  private let frames: [String: [EventFrame]]
  private let participations: [String: [ParticipationRule]]
  /// Rules for any verb.
  let anyVerb: [ParticipationRule]
  /// Further attendees that any verb of an event may name: "alongside Ana Li".
  let company: [ArcPath]

  static let eventColumns = [
    "rule", "part", "words", "needs", "type", "family", "label", "attendees", "hosts", "places",
    "example", "yields",
  ]
  static let participantColumns = [
    "rule", "verbs", "events", "needs", "attendees", "hosts", "absent", "places", "status",
    "example",
    "yields",
  ]

  /// - Throws: `LexiconError` for a row with an unknown path, type or condition.
  init(events: SeedTable, participants: SeedTable) throws(LexiconError) {
    var frames: [String: [EventFrame]] = [:]
    for row in events.rows {
      let frame = EventFrame(
        name: row["rule"], part: try row.value("part"),
        type: try row.value("type"), family: row["family"], label: row["label"],
        needs: try row.conditions("needs"),
        attendees: try row.paths("attendees"), hosts: try row.paths("hosts"),
        places: try row.paths("places"))
      for word in row.words("words") { frames[word, default: []].append(frame) }
    }
    self.frames = frames

    var participations: [String: [ParticipationRule]] = [:]
    var company: [ArcPath] = []
    for row in participants.rows {
      let rule = ParticipationRule(
        name: row["rule"], events: try row.paths("events"),
        needs: try row.conditions("needs"),
        attendees: try row.paths("attendees"),
        hosts: try row.paths("hosts"),
        absent: try row.paths("absent"),
        places: try row.paths("places"),
        status: row["status"].isEmpty ? nil : try row.value("status"))
      if rule.events.isEmpty {
        company += rule.attendees
      } else {
        for verb in row.words("verbs") { participations[verb, default: []].append(rule) }
      }
    }
    self.company = company
    self.anyVerb = participations.removeValue(forKey: "*") ?? []
    self.participations = participations
  }

  func frames(of token: Token) -> [EventFrame] {
    guard let found = frames[token.lemma] else { return [] }
    switch token.partOfSpeech {
    case .verb: return found.filter { $0.part == .verb }
    case .noun, .propn: return found.filter { $0.part == .noun }
    default: return []
    }
  }

  func participations(of token: Token) -> [ParticipationRule] {
    guard token.partOfSpeech == .verb || token.partOfSpeech == .adj else { return [] }
    return participations[token.lemma] ?? []
  }
}
