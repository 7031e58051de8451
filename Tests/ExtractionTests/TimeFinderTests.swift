import Knowledge
import Testing

@testable import Extraction

@Suite struct TimeFinderTests {
  @Test(arguments: TimeTable.rows)
  func value(_ row: [String]) throws {
    let document = try TimeDocument.read(row[1], published: row[0])
    let phrase = TimeDocument.marked(row[1])
    let found = document.times.map { "\(document.text($0.span)) = \($0.value ?? "nil")" }
    #expect(found.contains("\(phrase) = \(row[2])"), "\(found)")
  }

  @Test func tableIsLarge() { #expect(TimeTable.rows.count >= 250) }

  @Test(arguments: TimeTable.timeless)
  func timeless(_ text: String) throws {
    let document = try TimeDocument.read(text, published: "2024-05-15")
    #expect(document.times.isEmpty, "\(document.times)")
  }

  @Test func withoutPublicationAWeekdayHasNoValue() throws {
    let document = try TimeDocument.read("It sank on Monday.", published: "")
    #expect(document.times.map(\.value) == [nil])
  }
}
