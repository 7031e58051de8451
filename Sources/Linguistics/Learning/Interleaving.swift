/// A row of decisions of which each depends on those before, made by a frozen model.
protocol Decider {
  /// Takes what leaves no choice; false at the end.
  mutating func needsDecision() -> Bool
  /// Takes the next of the steps that make a decision.
  mutating func take(_ step: DecisionStep, _ model: LinearModel)
}

/// The steps of a decision; each asks for the memory that the next one reads.
enum DecisionStep: CaseIterable { case ask, find, rank, list, apply }

/// Several deciders at work step by step in turn: while the weights for one are waited for, the
/// others are worked on.
struct Interleaving<Work: Decider> {
  /// How many work at once; each takes room in the processor's cache.
  private static var width: Int { 4 }

  private var lanes: [Lane]

  private struct Lane {
    var work: Work
    /// Number of its row of decisions; nil where none is left.
    var row: Int?
  }

  init(_ work: Work) {
    lanes = Array(repeating: Lane(work: work, row: nil), count: Self.width)
  }

  /// Makes all decisions of `count` rows.
  ///
  /// `start` puts a decider before the first decision of the row with a number; `finish` is called
  /// behind the last one of a row, not in the order of rows.
  @inline(__always)
  mutating func run(
    _ count: Int, _ model: LinearModel, start: (inout Work, Int) -> Void,
    finish: (inout Work, Int) -> Void
  ) {
    var next = 0
    var working = 0
    for index in lanes.indices {
      lanes[index].row = next < count ? next : nil
      if next < count {
        start(&lanes[index].work, next)
        working += 1
      }
      next += 1
    }
    while true {
      for index in lanes.indices {
        while let row = lanes[index].row, !lanes[index].work.needsDecision() {
          finish(&lanes[index].work, row)
          lanes[index].row = next < count ? next : nil
          if next < count { start(&lanes[index].work, next) } else { working -= 1 }
          next += 1
        }
      }
      guard working > 0 else { return }
      for step in DecisionStep.allCases {
        for index in lanes.indices where lanes[index].row != nil {
          lanes[index].work.take(step, model)
        }
      }
    }
  }
}
