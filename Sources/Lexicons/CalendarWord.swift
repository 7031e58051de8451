/// A word of the calendar.
public struct CalendarWord: Hashable, Sendable {
  public let kind: Kind
  /// Month 1 to 12, weekday 1 (Monday) to 7, season 1 (spring) to 4; else the order of the kind.
  public let number: Int

  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case month, weekday, season, daypart, unit
  }
}

/// Words of the calendar.
struct CalendarTable: Sendable {
  let words: WordTable<CalendarWord>

  init() throws(LexiconError) {
    words = try WordTable(
      "words/calendar.tsv", columns: ["word", "kind", "number"], matching: .spelling
    ) { row throws(LexiconError) in
      CalendarWord(kind: try row.value("kind"), number: try row.integer("number"))
    }
  }
}
