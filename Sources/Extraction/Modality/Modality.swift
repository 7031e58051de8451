import Knowledge

/// What a sentence says of whether something is so: told as done, arranged, only asked for, denied.
///
/// Read once by `ModalityReader` for every kind of claim.
struct Modality: Hashable, Sendable {
  var standing: Standing = .actual
  /// Time of the clause; nil where no finite verb governs the word.
  var tense: Tense?
  /// "is meeting", "are under way".
  var isProgressive = false
  /// "if", "unless", "provided that".
  var isConditional = false
  /// Words of this clause, not only the default, settle the standing or the tense.
  var isExplicit = false
  /// The head of whoever is said to say so ("Lavrov" in "Lavrov said Russia would…"); nil when the
  /// article itself does.
  var source: Int?
  /// The rows of `seeds/rules/modality.tsv` that decided, innermost first.
  var rules: [String] = []

  enum Tense: String, Hashable, Sendable { case past, present, future }

  enum Standing: String, Hashable, Sendable, CaseIterable {
    /// Told as a fact, or for the future as settled.
    case actual
    /// Arranged, expected, intended.
    case planned
    /// Could, may, is offered or considered.
    case possible
    /// Somebody asks for it: "called on", "urged".
    case requested
    /// The actor won't: "refused to", "will not".
    case refused
    /// It did not take place: "did not", "denied".
    case denied
    /// Was arranged and is called off or put off.
    case cancelled
  }

  /// The status of something whose sentence has this modality.
  ///
  /// `date` is when it takes place, as far as the article says, and `published` the article's day.
  func status(date: CalendarDate?, published: CalendarDate?) -> Event.Status {
    switch standing {
    case .cancelled: return .cancelled
    case .refused, .possible, .requested: return .proposed
    case .denied: return .cancelled
    case .planned: return .planned
    case .actual: break
    }
    if isConditional { return .proposed }
    if let date, let published, date.isAfter(published) { return .planned }
    if tense == .future { return .planned }
    if tense == .present, isProgressive { return .ongoing }
    return .occurred
  }
}

extension CalendarDate {
  /// Certainly later than a day, with no more than what both dates know.
  func isAfter(_ other: CalendarDate) -> Bool {
    if year != other.year { return year > other.year }
    guard let month, let otherMonth = other.month else { return false }
    if month != otherMonth { return month > otherMonth }
    guard let day, let otherDay = other.day else { return false }
    return day > otherDay
  }
}
