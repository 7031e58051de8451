import Foundation
import Ingestion
import Knowledge
import Lexicons
import Pipeline
import Resolution
import Storage
import TestSupport
import Testing

/// The whole way from files to the database, with every real stage.
@Suite(.serialized) struct KnowledgeBaseTests {
  private let folder: TemporaryFolder
  private let resolver: EntityResolver
  private var path: String { folder.file("test.sqlite") }

  init() throws {
    folder = try TemporaryFolder()
    resolver = try EntityResolver(lexicons: .standard())
  }

  /// The sample articles, and texts whose offsets differ in bytes, scalars and characters.
  private static let items: [InputFeed.Item] = {
    let root = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let samples = root.appendingPathComponent("seeds/articles").path
    return InputFeed(InputFinder().inputs(for: [samples]), reader: ArticleReader()) + oddItems
  }()

  private static let oddItems = [
    "🚢🏴‍☠️ Саммит: Prime Minister Keir Starmer met Володимир Зеленський in London on Monday. 🤝\r\n\r\n"
      + "“We will send 👩‍👩‍👧 aid to Ukraine by 2030,” Starmer said.",
    "E\u{301}douard Philippe visited Zu\u{308}rich on 3 May 2024.\r\nHe met Ignazio Cassis there 🇨🇭.",
    SampleFacts.oddText,
  ].enumerated().map { index, text in
    InputFeed.Item(
      path: "odd-\(index)",
      article: .success(
        Article(
          id: "odd-\(index)", title: nil, text: text, published: CalendarDate(iso: "2024-05-08"),
          publishedFrom: .field, source: nil, url: nil, author: nil, sha256: "odd-\(index)")))
  }

  @discardableResult private func ingest(
    _ items: [InputFeed.Item], jobs: Int = 2, into name: String = "test.sqlite"
  ) async throws -> IngestSummary {
    let store = try folder.store(name, resolver: resolver)
    return try await Ingester(reader: FactReader(), store: store, run: testRun, jobs: jobs)
      .ingest(items)
  }

  @Test func theSameArticlesAgainChangeNoByteOfTheDump() async throws {
    let first = try await ingest(Self.items)
    #expect(first.stored == Self.items.count && first.failed == 0)
    let before = try dump(path)
    let second = try await ingest(Self.items)
    #expect(second.unchanged == Self.items.count)
    #expect(try dump(path) == before)
  }

  @Test func removingAllArticlesLeavesWhatANewDatabaseHas() async throws {
    let store = try folder.store(resolver: resolver)
    let empty = try dump(path)
    try await ingest(Self.items)
    for name in try folder.reader().articleNames() {
      #expect(try store.remove(article: name))
    }
    #expect(try dump(path) == empty)
  }

  @Test func theOrderOfArticlesAndTheJobsMakeNoDifference() async throws {
    try await ingest(Self.items, jobs: 1)
    try await ingest(Self.items.reversed(), jobs: 4, into: "reversed.sqlite")
    let odds = Self.items.indices.filter { !$0.isMultiple(of: 2) }.map { Self.items[$0] }
    let evens = Self.items.indices.filter { $0.isMultiple(of: 2) }.map { Self.items[$0] }
    try await ingest(odds, into: "halves.sqlite")
    try await ingest(evens, into: "halves.sqlite")
    let expected = try rows(path)
    #expect(try rows(folder.file("reversed.sqlite")) == expected)
    #expect(try rows(folder.file("halves.sqlite")) == expected)
  }

  @Test func whatAKilledIngestLeavesUndecidedTheNextWriterDecides() async throws {
    try await ingest(Self.items)
    let reader = try FactReader()
    let facts = try Self.items.map { try reader.facts(of: try $0.article.get()) }
    let killed = try folder.store("killed.sqlite", resolver: resolver)
    for one in facts.reversed() {
      _ = try killed.ingest([one], readBy: testRun, settles: false)
    }
    #expect(try killed.remove(article: facts[3].article.id))
    _ = try killed.ingest([facts[3], facts[4]], readBy: testRun, settles: false)
    #expect(try rows(folder.file("killed.sqlite")) != rows(path))
    let summary = try await ingest(Self.items, into: "killed.sqlite")
    #expect(summary.unchanged == Self.items.count)
    #expect(try rows(folder.file("killed.sqlite")) == rows(path))
  }

  @Test(arguments: [1, 2]) func decisionsMadeAtTheSameTimeAreThoseMadeInTurn(
    jobs: Int
  ) async throws {
    try await ingest(Self.items)
    let reader = try FactReader()
    let facts = try Self.items.map { try reader.facts(of: try $0.article.get()) }
    let store = try folder.store("later.sqlite", resolver: resolver)
    // Half of the forms are known when the others come.
    for half in [facts[..<(facts.count / 2)], facts[(facts.count / 2)...]] {
      _ = try store.ingest(Array(half), readBy: testRun, settles: false)
      try store.settle(jobs: jobs)
    }
    #expect(try rows(folder.file("later.sqlite")) == rows(path))
  }

  /// Reads as another version might: some events and one name are other, quotes are gone.
  private struct OtherReader: ArticleFactReader {
    let reader: FactReader

