import Knowledge
import Storage
import TestSupport
import Testing

/// Which reports of two articles are taken for one event, in either order of ingestion.
@Suite struct EventGroupingTests {
  struct Report: Sendable {
    var kind: Event.Kind = .meeting
    var day: String? = "2024-05-03"
    var published: String?
    var place: String?
    var status: Event.Status = .occurred
    var who: [String]

    func facts(_ id: String) -> ArticleFacts {
      let words = TextSpan(0, 4)
      let reading = Provenance(rule: "event/test", trigger: words, confidence: 0.5)
      let names = who + [place].compactMap { $0 }
      return ArticleFacts(
        article: Article(
          id: id, title: nil, text: "They met.",
          published: published.flatMap { CalendarDate(iso: $0) },
          publishedFrom: published == nil ? nil : .field, source: nil, url: nil, author: nil,
          sha256: id),
        sentences: [], times: [], mentions: [],
        entities: names.map {
          ArticleEntity(
            type: $0 == place ? .place : $0.contains(" ") ? .person : .country, name: $0)
        },
        events: [
          Event(
            type: kind, label: kind.rawValue, date: day.flatMap { CalendarDate(iso: $0) },
            place: place.map { Party(name: $0, entity: who.count) }, status: status,
            evidence: [words],
            participants: who.enumerated().map { index, name in
              Participant(
                who: Party(name: name, entity: index),
                kind: name.contains(" ") ? .person : .country, role: .attendee,
                status: .attended, evidence: words, provenance: reading)
            }, provenance: reading)
        ], commitments: [], quotes: [], relations: [])
    }
  }

  private static let same: [(Report, Report)] = [
    (Report(place: "Oslo", who: ["Ana Li", "Bo Roe"]), Report(place: "Oslo", who: ["Ana Li"])),
    (Report(who: ["Ana Li", "Bo Roe"]), Report(who: ["Bo Roe", "Ana Li"])),
    (Report(kind: .talks, who: ["Ana Li", "Bo Roe"]), Report(who: ["Ana Li", "Bo Roe"])),
    (
      Report(place: "Oslo", status: .planned, who: ["Ana Li", "Bo Roe"]),
      Report(place: "Oslo", status: .cancelled, who: ["Ana Li", "Bo Roe"])
    ),
    (
      Report(place: "Oslo", who: ["Ana Li", "Bo Roe"]),
      Report(day: "2024-05-04", place: "Oslo", who: ["Ana Li", "Bo Roe"])
    ),
    (
      Report(kind: .summit, place: "Oslo", who: ["Norway", "Peru"]),
      Report(kind: .summit, place: "Oslo", who: ["Peru", "Kenya"])
    ),
    (
      Report(day: nil, published: "2024-05-05", who: ["Ana Li", "Bo Roe"]),
      Report(published: "2024-05-04", who: ["Ana Li", "Bo Roe"])
    ),
  ]

  private static let other: [(Report, Report)] = [
    (Report(place: "Oslo", who: ["Ana Li"]), Report(place: "Oslo", who: ["Bo Roe"])),
    (Report(place: "Oslo", who: ["Ana Li"]), Report(place: "Lima", who: ["Ana Li"])),
    (
      Report(place: "Oslo", who: ["Ana Li", "Bo Roe"]),
      Report(day: "2024-05-09", place: "Oslo", who: ["Ana Li", "Bo Roe"])
    ),
    (
      Report(place: "Oslo", who: ["Ana Li"]),
      Report(day: "2024-05-04", place: "Oslo", who: ["Ana Li"])
    ),
    (
      Report(kind: .vote, place: "Oslo", who: ["Ana Li", "Bo Roe"]),
      Report(kind: .visit, place: "Oslo", who: ["Ana Li", "Bo Roe"])
    ),
    (Report(day: nil, who: ["Ana Li", "Bo Roe"]), Report(day: nil, who: ["Ana Li", "Bo Roe"])),
    (Report(who: ["Norway", "Ana Li"]), Report(who: ["Norway", "Bo Roe"])),
  ]

  private func events(_ reports: [Report], order: [Int]) throws -> [String] {
    let folder = try TemporaryFolder()
    let store = try folder.store()
    for index in order {
      _ = try store.ingest([reports[index].facts("\(index)")], readBy: testRun)
    }
    return try folder.reader().connection.query(
      "SELECT event_id FROM event_report ORDER BY article_id"
    ).rows.map { $0[0].text }
  }

