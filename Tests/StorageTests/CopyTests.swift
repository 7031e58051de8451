import Knowledge
import TestSupport
import Testing

@testable import Storage

/// Which texts are copies of each other, and how they are counted.
@Suite struct CopyTests {
  private static let bulletin = """
    The council of Harfleet voted on Monday to close the old ferry terminal. The last boat leaves in \
    May, and buses will carry passengers over the new bridge from then on. Mayor Ida Lund said that \
    the town had lost two million crowns a year. The union of sailors called the vote a mistake and \
    asked the ministry in the capital to look at the figures again before anybody is dismissed.
    """
  private static let other = """
    Snow fell on the passes of the Vessen range for a third day, and the road to Ostby stayed shut. \
    Twelve drivers spent the night in a school. The weather office expects a thaw by Friday, when \
    ploughs from two counties are to clear the way for lorries that wait with milk and fish.
    """

  /// The bulletin with some words changed.
  private func changed(every step: Int) -> String {
    Self.bulletin.split(separator: " ").enumerated()
      .map { $0.offset % step == step - 1 ? "changed" : String($0.element) }
      .joined(separator: " ")
  }

  private func isCopy(_ left: String, _ right: String) throws -> Bool {
    let (left, right) = (try #require(TextSketch(left)), try #require(TextSketch(right)))
    let isFound = !Set(left.bands).isDisjoint(with: right.bands)
    return isFound && left.isCopy(of: right)
  }

  @Test func aTextWithAnotherHeadOrTailIsACopy() throws {
    #expect(try isCopy(Self.bulletin, Self.bulletin))
    #expect(try isCopy(Self.bulletin, "HARFLEET (Wire) — " + Self.bulletin + " More follows."))
    #expect(try isCopy(Self.bulletin, Self.bulletin.uppercased()))
    #expect(try isCopy(Self.bulletin, changed(every: 30)))
  }

  @Test func aTextOfItsOwnIsNot() throws {
    #expect(try !isCopy(Self.bulletin, Self.other))
    #expect(try !isCopy(Self.bulletin, changed(every: 4)))
    #expect(try !isCopy(Self.bulletin, Self.bulletin + " " + Self.other))
  }

  @Test func aFewWordsAreComparedWithNothing() {
    #expect(TextSketch("They met in Oslo.") == nil)
  }

  @Test func aSketchIsReadAsItWasWritten() throws {
    let sketch = try #require(TextSketch(Self.bulletin))
    #expect(TextSketch(sketch.data) == sketch)
  }

  private func facts(_ id: String, _ text: String, published: String) -> ArticleFacts {
    SampleFacts.odd(id: id, published: published, text: SampleFacts.oddText + "\n" + text)
  }

  @Test(arguments: [["a", "b", "c"], ["c", "b", "a"], ["b", "c", "a"]])
  func theFirstByDayIsTheOriginal(_ order: [String]) throws {
    let folder = try TemporaryFolder()
    let store = try folder.store()
    let all = [
      "a": facts("a", Self.bulletin, published: "2024-05-05"),
      "b": facts("b", Self.bulletin + " More follows.", published: "2024-05-04"),
      "c": facts("c", Self.other, published: "2024-05-03"),
    ]
    for id in order { _ = try store.ingest([try #require(all[id])], readBy: testRun) }
    let copies = "SELECT article || ' of ' || original FROM copies"
    #expect(try folder.reader().connection.query(copies).rows.map { $0[0].text } == ["a of b"])
    let counts = "SELECT reports, sources FROM events"
    #expect(try folder.reader().connection.query(counts).rows == [[.integer(3), .integer(2)]])
    #expect(try store.remove(article: "b"))
    #expect(try folder.reader().connection.query(copies).rows.isEmpty)
    #expect(try folder.reader().connection.query(counts).rows == [[.integer(2), .integer(2)]])
  }

  @Test func copiesThatComeInTogetherAreFound() throws {
    let folder = try TemporaryFolder()
    _ = try folder.store().ingest(
      [
        facts("a", Self.bulletin, published: "2024-05-05"),
        facts("c", Self.other, published: "2024-05-03"),
        facts("b", Self.bulletin + " More follows.", published: "2024-05-04"),
      ], readBy: testRun)
    let copies = "SELECT article || ' of ' || original FROM copies"
    #expect(try folder.reader().connection.query(copies).rows.map { $0[0].text } == ["a of b"])
  }
}
