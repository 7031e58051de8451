import Knowledge
import Storage
import TestSupport
import Testing

/// Corrections lie on top of what the program decided, and can be taken back.
@Suite struct CorrectionTests {
  private let folder: TemporaryFolder
  private let store: KnowledgeStore
  private var path: String { folder.file("test.sqlite") }

  init() throws {
    folder = try TemporaryFolder()
    store = try folder.store()
    _ = try store.ingest(Self.articles, readBy: testRun)
  }

  private static let articles =
    [
      article("a", ["Ana Li", "Bo Roe"]), article("b", ["Anna Li"]), article("c", ["Ana Li"]),
    ] + [SampleFacts.odd()]

  private static func article(_ id: String, _ names: [String]) -> ArticleFacts {
    ArticleFacts(
      article: Article(
        id: id, title: nil, text: id, published: nil, publishedFrom: nil, source: nil, url: nil,
        author: nil, sha256: id),
      sentences: [], times: [], mentions: [],
      entities: names.map { ArticleEntity(type: .person, name: $0) }, events: [],
      commitments: [], quotes: [], relations: [])
  }

  @discardableResult private func correct(_ order: CorrectionOrder, _ second: Int = 0) throws
    -> Int64
  {
    try #require(
      try store.correct(
        order, author: "A. Clerk", reason: "seen by eye",
        at: "2024-05-06T10:00:\(second < 10 ? "0" : "")\(second).000Z"))
  }

  /// All rows but the log's.
  private func knowledge(_ name: String = "test.sqlite") throws -> [String] {
    try rows(folder.file(name)).filter { !$0.hasPrefix("correction: ") }
  }

  private func ask(_ sql: String) throws -> [[String]] {
    try folder.reader().connection.query(sql).rows.map { $0.map(\.text) }
  }

  private static let orders: [CorrectionOrder] =
    [
      .merge(["person/ana-li", "person/anna-li"]),
      .split("person/ana-li", articles: ["c"], name: "Ana Li the Younger"),
      .rename("person/ana-li", to: "Ana Li Berg"),
      .retype("person/bo-roe", to: .organisation),
      .alias("person/bo-roe", name: "The Wall"),
      .keepApart("person/ana-li", "person/anna-li"),
      .reject(fact: "odd#v1"), .reject(fact: "odd#v1.2"), .reject(fact: "odd#c1"),
      .reject(fact: "odd#q1"), .reject(fact: "odd#r1"), .accept(fact: "odd#c1"),
    ]

  private static let additions: [CorrectionOrder] = [
    .add(.entity(.person, name: "Zoe Berg"), quoting: nil),
    .add(.attendance(who: "person/bo-roe", event: "odd#v1", role: .host), quoting: nil),
    .add(
      .attendance(who: "person/ana-li", event: "odd#v1", role: .absent),
      quoting: .init(article: "odd", words: "Harbour Union")),
    .add(.office(who: "person/bo-roe", title: "king", of: "person/ana-li"), quoting: nil),
    .add(
      .commitment(who: "person/bo-roe", what: "build a wall", to: nil, deadline: "by May"),
      quoting: .init(article: "odd", words: nil)),
  ]

  @Test(arguments: orders) func takenBackItLeavesNoTrace(_ order: CorrectionOrder) throws {
    let before = try knowledge()
    let number = try correct(order)
    let after = try knowledge()
    #expect(after != before)
    let undo = try correct(.undo(number), 1)
    #expect(try knowledge() == before)
    try correct(.undo(undo), 2)
    #expect(try knowledge() == after)
  }

  @Test(arguments: orders) func itOutlastsANewReading(_ order: CorrectionOrder) throws {
    try correct(order)
    let before = try knowledge()
    for facts in Self.articles { #expect(try store.remove(article: facts.article.id)) }
    var conflicts = "1"
    if case .add(.entity, _) = order { conflicts = "0" }
    #expect(
      try ask("SELECT count(*) FROM corrections WHERE conflict IS NOT NULL") == [[conflicts]])
    for facts in Self.articles.reversed() { _ = try store.ingest([facts], readBy: testRun) }
    #expect(try knowledge() == before)
    #expect(try ask("SELECT count(*) FROM corrections WHERE conflict IS NOT NULL") == [["0"]])
  }

  @Test func allTogetherGoToAnotherDatabase() throws {
    for (second, order) in Self.orders.enumerated() {
      if case .keepApart = order { continue }
      if case .alias = order { continue }
      try correct(order, second)
    }
    try correct(.undo(3), 40)
    let log = try folder.reader().corrections()
    #expect(log.count == Self.orders.count - 1)
    let other = try folder.store("other.sqlite")
    #expect(try other.add(log.reversed()) == log.count)
    #expect(try other.add(log) == 0)
    _ = try other.ingest(Self.articles.reversed(), readBy: testRun)
    #expect(try folder.reader("other.sqlite").corrections() == log)
    #expect(try knowledge("other.sqlite") == knowledge())
  }

  @Test func anAddedFactStandsBesideThoseThatWereRead() throws {
    try correct(.add(.attendance(who: "person/bo-roe", event: "odd#v1", role: .host), quoting: nil))
    #expect(
      try ask(
        "SELECT who, role, article LIKE '~hand-%' FROM attendance WHERE who_id = 'person/bo-roe'")
        == [["Bo Roe", "host", "1"]])
    #expect(try ask("SELECT DISTINCT event_id FROM attendance") == [["odd#v1"]])
    #expect(
      try ask("SELECT rule FROM attendance WHERE who = 'Bo Roe'") == [["hand/attendance"]])
    #expect(try folder.reader().articleNames() == ["a", "b", "c", "odd"])
  }

  @Test func whatIsAddedCanBeCorrected() throws {
    let number = try correct(.add(.entity(.person, name: "Zoe Berg"), quoting: nil))
    let id = try #require(try ask("SELECT id FROM people WHERE name = 'Zoe Berg'").first?[0])
    try correct(.rename(id, to: "Zoe Berg-Li"), 1)
    try correct(.merge(["person/bo-roe", id]), 2)
    #expect(try ask("SELECT articles FROM people WHERE id = 'person/bo-roe'") == [["2"]])
    try correct(.undo(number), 3)
    #expect(try ask("SELECT count(*) FROM corrections WHERE conflict IS NOT NULL") == [["2"]])
  }

  @Test func additionsAreTakenBackInAnyOrder() throws {
    let before = try knowledge()
    let first = try correct(.add(.entity(.person, name: "Zoe Berg"), quoting: nil))
    let id = try #require(try ask("SELECT id FROM people WHERE name = 'Zoe Berg'").first?[0])
    let second = try correct(
      .add(.attendance(who: id, event: "odd#v1", role: .host), quoting: nil), 1)
    try correct(.undo(first), 2)
    #expect(try ask("SELECT count(*) FROM article WHERE name LIKE '~hand-%'") == [["0"]])
    try correct(.undo(second), 3)
    let left = try Set(knowledge()).symmetricDifference(before)
    #expect(left.isEmpty, "\(left)")
  }

  @Test func anAddedFactWaitsForTheEventItIsAbout() throws {
    try correct(.add(.attendance(who: "person/bo-roe", event: "odd#v1", role: .host), quoting: nil))
    #expect(try store.remove(article: "odd"))
    #expect(
      try ask("SELECT conflict LIKE '%no longer says%' FROM corrections") == [["1"]])
    #expect(try ask("SELECT count(*) FROM article WHERE name LIKE '~hand-%'") == [["0"]])
  }

  @Test func wordsThatAnArticleDoesNotSayAreRefused() throws {
    let order = CorrectionOrder.add(
      .entity(.person, name: "Zoe Berg"), quoting: .init(article: "odd", words: "no such words"))
    #expect(try store.correct(order, author: "", reason: "", at: "") == nil)
  }

  @Test func aMergeJoinsWhatComesLater() throws {
    try correct(.merge(["person/ana-li", "person/anna-li"]))
    _ = try store.ingest([Self.article("d", ["Anna Li"])], readBy: testRun)
    #expect(try ask("SELECT articles FROM people WHERE id = 'person/ana-li'") == [["5"]])
    #expect(try ask("SELECT id FROM people WHERE id = 'person/anna-li'").isEmpty)
  }

  @Test func aSplitTakesSomeArticlesAway() throws {
    try correct(.split("person/ana-li", articles: ["c"], name: "Ana Li the Younger"))
    #expect(
      try ask("SELECT name, articles FROM people WHERE name GLOB 'Ana Li*' ORDER BY name")
        == [["Ana Li", "2"], ["Ana Li the Younger", "1"]])
  }

  @Test func aRejectedFactIsInNoView() throws {
    try correct(.reject(fact: "odd#v1"))
    for view in ["events", "attendance", "timeline"] {
      #expect(try ask("SELECT count(*) FROM \(view)") == [["0"]], "\(view)")
    }
    #expect(try ask("SELECT count(*) FROM event_report") == [["1"]])
  }

  @Test func whatIsNotThereIsNotCorrected() throws {
    for order in [
      CorrectionOrder.rename("person/nobody", to: "X"), .reject(fact: "odd#v9"), .undo(7),
    ] {
      #expect(try store.correct(order, author: "", reason: "", at: "") == nil)
    }
    #expect(try folder.reader().corrections().isEmpty)
  }

  @Test func whatFindsNothingIsAConflictUntilItDoes() throws {
    try correct(.rename("person/bo-roe", to: "Robert Roe"))
    #expect(try store.remove(article: "a"))
    #expect(
      try ask("SELECT conflict FROM corrections")
        == [["no article that is known names person/bo-roe any more"]])
    _ = try store.ingest([Self.articles[0]], readBy: testRun)
    #expect(try ask("SELECT name FROM people WHERE id = 'person/bo-roe'") == [["Robert Roe"]])
  }
}
