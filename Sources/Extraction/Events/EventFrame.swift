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
  /// The weakest standing where the word itself says so: an invitation is only possible.
  let standing: Modality.Standing?
  /// "Has arrived": in the present perfect it goes on.
  let lasts: Bool

  /// "The event", "this gathering": stands for whatever was told last, of any family.
  let mayBeAny: Bool

  /// "Li, Roe and other ministers discussed trade": adds to a meeting told right before even where it
  /// names others; told alone it is an event of its own.
  let joinsLast: Bool

  /// "Roos also attended": adds to whatever event was told last.
  var isAboutLast: Bool { family.hasPrefix("*") }

  /// "She was accompanied by Roos": adds to a visit as well as to a meeting.
  var isAboutVisits: Bool { family == "*trip" }

  enum Part: String, Sendable, CaseIterable { case verb, noun, adj }
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
  /// For what somebody says or decides there, which they may refuse to do and yet be there.
  let tellsOfSpeech: Bool
}

/// The event rules by the dictionary form that sets them off.
struct EventRules: Sendable {
  private let frames: LemmaTable<[EventFrame]>
  private let participations: LemmaTable<[ParticipationRule]>
  /// Rules of nouns: "her participation in the summit".
  private let nounParticipations: LemmaTable<[ParticipationRule]>
  /// Rules for any verb.
  let anyVerb: [ParticipationRule]
  /// Rules of "be", which count for the word that it links: "is in Oslo for talks".
  let predicates: [ParticipationRule]
  /// Further attendees that any verb of an event may name: "alongside Ana Li".
  let company: [ArcPath]

  static let eventColumns = [
    "rule", "part", "words", "needs", "type", "family", "label", "attendees", "hosts", "places",
    "standing",
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
        type: try row.value("type"),
        family: row["family"].trimmed(of: "+~"),
        label: row["label"],
        needs: try row.conditions("needs"),
        attendees: try row.paths("attendees"), hosts: try row.paths("hosts"),
        places: try row.paths("places"),
        standing: ["", "lasting"].contains(row["standing"]) ? nil : try row.value("standing"),
        lasts: row["standing"] == "lasting", mayBeAny: row["family"].hasSuffix("~"),
        joinsLast: row["family"].hasSuffix("+"))
      for word in row.words("words") { frames[word, default: []].append(frame) }
    }
    self.frames = LemmaTable(frames)

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
        status: row["status"].isEmpty ? nil : try row.value("status"),
        tellsOfSpeech: row.words("verbs").contains("say"))
      if rule.events.isEmpty {
        company += rule.attendees
      } else {
        for verb in row.words("verbs") { participations[verb, default: []].append(rule) }
      }
    }
    self.company = company
    self.anyVerb = participations.removeValue(forKey: "*") ?? []
    self.predicates = participations["be"] ?? []
    let nouns = participations.filter { $0.key.hasPrefix(Self.nounMark) }
    nounParticipations = LemmaTable(
      Dictionary(
        uniqueKeysWithValues: nouns.map {
          (String($0.key.dropFirst(Self.nounMark.count)), $0.value)
        }
      ))
    self.participations = LemmaTable(participations.filter { !nouns.keys.contains($0.key) })
  }

  /// Before a noun in the column of verbs.
  private static let nounMark = "noun:"

  /// The frames of a verb or noun; names count by their last word, as in "G20 Summit".
  func frames(of token: Token) -> [EventFrame] {
    switch token.partOfSpeech {
    case .verb:
      (frames[token.lemma] ?? []).filter { $0.part == .verb }
    case .noun: (frames[token.lemma] ?? []).filter { $0.part == .noun }
    case .propn: (frames[token.lower] ?? []).filter { $0.part == .noun }
    case .adj:
      (frames[token.lemma] ?? []).filter {
        $0.part == .adj || ($0.part == .noun && [.obj, .obl].contains(token.relation))
      }
    default: []
    }
  }

  /// The rules of a verb; those for "call off" before those for "call".
  func participations(of token: Token, particle: String?) -> [ParticipationRule] {
    switch token.partOfSpeech {
    case .verb, .adj: participations[token.lemma, particle] ?? []
    case .noun: nounParticipations[token.lemma] ?? []
    default: []
    }
  }
}

extension String {
  /// Without the marks that end it.
  fileprivate func trimmed(of marks: String) -> String {
    String(reversed().drop { marks.contains($0) }.reversed())
  }
}
