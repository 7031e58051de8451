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
}
