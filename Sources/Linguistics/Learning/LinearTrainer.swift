/// An averaged perceptron in training: dense rows of weights, made at a feature's first update.
///
/// Weights are whole numbers, since every update adds or takes one; the average over time comes
/// from sums weighted by the time of each update.
///
/// Source: Freund and Schapire 1999; averaging after Daumé 2006, section 2.1.1.
package final class LinearTrainer: LinearScorer {
  package let labelCount: Int
  /// Features share 2 to the power of `bits` buckets.
  package let bits: Int
  private let width: Int
  private var rowOfBucket: [Int32]
  private var bucketOfRow: [UInt32] = []
  private var weights: [SIMD8<Int16>] = []
  private var timedSums: [SIMD8<Float>] = []
  private var time: Float = 1

  package init(labelCount: Int, bits: Int) {
    precondition(labelCount <= LinearModel.labelLimit && bits <= 24)
    self.labelCount = labelCount
    self.bits = bits
    width = (labelCount + 7) / 8
    rowOfBucket = Array(repeating: -1, count: 1 << bits)
  }

  package func add(_ features: [UInt32], to scores: inout LabelScores) {
    let shift = UInt32(32 - bits)
    let width = width
    rowOfBucket.withUnsafeBufferPointer { rowOfBucket in
      weights.withUnsafeBufferPointer { weights in
        scores.blocks.withUnsafeMutableBufferPointer { blocks in
          for feature in features {
            let row = Int(rowOfBucket[Int(feature >> shift)])
            if row < 0 { continue }
            for block in 0..<width { blocks[block] &+= weights[row &* width &+ block] }
          }
        }
      }
    }
  }

  /// Counts one more decision; call it once for each, right or wrong.
  package func tick() { time += 1 }

  /// Rewards one label and punishes another.
  package func update(_ features: [UInt32], toward right: Int, awayFrom wrong: Int) {
    add(1, to: right, of: features)
    add(-1, to: wrong, of: features)
  }

  /// Adds `step` to the weight of `label` in the row of each feature.
  package func add(_ step: Int16, to label: Int, of features: [UInt32]) {
    for feature in features {
      let block = row(ofBucket: feature >> UInt32(32 - bits)) * width + label >> 3
      weights[block][label & 7] &+= step
      timedSums[block][label & 7] += Float(step) * time
    }
  }

  private func row(ofBucket bucket: UInt32) -> Int {
    let known = Int(rowOfBucket[Int(bucket)])
    if known >= 0 { return known }
    let row = bucketOfRow.count
    rowOfBucket[Int(bucket)] = Int32(row)
    bucketOfRow.append(bucket)
    for _ in 0..<width {
      weights.append(.zero)
      timedSums.append(.zero)
    }
    return row
  }

  /// The weights averaged over all decisions.
  package func averaged() -> AveragedWeights {
    var result = AveragedWeights(labelCount: labelCount, bits: bits)
    let order = bucketOfRow.indices.sorted { bucketOfRow[$0] < bucketOfRow[$1] }
    for row in order {
      result.append(
        bucket: bucketOfRow[row],
        (row * width..<(row + 1) * width).map { block in
          SIMD8<Float>(weights[block]) - timedSums[block] / time
        })
    }
    return result
  }
}