    func facts(of article: Article) throws -> ArticleFacts {
      var facts = try reader.facts(of: article)
      facts.quotes = []
      facts.events = facts.events.indices.filter { $0 % 3 != 1 }.map { facts.events[$0] }
      for index in facts.events.indices where index % 3 == 2 { facts.events[index].label += "s" }
      for index in facts.entities.indices
      where index % 4 == 3 && facts.entities[index].type != .country {
        facts.entities[index].name += " Other"
      }
      return facts
    }
  }

  @Test func correctionsHoldOrAreListedWhenOtherRulesReadAgain() async throws {
    try await ingest(Self.items)
    let store = try folder.store(resolver: resolver)
    let corrected = try correctAll(store)
    try expectInForce(corrected, conflicts: 0...0)
    let articles = try Self.items.map { try $0.article.get() }
    try await Rereader(
      reader: OtherReader(reader: FactReader()), store: store, run: testRun, jobs: 2
    ).reread(articles)
    try expectInForce(corrected, conflicts: 5...corrected.count / 2)
    try await Rereader(reader: FactReader(), store: store, run: testRun, jobs: 2).reread(articles)
    try expectInForce(corrected, conflicts: 0...0)
  }

  /// Corrects every entity and part in some way; by number what must then be found.
  private func correctAll(_ store: KnowledgeStore) throws -> [(line: Int64, shows: String)] {
    let connection = try folder.reader().connection
    let entities = try connection.query("SELECT id FROM entity ORDER BY id").rows.map(\.[0].text)
    let facts = try connection.query("SELECT fact FROM attendance UNION SELECT fact FROM quotes")
      .rows.map(\.[0].text)
    var orders: [(CorrectionOrder, String)] = []
    for (index, id) in entities.enumerated() where index % 3 < 2 {
      orders.append(
        index % 3 == 0
          ? (.rename(id, to: "Named \(index)"), "FROM entity WHERE name = 'Named \(index)'")
          : (.alias(id, name: "Alias \(index)"), "FROM name WHERE text = 'Alias \(index)'"))
    }
    for fact in facts {
      orders.append((.reject(fact: fact), "FROM verdict WHERE correction_id = "))
    }
    return try orders.enumerated().map { index, order in
      let line = try #require(
        try store.correct(
          order.0, author: "A. Clerk", reason: "",
          at: "2024-05-06T10:\(10 + index / 60):\(10 + index % 50).\(100 + index)Z"))
      return (line, order.1.hasSuffix("= ") ? order.1 + "\(line)" : order.1)
    }
  }

  private func expectInForce(
    _ corrected: [(line: Int64, shows: String)], conflicts: ClosedRange<Int>
  ) throws {
    let connection = try folder.reader().connection
    let listed = Set(
      try connection.query("SELECT correction_id FROM correction_conflict").rows.map(\.[0]))
    for correction in corrected where !listed.contains(.integer(correction.line)) {
      let found = try connection.query("SELECT count(*) \(correction.shows)").rows
      #expect(found != [[.integer(0)]], "\(correction.line): \(correction.shows)")
    }
    #expect(conflicts.contains(listed.count), "\(listed.count) conflicts")
    #expect(
      try connection.query(
        "SELECT fact FROM attendance WHERE fact IN (SELECT fact FROM verdict WHERE verdict = 'rejected')"
      ).rows.isEmpty)
  }

  @Test func removingAndReadingAgainRestoresEveryRow() async throws {
    try await ingest(Self.items)
    let before = try rows(path)
    let store = try folder.store(resolver: resolver)
    for name in try folder.reader().articleNames() {
      #expect(try store.remove(article: name))
      try await ingest(Self.items)
      #expect(try rows(path) == before, "after \(name) went and came back")
    }
  }

  @Test func whatIsReadBackIsWhatWasRead() async throws {
    try await ingest(Self.items)
    let reader = try FactReader()
    for item in Self.items {
      let article = try item.article.get()
      var facts = try reader.facts(of: article)
      facts.mentions = facts.mentions.map {
        Mention(
          span: $0.span, tokens: 0..<0, head: 0, kind: $0.kind, type: $0.type, entity: $0.entity)
      }
      facts.times = facts.times.map {
        TimeExpression(span: $0.span, tokens: 0..<0, type: $0.type, value: $0.value)
      }
      #expect(try folder.reader().facts(article: article.id) == facts)
    }
  }

  /// Every stored span in SQLite's own words, held against the bytes that the stages saw.
  @Test func substrGivesTheWordsOfEveryFact() async throws {
    try await ingest(Self.oddItems)
    let reader = try folder.reader()
    for item in Self.oddItems {
      let article = try item.article.get()
      let facts = try #require(try reader.facts(article: article.id))
      #expect(!facts.mentions.isEmpty)
      let bytes = Array(article.text.utf8)
      let stored = try reader.connection.query(
        "SELECT words FROM mentions WHERE article = :name ORDER BY span_start, span_end",
        arguments: ["name": .text(article.id)])
      let words = facts.mentions.map(\.span).sorted().map {
        Cell.text(String(decoding: bytes[$0.start..<$0.end], as: UTF8.self))
      }
      #expect(stored.rows.map { $0[0] } == words)
    }
  }
}
