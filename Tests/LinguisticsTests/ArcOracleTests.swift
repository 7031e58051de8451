import Testing

@testable import Linguistics

struct ArcOracleTests {
  /// Following any transitions without cost rebuilds the gold tree; the root is the last number.
  @Test(arguments: [
    [1, 2, 3], [1, 2, 6, 4, 2, 2], [4, 0, 1, 2], [2, 2, 5, 2, 3], [3, 0, 0, 4], [1],
  ])
  func freeTransitionsRebuildTheTree(_ heads: [Int]) {
    for seed in 0..<20 {
      var random = RandomSource(seed: UInt64(seed))
      let oracle = ArcOracle(heads: heads)
      var state = ParserState()
      state.start(words: heads.count)
      while !state.isFinal {
        var free = Transition.Kind.allCases.filter {
          state.allows($0) && oracle.isFree($0, in: state)
        }
        #expect(!free.isEmpty)
        random.shuffle(&free)
        state.apply(Transition(free.first ?? .shift))
      }
      #expect(state.nodes.dropLast().map(\.head) == heads)
    }
  }

  /// After any mistakes some transition is still free, and the parse still ends.
  @Test func wanderingAlwaysEnds() {
    let oracle = ArcOracle(heads: [1, 2, 8, 4, 2, 6, 4, 2])
    for seed in 0..<200 {
      var random = RandomSource(seed: UInt64(seed))
      var state = ParserState()
      state.start(words: oracle.heads.count)
      var steps = 0
      while !state.isFinal {
        let allowed = Transition.Kind.allCases.filter { state.allows($0) }
        #expect(allowed.contains { oracle.isFree($0, in: state) })
        var order = allowed
        random.shuffle(&order)
        state.apply(Transition(order.first ?? .shift))
        steps += 1
      }
      #expect(steps <= 2 * oracle.heads.count)
      #expect(state.nodes.dropLast().allSatisfy { $0.head != ParserState.none })
    }
  }

  @Test(arguments: [
    // A projective tree stays as it is.
    ([1, 2, 4, 2], [1, 2, 4, 2]),
    // The arc from 0 to 3 crosses the one from the root to 1: word 3 is lifted to word 1.
    ([1, 4, 1, 0], [1, 4, 1, 1]),
    // Two words whose arcs cross: the shorter arc is lifted.
    ([2, 3, 4, 2], [2, 2, 4, 2]),
  ])
  func crossingArcsAreLifted(_ heads: [Int], _ lifted: [Int]) {
    #expect(Projectivity.lifted(heads) == lifted)
  }
}
