extension Lexicons {
  /// What a calendar word is: "March", "Sept", "Thursday", "afternoon", "weeks"; case counts.
  public func calendarWord(_ word: String) -> CalendarWord? { calendar.words[word] }

  /// 1 to 12 for the name of a month or its abbreviation without a full stop.
  public func month(_ word: String) -> Int? { number(word, .month) }

  /// 1 for Monday to 7 for Sunday.
  public func weekday(_ word: String) -> Int? { number(word, .weekday) }

  /// The value of a number word: "twenty", "third", "dozens", "twenty-one".
  public func numberWord(_ word: String) -> NumberWord? { calendar.numbers[word] }

  private func number(_ word: String, _ kind: CalendarWord.Kind) -> Int? {
    guard let entry = calendar.words[word], entry.kind == kind else { return nil }
    return entry.number
  }
}
