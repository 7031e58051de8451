/// How often an answer was right, wrong or missing; add counts first, divide last.
public struct Counts: Hashable, Sendable {
  public var correct = 0
  /// Given, but not right.
  public var spurious = 0
  /// Right, but not given.
  public var missed = 0

  public init(correct: Int = 0, spurious: Int = 0, missed: Int = 0) {
    (self.correct, self.spurious, self.missed) = (correct, spurious, missed)
  }

  /// Counts of two sets, such as the names found in a text and the names that are there.
  public init<Answer: Hashable>(found: Set<Answer>, gold: Set<Answer>) {
    let correct = found.intersection(gold).count
    self.init(
      correct: correct, spurious: found.count - correct, missed: gold.count - correct)
  }

  /// Share of the given answers that are right, 0 to 1; 0 where none was given.
  public var precision: Double { share(of: correct + spurious) }

  /// Share of the right answers that were given, 0 to 1; 0 where there are none.
  public var recall: Double { share(of: correct + missed) }

  /// Harmonic mean of precision and recall, 0 to 1.
  public var f1: Double {
    let sum = 2 * correct + spurious + missed
    return sum == 0 ? 0 : Double(2 * correct) / Double(sum)
  }

  public static func += (left: inout Counts, right: Counts) {
    left.correct += right.correct
    left.spurious += right.spurious
    left.missed += right.missed
  }

  private func share(of total: Int) -> Double {
    total == 0 ? 0 : Double(correct) / Double(total)
  }
}
