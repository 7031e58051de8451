extension Lexicons {
  /// What a calendar word is: "March", "Sept", "Thursday", "afternoon", "weeks"; case counts.
  public func calendarWord(_ word: String) -> CalendarWord? { calendar.words[word] }
}
