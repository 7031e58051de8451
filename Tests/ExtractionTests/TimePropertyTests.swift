import Knowledge
import Testing

@testable import Extraction

/// Holds for every 97th day from 1900 to 2100, so that leap days and year ends come up.
@Suite struct TimePropertyTests {
  private static let days: [CalendarDate] = {
    let first = CalendarDate(year: 1900, month: 1, day: 1)?.dayNumber ?? 0
    let last = CalendarDate(year: 2100, month: 12, day: 31)?.dayNumber ?? 0
    let edges = (1900...2100).flatMap { year in
      [(1, 1), (2, 28), (2, 29), (3, 1), (12, 31)].compactMap {
        CalendarDate(year: year, month: $0.0, day: $0.1)
      }
    }
    return stride(from: first, through: last, by: 97).compactMap { CalendarDate(dayNumber: $0) }
      + edges
  }()

  private static let weekdays = [
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
  ]

  private func date(_ text: String, on day: CalendarDate) throws -> CalendarDate? {
    try TimeDocument.read(text, published: day.description).times.first?.date
  }

  private func sample(_ step: Int) -> [CalendarDate] {
    stride(from: 0, to: Self.days.count, by: step).map { Self.days[$0] }
  }

  @Test func yesterdayAndTomorrowAreOneDayAway() throws {
    for day in sample(23) {
      #expect(try date("It sank yesterday.", on: day) == day.adding(days: -1))
      #expect(try date("It will sail tomorrow.", on: day) == day.adding(days: 1))
    }
  }

  @Test func aPastWeekdayLiesInTheWeekBefore() throws {
    for (number, day) in sample(29).enumerated() {
      let name = Self.weekdays[number % 7]
      let found = try #require(try date("It sank on \(name).", on: day))
      let distance = (day.dayNumber ?? 0) - (found.dayNumber ?? 0)
      #expect((0...6).contains(distance) && found.weekday == number % 7 + 1)
    }
  }

  @Test func aFutureWeekdayLiesInTheWeekAfter() throws {
    for (number, day) in sample(31).enumerated() {
      let name = Self.weekdays[number % 7]
      let found = try #require(try date("It will sail on \(name).", on: day))
      let distance = (found.dayNumber ?? 0) - (day.dayNumber ?? 0)
      #expect((0...6).contains(distance) && found.weekday == number % 7 + 1)
    }
  }

  @Test func aNamedDayOfTheYearIsTheNearestOnItsSide() throws {
    for day in sample(37) {
      let past = try #require(try date("It sank on 3 May.", on: day))
      let future = try #require(try date("It will sail on 3 May.", on: day))
      #expect(past.month == 5 && past.day == 3 && future.month == 5 && future.day == 3)
      let back = (day.dayNumber ?? 0) - (past.dayNumber ?? 0)
      let ahead = (future.dayNumber ?? 0) - (day.dayNumber ?? 0)
      #expect((-33...366).contains(back) && (-33...366).contains(ahead))
    }
  }

  @Test func everyWeekOfTheYearHasItsThursdayInThatYear() {
    for day in Self.days {
      let week = day.isoWeek
      let thursday = day.adding(days: 4 - (day.weekday ?? 4))
      #expect(week?.year == thursday?.year)
      #expect((1...53).contains(week?.week ?? 0))
    }
  }

  @Test func monthsAgoKeepCounting() throws {
    for day in sample(41) {
      let found = try #require(try date("It sank five months ago.", on: day))
      #expect(found == day.adding(months: -5))
    }
  }
}
