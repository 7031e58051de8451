import Knowledge

/// A question as it was read.
struct Question {
  let document: Document
  var kind: AnswerKind = .words
  /// "Who" and "what" leave the kind of thing open; "which ship" does not.
  var isOpenKind = true
  var frame: Frame?
  /// The noun behind "which", "what" or "how many", in its dictionary form.
  var focus: String?
  /// Tokens of the interrogative phrase.
  var asked: Range<Int> = 0..<0
  /// Tokens of the verb or phrase that names the frame.
  var verb: Range<Int> = 0..<0
  /// What is asked for plays the part of the verb's subject.
  var asksSubject = false
  /// The preposition that what is asked for hangs on: "at which port".
  var preposition: String?
  var isPassive = false
  var isNegated = false
  var isFuture = false
  /// "Did", "was", "met": what is asked for has happened.
  var isPast = false
  /// Parts in the order of the text, those of a passive turned to the active.
  var parts: [QuestionPart] = []
  var dates: DateRange?
  /// Words that tell which fact is meant, in lower case, without names of known entities.
  var topic: [String] = []
  /// Stems of the common nouns that stand before and behind the verb as its subject and object.
  var subjectNoun: String?
  var objectNoun: String?
  /// The noun of the event whose place or day is asked for: "summit" of "the summit in Oslo".
  var eventNoun: Int?
  /// The noun whose owner is asked for: "To whose security did they commit?".
  var owned: Int?
  /// The noun that the interrogative phrase hangs on: "Workers from which countries left?".
  var holder: Int?
  /// Whether the noun behind "which" is an office, such as "minister".
  var asksOffice = false
  /// Names in the question that no article uses.
  var unknownNames: [String] = []

  /// Whether it asks if something was called off, as in "Was the summit cancelled?".
  var asksCancelled: Bool {
    document.tokens.contains {
      ["cancel", "postpone"].contains($0.lemma) || $0.lower == "off" && $0.relation == .compoundPrt
    }
  }

  /// Whether it asks what will be, in the very word: "When will they next meet?".
  var asksWill: Bool {
    document.tokens.prefix(verb.lowerBound).contains { ["will", "shall"].contains($0.lower) }
  }

  /// Whether it asks what somebody would do, as in "Which country said it would send troops?".
  var asksWould: Bool { document.tokens.prefix(verb.lowerBound).contains { $0.lower == "would" } }

  /// Names that may be whose office is asked for.
  var bodies: [LinkedName] {
    parts.filter { !$0.isInClause }.compactMap(\.name).filter { $0.isActor || $0.isPlace }
  }

  /// Somebody before the verb whom no article names: "Did Bo Unknown attend …?".
  var hasUnknownSubject: Bool {
    let before = document.tokens.prefix(verb.lowerBound).map { foldedName($0.text) }
    return names(.subject).isEmpty && unknownNames.contains { before.contains($0) }
  }

  /// Whether it asks if a promise was kept, as in "Has Norway kept its promise?".
  var asksKept: Bool {
    kind == .yesNo && frame == .promise
      && ["keep", "fulfil", "fulfill", "honour", "honor", "break"].contains(verbLemma)
  }

  /// Verbs that leave it to their object to say what was done: "made a promise".
  static let lightVerbs: Set<String> = [
    "deliver", "get", "give", "have", "hold", "issue", "make", "pay", "receive", "take", "undergo",
  ]

  /// The stem of the noun that says what was done where the verb does not: "receive a sentence".
  var lightNoun: String? {
    guard frame == nil, [.date, .place, .yesNo].contains(kind),
      let verbLemma, Self.lightVerbs.contains(verbLemma)
    else { return nil }
    return objectNoun
  }

  /// Nouns behind "which" that anybody or any body answers.
  private static let general: Set<String> = [
    "agency", "association", "authority", "body", "business", "company", "corporation", "delegate",
    "dignitary", "entity", "figure", "firm", "group", "guest", "individual", "institution",
    "leader", "man", "member", "official", "organisation", "organization", "participant", "party",
    "people", "person", "politician", "representative", "speaker", "statesman", "woman",
  ]

  /// The noun behind "which" that an article must call a person or body by to answer: "actor".
  var calling: String? {
    guard [.person, .organisation].contains(kind), let focus, !Self.general.contains(focus)
    else { return nil }
    return focus
  }

  /// Whether more than one answer is asked for: "Which countries oppose it?".
  var asksSeveral: Bool { !asked.isEmpty && document.tokens[asked].last?.pennTag == .nns }

  var names: [LinkedName] { parts.compactMap(\.name) }
  var verbLemma: String? { verb.isEmpty ? nil : document.tokens[verb.lowerBound].lemma }

  func names(_ role: QuestionPart.Role...) -> [LinkedName] {
    parts.filter { role.contains($0.role) }.compactMap(\.name)
  }

  func names(after prepositions: String...) -> [LinkedName] {
    parts.filter { prepositions.contains($0.preposition ?? "") }.compactMap(\.name)
  }
}

/// A name in a question, with its place in the sentence.
struct QuestionPart {
  /// `context` is inside another phrase or clause: it tells which fact, not who has a part in it.
  enum Role { case asked, subject, object, oblique, context }
  var role: Role
  var preposition: String?
  var name: LinkedName?
  /// In a clause of its own: "the secretary who travelled to Oslo".
  var isInClause = false
  /// Something is said to be theirs: "Ana Li's speech".
  var isOwner = false
}

/// A name in the question that articles use.
struct LinkedName: Hashable {
  let tokens: Range<Int>
  let text: String
  /// Ids in `entity` of all whom it may mean.
  let ids: [String]
  let types: Set<String>
  /// The fullest name of the first.
  let fullName: String

  var isPlace: Bool { types == ["place"] }
  var isActor: Bool { !types.isDisjoint(with: ["person", "country", "organisation", "vessel"]) }
}

/// Days from and to, both included, as ISO 8601 prefixes; nil is open.
struct DateRange: Hashable {
  var from: String?
  var to: String?
  /// A month, or month and day, of whatever year: "10", "10-06".
  var day: String?

  var words: String {
    if let day { return "on \(day) of any year" }
    return switch (from, to) {
    case (let from?, let to?) where from == to: "on \(from)"
    case (let from?, let to?): "from \(from) to \(to)"
    case (let from?, nil): "since \(from)"
    case (nil, let to?): "until \(to)"
    case (nil, nil): ""
    }
  }
}

extension Question {
  /// The interrogative in lower case.
  var askedWord: String {
    asked.isEmpty ? "" : document.tokens[asked.lowerBound].lower
  }
}
