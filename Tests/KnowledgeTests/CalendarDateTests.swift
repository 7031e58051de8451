import Testing

import Knowledge

@Suite struct CalendarDateTests {
  @Test func everyDayFrom1900To2100ComesBackFromItsNumber() throws {
    var date = try #require(CalendarDate(year: 1900, month: 1, day: 1))
    var weekday = 1  // 1 January 1900 was a Monday
    while date.year <= 2100 {
      #expect(date.dayNumber.flatMap(CalendarDate.init(dayNumber:)) == date)
      #expect(date.weekday == weekday)
      #expect(CalendarDate(iso: date.description) == date)
      date = try #require(date.adding(days: 1))
      weekday = weekday % 7 + 1
    }
  }

  @Test(arguments: ["", "25", "2025-13", "2025-02-29", "2025-3-1", "2025-03-20T10", "０２２５"])
  func whatIsNoDateIsRefused(_ text: String) {
    #expect(CalendarDate(iso: text) == nil)
  }

  @Test func monthsRollOverTheYear() {
    #expect(CalendarDate(iso: "2024-11")?.adding(months: 3) == CalendarDate(iso: "2025-02"))
    #expect(CalendarDate(iso: "2024-01")?.adding(months: -1) == CalendarDate(iso: "2023-12"))
  }
}
