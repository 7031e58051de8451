/// What a word can stand for in a time expression; one word may be several things.
struct TimeClass: OptionSet, Hashable, Sendable {
  let rawValue: UInt32

  static let weekday = TimeClass(rawValue: 1 << 0)
  static let month = TimeClass(rawValue: 1 << 1)
  /// A day of the month, 1 to 31, also as "3rd".
  static let day = TimeClass(rawValue: 1 << 2)
  static let year = TimeClass(rawValue: 1 << 3)
  /// A quantity: "3", "three", "several".
  static let number = TimeClass(rawValue: 1 << 4)
  static let ordinal = TimeClass(rawValue: 1 << 5)
  static let unit = TimeClass(rawValue: 1 << 6)
  static let season = TimeClass(rawValue: 1 << 7)
  /// Part of a day: "morning".
  static let part = TimeClass(rawValue: 1 << 8)
  /// A time of day in minutes after midnight.
  static let clock = TimeClass(rawValue: 1 << 9)
  /// Offset of a time zone from UTC in minutes.
  static let zone = TimeClass(rawValue: 1 << 10)
  /// "a.m." (0) and "p.m." (1).
  static let meridiem = TimeClass(rawValue: 1 << 11)
  /// First year of a decade: "1990s".
  static let decade = TimeClass(rawValue: 1 << 12)
  /// A feast on a fixed day: month * 100 + day.
  static let holiday = TimeClass(rawValue: 1 << 13)
  /// A whole date in figures: year * 10,000 + month * 100 + day.
  static let numericDate = TimeClass(rawValue: 1 << 14)
  /// The plural of a weekday: "Mondays".
  static let weekdays = TimeClass(rawValue: 1 << 15)
  /// "daily", "weekly": the unit that repeats.
  static let frequency = TimeClass(rawValue: 1 << 16)

  /// Names used in the pattern column of `rules/times.tsv`.
  static let names: [String: TimeClass] = [
    "WEEKDAY": .weekday, "MONTH": .month, "DAY": .day, "YEAR": .year, "NUM": .number,
    "ORD": .ordinal, "UNIT": .unit, "SEASON": .season, "PART": .part, "CLOCK": .clock,
    "ZONE": .zone, "MERIDIEM": .meridiem, "DECADE": .decade, "HOLIDAY": .holiday,
    "DATE": .numericDate, "WEEKDAYS": .weekdays, "FREQUENCY": .frequency,
  ]

  /// The single classes in the set.
  var members: [TimeClass] {
    (0..<17).map { TimeClass(rawValue: 1 << $0) }.filter(contains)
  }
}

/// One class of a word with its value, such as month 5 for "May".
struct TimeMeaning: Hashable, Sendable {
  let kind: TimeClass
  /// What the class counts; quantities are in tenths, -10 for "several".
  let value: Int
}

/// A word, or a number of several words, as the time rules see it.
struct TimeWord: Sendable {
  /// Indices into `Document.tokens`.
  let tokens: Range<Int>
  /// Identity of the word in the rules' literals; -1 where none names it.
  let literal: Int
  let meanings: [TimeMeaning]
  let classes: TimeClass
  /// A hyphen or an en dash, alone or inside a word.
  var isDash = false

  init(tokens: Range<Int>, literal: Int = -1, meanings: [TimeMeaning] = []) {
    self.tokens = tokens
    self.literal = literal
    self.meanings = meanings
    self.classes = meanings.reduce(into: []) { $0.insert($1.kind) }
  }

  func value(of kind: TimeClass) -> Int? {
    meanings.first { $0.kind == kind }?.value
  }
}

/// Units that durations and periods count in.
enum TimeUnit: Int, Sendable {
  case second, minute, hour, day, week, month, quarter, year, decade, century, weekend, fortnight

  /// Letter of an ISO 8601 duration, and "T" before it for units below the day.
  var durationCode: (prefix: String, letter: String) {
    switch self {
    case .second: ("PT", "S")
    case .minute: ("PT", "M")
    case .hour: ("PT", "H")
    case .day: ("P", "D")
    case .week, .fortnight: ("P", "W")
    case .month: ("P", "M")
    case .quarter: ("P", "Q")
    case .year: ("P", "Y")
    case .decade: ("P", "DE")
    case .century: ("P", "CE")
    case .weekend: ("P", "WE")
    }
  }
}
