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
