/// How a fact was read, kept with every fact so that a wrong one leads to its rule.
public struct Provenance: Hashable, Sendable {
  /// Rule that fired, such as `event/meet-with`; the row is in `seeds/rules`.
  public let rule: String
  /// The word that set the rule off.
  public let trigger: TextSpan
  /// Belief that the fact is right, 0 to 1.
  public let confidence: Double

  public init(rule: String, trigger: TextSpan, confidence: Double) {
    self.rule = rule
    self.trigger = trigger
    self.confidence = confidence
  }
}

/// Who takes part, is bound or speaks: an entity, or a phrase where the article names none.
public struct Party: Hashable, Sendable {
  /// The entity's canonical name, or the describing phrase itself.
  public var name: String
  /// Index into `Document.entities`; nil for a described group.
  public var entity: Int?

  public init(name: String, entity: Int? = nil) {
    self.name = name
    self.entity = entity
  }
}

/// What one article tells of one occurrence that somebody attends.
public struct Event: Hashable, Sendable {
  public var type: Kind
  /// The article's own head phrase: "closed-door meeting".
  public var label: String
  public var date: CalendarDate?
  /// The most specific named place.
  public var place: Party?
  public var status: Status
  /// The sentences that tell of it, the most telling first; never empty.
  public var evidence: [TextSpan]
  public var participants: [Participant]
  /// Who says so, where the article reports it from somebody.
  public var source: Party?
  public var provenance: Provenance

  public init(
    type: Kind, label: String, date: CalendarDate? = nil, place: Party? = nil, status: Status,
    evidence: [TextSpan], participants: [Participant], source: Party? = nil,
    provenance: Provenance
  ) {
    precondition(!evidence.isEmpty, "an event without evidence")
    self.type = type
    self.label = label
    self.date = date
    self.place = place
    self.status = status
    self.evidence = evidence
    self.participants = participants
    self.source = source
    self.provenance = provenance
  }

  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case meeting, summit, talks, conference, hearing, ceremony, visit, exercise
    case call, signing, vote, rally, other
  }

  public enum Status: String, Hashable, Sendable, CaseIterable {
    case occurred, ongoing, planned, cancelled, proposed
  }
}

/// Somebody's part in an event.
public struct Participant: Hashable, Sendable {
  public var who: Party
  public var kind: Kind
  public var role: Role
  public var status: Status
  public var evidence: TextSpan
  public var provenance: Provenance

  public init(
    who: Party, kind: Kind, role: Role, status: Status, evidence: TextSpan,
    provenance: Provenance
  ) {
    self.who = who
    self.kind = kind
    self.role = role
    self.status = status
    self.evidence = evidence
    self.provenance = provenance
  }

  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case person, country, organisation, vessel, place
    /// Described, not named: "officers from over 20 countries".
    case group
  }

  public enum Role: String, Hashable, Sendable, CaseIterable { case attendee, host, absent }

  public enum Status: String, Hashable, Sendable, CaseIterable {
    case attended, expected, possible, declined
  }
}

/// A statement in which an actor binds itself, or refuses to.
public struct Commitment: Hashable, Sendable {
  /// The country, body or person that is bound.
  public var actor: Party
  /// Who said it; nil when the actor did or the article doesn't say.
  public var spokesperson: Party?
  /// What is promised, in the article's words.
  public var what: String
  public var beneficiary: Party?
  /// As stated: "by 2030".
  public var deadline: String?
  public var status: Status
  public var evidence: TextSpan
  public var provenance: Provenance

  public init(
    actor: Party, spokesperson: Party? = nil, what: String, beneficiary: Party? = nil,
    deadline: String? = nil, status: Status, evidence: TextSpan, provenance: Provenance
  ) {
    self.actor = actor
    self.spokesperson = spokesperson
    self.what = what
    self.beneficiary = beneficiary
    self.deadline = deadline
    self.status = status
    self.evidence = evidence
    self.provenance = provenance
  }

  public enum Status: String, Hashable, Sendable, CaseIterable {
    case new, reaffirmed, conditional, fulfilled, refused
  }
}

/// Somebody's words.
public struct Quote: Hashable, Sendable {
  /// Nil where the article does not say who speaks.
  public var speaker: Party?
  public var kind: Kind
  /// The words inside the quotation marks; for indirect speech the reported clause.
  public var span: TextSpan
  /// The sentence or sentences around it, with whoever is said to speak.
  public var evidence: TextSpan
  public var provenance: Provenance

  public init(
    speaker: Party?, kind: Kind, span: TextSpan, evidence: TextSpan, provenance: Provenance
  ) {
    self.speaker = speaker
    self.kind = kind
    self.span = span
    self.evidence = evidence
    self.provenance = provenance
  }

  public enum Kind: String, Hashable, Sendable, CaseIterable { case direct, indirect }
}

/// A lasting or dated tie between two entities of an article.
public struct Relation: Hashable, Sendable {
  /// Index into `Document.entities`.
  public var subject: Int
  public var predicate: Predicate
  /// Index into `Document.entities`.
  public var object: Int
  public var status: Event.Status
  public var date: CalendarDate?
  public var evidence: TextSpan
  public var provenance: Provenance

  public init(
    subject: Int, predicate: Predicate, object: Int, status: Event.Status,
    date: CalendarDate? = nil, evidence: TextSpan, provenance: Provenance
  ) {
    self.subject = subject
    self.predicate = predicate
    self.object = object
    self.status = status
    self.date = date
    self.evidence = evidence
    self.provenance = provenance
  }

  public enum Predicate: String, Hashable, Sendable, CaseIterable {
    case visited, met, accompanied, leads, owns, operates, opposes, sanctions
    case locatedIn = "located_in"
    case holdsOffice = "holds_office"
    case memberOf = "member_of"
    case partOf = "part_of"
    case alliedWith = "allied_with"
    case spokespersonOf = "spokesperson_of"
    case succeededBy = "succeeded_by"
  }
}