  @Test(arguments: same.indices) func reportsOfOneOccurrenceAreOneEvent(_ index: Int) throws {
    let pair = [Self.same[index].0, Self.same[index].1]
    for order in [[0, 1], [1, 0]] {
      #expect(try Set(events(pair, order: order)) == ["0#v1"])
    }
  }

  @Test(arguments: other.indices) func othersStayApart(_ index: Int) throws {
    let pair = [Self.other[index].0, Self.other[index].1]
    #expect(try Set(events(pair, order: [0, 1])).count == 2)
  }

  @Test func ofOneDayOnlyKindsThatGoTogetherAreOne() throws {
    let kinds: [Event.Kind] = [.meeting, .talks, .visit, .vote, .summit]
    let reports = kinds.map { Report(kind: $0, place: "Oslo", who: ["Ana Li", "Bo Roe"]) }
    #expect(
      try events(reports, order: Array(reports.indices))
        == ["0#v1", "0#v1", "2#v1", "3#v1", "0#v1"])
  }

  @Test func whomTheSentenceNamesIsKeptButForPlaces() throws {
    let folder = try TemporaryFolder()
    _ = try folder.store().ingest([SampleFacts.odd()], readBy: testRun)
    let named = try folder.reader().connection.query(
      """
      SELECT name.text FROM event_named n
      JOIN article_entity e ON e.article_id = n.article_id AND e.number = n.entity
      JOIN name ON name.id = e.name_id ORDER BY n.entity
      """
    ).rows.map { $0[0].text }
    #expect(named == ["Ana Li", "Norway", "Иван Петров"])
  }

  @Test func whenTheReportBetweenTwoGoesTheyPart() throws {
    let folder = try TemporaryFolder()
    let store = try folder.store()
    let reports = [
      ["Ana Li", "Bo Roe"], ["Bo Roe", "Ana Li", "Cy Ash", "Di Elm"], ["Cy Ash", "Di Elm"],
    ]
    .enumerated().map { Report(who: $1).facts("\($0)") }
    _ = try store.ingest(reports, readBy: testRun)
    let count = "SELECT count(*) FROM events"
    #expect(try folder.reader().connection.query(count).rows == [[.integer(1)]])
    #expect(try store.remove(article: "1"))
    #expect(try folder.reader().connection.query(count).rows == [[.integer(2)]])
    _ = try store.ingest([reports[1]], readBy: testRun)
    #expect(try folder.reader().connection.query(count).rows == [[.integer(1)]])
  }

  @Test func correctionsJoinReportsAndPartThem() throws {
    let folder = try TemporaryFolder()
    let store = try folder.store()
    let reports = [
      Report(who: ["Ana Li", "Bo Roe"]), Report(who: ["Bo Roe", "Ana Li"]),
      Report(day: "2024-07-09", who: ["Cy Ash"]), Report(day: nil, who: ["Di Elm"]),
    ].enumerated().map { $1.facts("\($0)") }
    _ = try store.ingest(reports, readBy: testRun)
    func knowledge() throws -> [String] {
      try rows(folder.file("test.sqlite")).filter { !$0.hasPrefix("correction: ") }
    }
    func events() throws -> [String] {
      try folder.reader().connection.query(
        "SELECT event_id FROM event_report JOIN article a ON a.id = article_id ORDER BY a.name"
      ).rows.map { $0[0].text }
    }
    func correct(_ order: CorrectionOrder, _ second: Int) throws -> Int64? {
      try store.correct(
        order, author: "A. Clerk", reason: "", at: "2024-05-06T10:00:0\(second).000Z")
    }
    #expect(try events() == ["0#v1", "0#v1", "2#v1", "3#v1"])
    let before = try knowledge()
    let joined = try #require(try correct(.mergeEvents(["1#v1", "2#v1", "3#v1"]), 0))
    #expect(try events() == ["0#v1", "0#v1", "0#v1", "0#v1"])
    let parted = try #require(try correct(.splitEvent("1#v1"), 1))
    #expect(try events() == ["0#v1", "1#v1", "2#v1", "2#v1"])
    let after = try knowledge()
    for facts in reports { #expect(try store.remove(article: facts.article.id)) }
    #expect(
      try folder.reader().connection.query("SELECT count(*) FROM correction_conflict").rows
        == [[.integer(2)]])
    for facts in reports.reversed() { _ = try store.ingest([facts], readBy: testRun) }
    #expect(try knowledge() == after)
    #expect(try correct(.undo(parted), 2) != nil)
    #expect(try correct(.undo(joined), 3) != nil)
    #expect(try knowledge() == before)
    #expect(try correct(.mergeEvents(["1#v1", "9#v1"]), 4) == nil)
  }
}
