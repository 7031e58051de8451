import Knowledge
import Testing

@testable import Pipeline

@Suite struct FactReaderTests {
  private struct Layered: Stage {
    let requires: Set<Layer>
    let provides: Set<Layer>
    func annotate(_ document: inout Document) {}
  }

  @Test func aStageBeforeWhatItNeedsIsRefused() {
    let names = Layered(requires: [.tokens, .tags], provides: [.names])
    let tokens = Layered(requires: [], provides: [.tokens])
    #expect(throws: StageOrderError(stage: "Layered", missing: .tags)) {
      try FactReader(stages: [tokens, names])
    }
    let tags = Layered(requires: [.tokens], provides: [.tags])
    #expect(throws: Never.self) { try FactReader(stages: [tokens, tags, names]) }
  }

  /// A sentence without a word that sets off a rule tells nothing that parsing would show.
  @Test func theFastReaderFindsWhatRulesNameAndCallsItselfSo() throws {
    let article = Article(
      id: "a", title: nil,
      text: """
        The old harbour lies quiet. President Anna Berg met Prime Minister John Novak in Oslo.
        """,
      published: nil, publishedFrom: nil, source: nil, url: nil, author: nil, sha256: "")
    let (full, fast) = (try FactReader(), try FactReader(.fast))
    #expect(full.kind == .full && fast.kind == .fast)
    let events = try fast.facts(of: article).events
    #expect(events.count == 1 && events[0].participants.count == 2)
    #expect(try events == full.facts(of: article).events)
  }
}
