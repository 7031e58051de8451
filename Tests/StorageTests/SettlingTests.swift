import Knowledge
import TestSupport
import Testing

@testable import Storage

/// What waits to be decided, by one reader or two, in one go or after a kill.
@Suite struct SettlingTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// Stores articles of which nothing is decided.
  private func store(
    _ name: String, resolver: any CrossArticleResolver = PlainResolver()
  ) throws -> KnowledgeStore {
    let store = try folder.store(name, resolver: resolver)
    _ = try store.ingest(
      [SampleFacts.odd(), SampleFacts.odd(id: "other")], readBy: testRun, settles: false)
    return store
  }

  @Test func twoReadersDecideAsOneDoes() throws {
    let expected = try store("expected.sqlite")
    try expected.settle()
    let halves = try store("halves.sqlite", resolver: HalvingResolver())
    try halves.settle(jobs: 2)
    #expect(try rows(folder.file("halves.sqlite")) == rows(folder.file("expected.sqlite")))
  }

  @Test func whatAKillLeavesBetweenTheStepsIsDecidedNext() throws {
    let expected = try store("expected.sqlite")
    try expected.settle()
    let killed = try store("killed.sqlite")
    try killed.write { database in
      var transaction = IngestTransaction(database, resolver: PlainResolver())
      try transaction.finishEntities()
    }
    #expect(try rows(folder.file("killed.sqlite")) != rows(folder.file("expected.sqlite")))
    try killed.settle()
    #expect(try rows(folder.file("killed.sqlite")) == rows(folder.file("expected.sqlite")))
  }

  @Test(arguments: [HalvingResolver.Part.first, .second])
  func aFaultInEitherPartLeavesAllUndecided(part: HalvingResolver.Part) throws {
    let store = try store("faulty.sqlite", resolver: HalvingResolver(failing: part))
    let before = try rows(folder.file("faulty.sqlite"))
    #expect(throws: StorageError.self) { try store.settle(jobs: 2) }
    #expect(try rows(folder.file("faulty.sqlite")) == before)
  }
}

/// Has every second key decided beside the others.
struct HalvingResolver: CrossArticleResolver {
  enum Part: Sendable { case first, second }

  struct Fault: Error {}

  var failing: Part?

  func form(
    of entity: ArticleEntity, among entities: [ArticleEntity], in article: Article
  ) -> EntityForm { PlainResolver().form(of: entity, among: entities, in: article) }

  func resolve(keys: [String], in directory: some EntityDirectory) throws {
    let halves = [0, 1].map { half in keys.indices.filter { $0 % 2 == half }.map { keys[$0] } }
    let counts = try directory.decide(
      { try decide(halves[0], as: .first, in: $0) },
      beside: { try decide(halves[1], as: .second, in: $0) })
    #expect(counts == halves.map(\.count))
  }

  private func decide(
    _ keys: [String], as part: Part, in directory: some EntityDirectory
  ) throws -> Int {
    try PlainResolver().resolve(keys: keys, in: directory)
    if part == failing { throw Fault() }
    return keys.count
  }
}
