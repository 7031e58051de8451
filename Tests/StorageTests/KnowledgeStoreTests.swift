import Knowledge
import Storage
import TestSupport
import Testing

@Suite struct KnowledgeStoreTests {
  let folder: TemporaryFolder
  let store: KnowledgeStore

  init() throws {
    folder = try TemporaryFolder()
    store = try folder.store()
  }

  private func ingest(_ facts: ArticleFacts...) throws -> [IngestOutcome] {
    try store.ingest(facts, readBy: testRun)
  }

  @Test func factsComeBackAsTheyWent() throws {
    let facts = SampleFacts.odd()
    #expect(try ingest(facts) == [.stored])
    #expect(try folder.reader().facts(article: "odd") == facts)
    #expect(try folder.reader().articleNames() == ["odd"])
  }

  @Test func theSameAgainChangesNoRow() throws {
    #expect(try ingest(SampleFacts.odd()) == [.stored])
    let before = try dump(folder.file("test.sqlite"))
    #expect(try store.holds(SampleFacts.odd().article))
    #expect(try ingest(SampleFacts.odd(), SampleFacts.odd()) == [.unchanged, .unchanged])
    #expect(try dump(folder.file("test.sqlite")) == before)
  }

  @Test func aChangedArticleTakesThePlaceOfTheOld() throws {
    _ = try ingest(SampleFacts.odd())
    var changed = SampleFacts.odd(published: "2024-05-05")
    changed.quotes = []
    #expect(try !store.holds(changed.article))
    #expect(try ingest(changed) == [.replaced])
    #expect(try folder.reader().facts(article: "odd") == changed)
  }

  @Test func anArticleOfTheSameURLTakesThePlaceOfTheOld() throws {
    _ = try ingest(SampleFacts.odd())
    var moved = SampleFacts.odd()
    let old = moved.article
    moved.article = Article(
      id: "moved", title: old.title, text: old.text, published: old.published,
      publishedFrom: old.publishedFrom, source: old.source, url: old.url, author: old.author,
      sha256: old.sha256)
    #expect(try ingest(moved) == [.replaced])
    #expect(try folder.reader().articleNames() == ["moved"])
  }

  @Test func packingChangesNoRow() throws {
    _ = try ingest(SampleFacts.odd(), SampleFacts.odd(id: "other"))
    let before = try dump(folder.file("test.sqlite"))
    store.pack(afterStoring: 1000)
    #expect(try dump(folder.file("test.sqlite")) == before)
    #expect(try folder.reader().facts(article: "odd") == SampleFacts.odd())
  }

  @Test func removingEveryArticleLeavesAnEmptyDatabase() throws {
    let empty = try dump(folder.file("test.sqlite"))
    _ = try ingest(SampleFacts.odd(), SampleFacts.odd(id: "other"))
    #expect(try store.remove(article: "odd"))
    #expect(try !store.remove(article: "odd"))
    #expect(try store.remove(article: "other"))
    #expect(try dump(folder.file("test.sqlite")) == empty)
  }

  @Test func removalLeavesWhatOthersKnow() throws {
    _ = try ingest(SampleFacts.odd(id: "a"))
    let alone = try rows(folder.file("test.sqlite"))
    _ = try ingest(SampleFacts.odd(id: "b"))
    #expect(try store.remove(article: "b"))
    #expect(try rows(folder.file("test.sqlite")) == alone)
    _ = try ingest(SampleFacts.odd(id: "b"))
    #expect(try store.remove(article: "a"))
    #expect(try folder.reader().facts(article: "b") == SampleFacts.odd(id: "b"))
  }

  /// The kind of a ship once brought the worse spelled name of the same article with it.
  @Test func theBestSpelledNameDoesNotDependOnTheOrder() throws {
    let articles = [("a", "HMS Example", nil), ("b", "HMS EXAMPLE", "frigate")].map {
      ArticleFacts(
        article: Article(
          id: $0, title: nil, text: $0, published: nil, publishedFrom: nil, source: nil, url: nil,
          author: nil, sha256: $0),
        sentences: [], times: [], mentions: [],
        entities: [ArticleEntity(type: .vessel, name: $1, vesselKind: $2)], events: [],
        commitments: [], quotes: [], relations: [])
    }
    for (file, order) in [("one.sqlite", [0, 1]), ("two.sqlite", [1, 0])] {
      let store = try folder.store(file)
      for index in order { _ = try store.ingest([articles[index]], readBy: testRun) }
      let ships = try folder.reader(file).connection.query(
        "SELECT name, vessel_kind FROM entity")
      #expect(ships.rows == [[.text("HMS Example"), .text("frigate")]])
    }
  }

  @Test func theOrderOfArticlesDoesNotMatter() throws {
    _ = try ingest(SampleFacts.odd(id: "a"), SampleFacts.odd(id: "b"), SampleFacts.odd(id: "c"))
    let reverse = try folder.store("reverse.sqlite")
    for id in ["c", "b", "a"] {
      _ = try reverse.ingest([SampleFacts.odd(id: id)], readBy: testRun)
    }
    #expect(
      try rows(folder.file("test.sqlite")) == rows(folder.file("reverse.sqlite")))
  }

  @Test func whoIsKnownByTheNameIsNamedBeforeAllIsDecided() throws {
    let undecided = """
      SELECT count(*) FROM article_entity e JOIN article a ON a.id = e.article_id
      WHERE a.name = 'other' AND e.entity_number IS NULL
      """
    func count() throws -> Int {
      try Int(folder.reader().connection.query(undecided).rows[0][0].text) ?? -1
    }
    _ = try ingest(SampleFacts.odd())
    _ = try store.ingest([SampleFacts.odd(id: "other")], readBy: testRun, settles: false)
    #expect(try count() == 0)
    #expect(try store.remove(article: "odd"))
    #expect(try store.remove(article: "other"))
    _ = try store.ingest([SampleFacts.odd(id: "other")], readBy: testRun, settles: false)
    #expect(try count() > 0)
    try store.settle()
    #expect(try count() == 0)
  }

  @Test func aFailingBatchLeavesNothing() throws {
    var broken = SampleFacts.odd(id: "broken")
    broken.entities[0].confidence = 7  // against the schema
    let before = try rows(folder.file("test.sqlite"))
    #expect(throws: StorageError.self) { try ingest(SampleFacts.odd(), broken) }
    #expect(try rows(folder.file("test.sqlite")) == before)
  }

  @Test func problemsAreReplacedWithTheInput() throws {
    let problem = StoredProblem(
      input: "a.jsonl", line: 3, byteOffset: nil, message: "broken", advice: "Mend it.")
    try store.replaceProblems(of: [("a.jsonl", [problem])])
    #expect(try folder.reader().problems() == [problem])
    try store.replaceProblems(of: [("a.jsonl", [])])
    #expect(try folder.reader().problems().isEmpty)
  }
}
