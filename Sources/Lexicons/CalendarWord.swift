/// A word of the calendar.
public struct CalendarWord: Hashable, Sendable {
  public let kind: Kind
  /// Month 1 to 12, weekday 1 (Monday) to 7, season 1 (spring) to 4; else the order of the kind.
  public let number: Int

  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case month, weekday, season, daypart, unit
  }
}

/// A word for a number.
public struct NumberWord: Hashable, Sendable {
  public let kind: Kind
  public let value: Int

  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case cardinal, ordinal
    /// Multiplies the number before it: "hundred", "dozens".
    case multiplier
    /// "couple", "both".
    case group
  }
}

/// Words of the calendar and of numbers.
struct CalendarTable: Sendable {
  let words: WordTable<CalendarWord>
  let numbers: WordTable<NumberWord>

  init() throws(LexiconError) {
    words = try WordTable(
      "words/calendar.tsv", columns: ["word", "kind", "number"], matching: .spelling
    ) { row throws(LexiconError) in
      CalendarWord(kind: try row.value("kind"), number: try row.integer("number"))
    }
    numbers = try WordTable(
      "words/numbers.tsv", columns: ["word", "kind", "value"], matching: .loose
    ) { row throws(LexiconError) in
      NumberWord(kind: try row.value("kind"), value: try row.integer("value"))
    }
  }
}
