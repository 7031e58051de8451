import Knowledge

/// How the words of a pattern become a TIMEX3 value; the `value` column of `rules/times.tsv`.
///
/// Written as a name and, where it has one, an argument: "period -1", "fixed PAST_REF".
enum TimeOperation: Hashable, Sendable {
  /// The day this many days after the publication.
  case day(Int)
  /// The night of the day this many days after the publication.
  case night(Int)
  /// The day this many after the one told last.
  case toldDay(Int)
  /// The weekday before (-1), after (1) or, by tense, nearest to (0) the publication.
  case weekday(Int)
  /// The weekday in the week this many weeks after that of the publication.
  case weekdayOfWeek(Int)
  /// The unit's period this many after that of the publication.
  case period(Int)
  /// The unit's period this many after that of the date told last.
  case following(Int)
  /// Some units before (-1) or after (1) the publication.
  case shift(Int)
  /// Some units before (-1) or after (1) the date told last.
  case shiftFromTold(Int)
  /// Some units after the publication where the verb is in the future, else a length of time.
  case inTime
  /// A feast that is named by several words: month * 100 + day.
  case feast(Int)
  /// Year, month, day, weekday, season or feast as named; what is left out by tense.
  case named
  /// A named month or season in the year this many after that of the publication.
  case namedInYear(Int)
  /// A named month or season before (-1) or after (1) the publication.
  case nearestNamed(Int)
  case quarter
  case half
  case decade
  case century
  /// Ordinal weekday of a month; 5 for the last.
  case weekdayOfMonth
  case weekend(Int)
  case clock
  /// "1430" before a time zone.
  case fourFigureClock
  case duration(tenths: Int)
  case frequency
  /// A number of units that repeats: "every two years"; the argument where none is told.
  case every(tenths: Int)
  case fixed(String)

  /// Nil for an unknown name or a missing argument.
  init?(_ text: String) {
    let parts = text.split(separator: " ", maxSplits: 1).map(String.init)
    let number = parts.count > 1 ? Int(parts[1]) : nil
    switch (parts.first ?? "", number) {
    case ("day", let number?): self = .day(number)
    case ("night", let number?): self = .night(number)
    case ("told-day", let number?): self = .toldDay(number)
    case ("feast", let number?): self = .feast(number)
    case ("every", let number?): self = .every(tenths: number)
    case ("weekday", let number?): self = .weekday(number)
    case ("weekday-of-week", let number?): self = .weekdayOfWeek(number)
    case ("period", let number?): self = .period(number)
    case ("following", let number?): self = .following(number)
    case ("shift", let number?): self = .shift(number)
    case ("shift-from-told", let number?): self = .shiftFromTold(number)
    case ("named-in-year", let number?): self = .namedInYear(number)
    case ("nearest-named", let number?): self = .nearestNamed(number)
    case ("weekend", let number?): self = .weekend(number)
    case ("duration", let number): self = .duration(tenths: number ?? 0)
    case ("named", _): self = .named
    case ("quarter", _): self = .quarter
    case ("half", _): self = .half
    case ("decade", _): self = .decade
    case ("century", _): self = .century
    case ("weekday-of-month", _): self = .weekdayOfMonth
    case ("clock", _): self = .clock
    case ("four-figure-clock", _): self = .fourFigureClock
    case ("in-time", _): self = .inTime
    case ("frequency", _): self = .frequency
    case ("fixed", _) where parts.count == 2: self = .fixed(parts[1])
    default: return nil
    }
  }
}
