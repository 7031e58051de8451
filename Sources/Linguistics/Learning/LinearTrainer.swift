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
  private let rowMinimum: Int32
  /// Row of each bucket; without a row -1 less the number of updates so far.
  private var rowOfBucket: [Int32]
  private var bucketOfRow: [UInt32] = []
  private var weights: [SIMD8<Int16>] = []
  private var timedSums: [SIMD8<Float>] = []
  private var time: Float = 1

  /// An untrained classifier.
  ///
  /// - Parameters:
  ///   - labelCount: At most `LinearModel.labelLimit`.
  ///   - bits: At most 24.
  ///   - rowMinimum: A feature gets a row at this update; earlier ones are lost. Rare features
  ///     hold most of the memory and help little (Goldberg and Elhadad 2011).
  package init(labelCount: Int, bits: Int, rowMinimum: Int = 1) {
    precondition(labelCount <= LinearModel.labelLimit && bits <= 24)
    self.labelCount = labelCount
    self.bits = bits
    self.rowMinimum = Int32(rowMinimum)
    width = (labelCount + 7) / 8
    rowOfBucket = Array(repeating: -1, count: 1 << bits)
  }

  /// Adds the weights of all features; finds all rows first, so as to wait for memory once.
  package func add(_ features: [UInt32], to scores: inout LabelScores) {
    withUnsafeTemporaryAllocation(of: Int.self, capacity: features.count) { found in
      let count = locate(features, found)
      let width = width
      weights.withUnsafeBufferPointer { weights in
        scores.blocks.withUnsafeMutableBufferPointer { blocks in
          for index in 0..<count {
            for block in 0..<width { blocks[block] &+= weights[found[index] &+ block] }
          }
        }
      }
    }
  }

  /// For each feature with a row, the place of its first block.
  private func locate(_ features: [UInt32], _ found: UnsafeMutableBufferPointer<Int>) -> Int {
    let shift = UInt32(32 - bits)
    let width = width
    return rowOfBucket.withUnsafeBufferPointer { rowOfBucket in
      var count = 0
      for feature in features {
        let row = Int(rowOfBucket[Int(feature >> shift)])
        found[count] = row &* width
        count &+= row < 0 ? 0 : 1
      }
      return count
    }
  }

  /// Counts one more decision; call it once for each, right or wrong.
  package func tick() { time += 1 }

  /// Rewards one label and punishes another.
  package func update(_ features: [UInt32], toward right: Int, awayFrom wrong: Int) {
    for feature in features {
      guard let row = row(ofBucket: feature >> UInt32(32 - bits)) else { continue }
      add(1, to: right, ofRow: row)
      add(-1, to: wrong, ofRow: row)
    }
  }

  /// Adds `step` to the weight of `label` in the row of each feature.
  package func add(_ step: Int16, to label: Int, of features: [UInt32]) {
    for feature in features {
      guard let row = row(ofBucket: feature >> UInt32(32 - bits)) else { continue }
      add(step, to: label, ofRow: row)
    }
  }

  @inline(__always)
  private func add(_ step: Int16, to label: Int, ofRow row: Int) {
    let block = row * width + label >> 3
    weights[block][label & 7] &+= step
    timedSums[block][label & 7] += Float(step) * time
  }

  /// The row of a bucket that is updated, none if its updates are still too few.
  private func row(ofBucket bucket: UInt32) -> Int? {
    let known = rowOfBucket[Int(bucket)]
    if known >= 0 { return Int(known) }
    if -known < rowMinimum {
      rowOfBucket[Int(bucket)] = known - 1
      return nil
    }
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
