import Ingestion
import Knowledge
import Pipeline
import Storage
import TestSupport
import Testing

@Suite struct IngesterTests {
  private let folder: TemporaryFolder
  private var path: String { folder.file("test.sqlite") }

  init() throws { folder = try TemporaryFolder() }

  private func ingest(
    _ items: [InputFeed.Item], jobs: Int = 2, into name: String = "test.sqlite",
    reader: any ArticleFactReader = WordReader()
  ) async throws -> IngestSummary {
    let store = try folder.store(name)
    return try await Ingester(reader: reader, store: store, run: testRun, jobs: jobs)
      .ingest(items)
  }

  @Test func theSummaryAddsUp() async throws {
    let problem = InputProblem(path: "list.jsonl", line: 2, reason: .nulByte)
    let first = try await ingest([
      item("a", "Ana Li spoke."), item("b", "Bo Ek spoke."),
      InputFeed.Item(path: "list.jsonl", article: .failure(problem)),
    ])
    #expect((first.stored, first.failed, first.read) == (2, 1, 3))
    let second = try await ingest([item("a", "Ana Li spoke."), item("b", "Bo Ek left.")])
    #expect((second.unchanged, second.replaced, second.read) == (1, 1, 2))
  }

  @Test(arguments: [2, 4]) func theNumberOfJobsMakesNoDifference(jobs: Int) async throws {
    let items = (0..<150).map { item("\($0 % 140)", "Ana Li met Bo Ek\($0).") }
    let alone = try await ingest(items, jobs: 1, into: "alone.sqlite")
    let parallel = try await ingest(items, jobs: jobs)
    #expect(alone == parallel)
    #expect(try dump(path) == dump(folder.file("alone.sqlite")))
  }

  @Test func aSecondIngestChangesNoRow() async throws {
    let problem = InputProblem(path: "gone.txt", reason: .missing)
    let items =
      (0..<70).map { item("\($0)", "Ana Li met Bo Ek\($0).") }
      + [InputFeed.Item(path: "gone.txt", article: .failure(problem))]
    _ = try await ingest(items)
    let before = try dump(path)
    let again = try await ingest(items)
    #expect((again.unchanged, again.failed) == (70, 1))
    #expect(try dump(path) == before)
  }

  /// A worker once took the last article for unchanged, as the first still waited in its batch.
  @Test func anArticleThatChangesBackWithinABatchIsStored() async throws {
    _ = try await ingest([item("a", "Ana Li spoke.")])
    let summary = try await ingest([item("a", "Bo Ek spoke."), item("a", "Ana Li spoke.")])
    #expect(summary.replaced == 2)
    #expect(try folder.reader().facts(article: "a")?.article.text == "Ana Li spoke.")
  }

  @Test func aProblemGoesWhenTheInputIsWellAgain() async throws {
    let problem = InputProblem(path: "a", line: 7, byteOffset: 12, reason: .nulByte)
    _ = try await ingest([InputFeed.Item(path: "a", article: .failure(problem))])
    let stored = try folder.reader().problems()
    #expect(stored.map(\.input) == ["a"])
    #expect(stored.map(\.line) == [7])
    _ = try await ingest([item("a", "Ana Li spoke.")])
    #expect(try folder.reader().problems().isEmpty)
  }

  @Test func anArticleThatCannotBeReadDoesNotStopTheOthers() async throws {
    let summary = try await ingest([
      item("a", "Ana Li spoke."), item("b", "THROW"), item("c", "BREAK"),
      item("d", "Bo Ek spoke."),
    ])
    #expect((summary.stored, summary.failed) == (2, 2))
    #expect(try folder.reader().articleNames() == ["a", "d"])
    #expect(try folder.reader().problems().map(\.input) == ["b", "c"])
  }

  @Test func aCancelledIngestKeepsWhatItHasRead() async throws {
    let store = try folder.store()
    let task = Task {
      let items = (0..<1000).map { item("\($0)", "Ana Li met Bo Ek\($0).") }
      return try await Ingester(reader: WordReader(), store: store, run: testRun, jobs: 2)
        .ingest(items) { seen in
          if seen == 10 { withUnsafeCurrentTask { $0?.cancel() } }
        }
    }
    await #expect(throws: CancellationError.self) { try await task.value }
    let names = try folder.reader().articleNames()
    #expect(names.count >= 10 && names.count < 1000)
  }
}

private func item(_ id: String, _ text: String) -> InputFeed.Item {
  InputFeed.Item(
    path: id,
    article: .success(
      Article(
        id: id, title: nil, text: text, published: nil, publishedFrom: nil, source: nil, url: nil,
        author: nil, sha256: text)))
}

/// Takes "Aaa Bbb" for a person; fails on demand.
private struct WordReader: ArticleFactReader {
  struct Unreadable: Error {}

  func facts(of article: Article) throws -> ArticleFacts {
    if article.text == "THROW" { throw Unreadable() }
    let words = article.text.split(separator: " ")
    var people: [ArticleEntity] = []
    for (first, last) in zip(words, words.dropFirst())
    where first.first?.isUppercase == true && last.first?.isUppercase == true {
      people.append(ArticleEntity(type: .person, name: "\(first) \(last)"))
    }
    if article.text == "BREAK" {
      people = [ArticleEntity(type: .person, name: "Ana Li", confidence: 7)]
    }
    return ArticleFacts(
      article: article, sentences: [TextSpan(0, article.text.utf8.count)], times: [],
      mentions: [], entities: people, events: [], commitments: [], quotes: [], relations: [])
  }
}
