/// A score for each label of a linear classifier, in blocks of eight for SIMD.
package struct LabelScores: Sendable {
  package let count: Int
  package var blocks: [SIMD8<Int16>]

  package init(count: Int) {
    self.count = count
    blocks = Array(repeating: .zero, count: (count + 7) / 8)
  }

  @inline(__always)
  package subscript(label: Int) -> Int {
    Int(blocks[label >> 3][label & 7])
  }

  @inline(__always)
  package mutating func reset() {
    for index in blocks.indices { blocks[index] = .zero }
  }

  /// Takes over the scores of others for as many labels, in the memory that these have.
  @inline(__always)
  mutating func set(to other: LabelScores) {
    precondition(blocks.count == other.blocks.count)
    for index in blocks.indices { blocks[index] = other.blocks[index] }
  }

  /// The label with the highest score, the lowest such label on a tie.
  package var best: Int {
    var best = 0
    for label in 1..<count where self[label] > self[best] { best = label }
    return best
  }
}

/// What can score labels: weights in training or frozen ones.
package protocol LinearScorer {
  /// Adds the weights of all features to `scores`.
  func add(_ features: [UInt32], to scores: inout LabelScores)
}
