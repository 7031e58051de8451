/// Trained weights before they are pruned and quantised.
package struct AveragedWeights: Sendable {
  package let labelCount: Int
  package let bits: Int
  let width: Int
  /// Ascending.
  private(set) var buckets: [UInt32] = []
  /// `width` blocks for each bucket.
  private(set) var blocks: [SIMD8<Float>] = []

  package init(labelCount: Int, bits: Int) {
    self.labelCount = labelCount
    self.bits = bits
    width = (labelCount + 7) / 8
  }

  /// Appends the row of a bucket, which must be higher than all before it.
  mutating func append(bucket: UInt32, _ row: some Sequence<SIMD8<Float>>) {
    buckets.append(bucket)
    blocks.append(contentsOf: row)
  }

  /// The sum of two trainings of the same features, such as from two orders of the sentences.
  package static func + (left: AveragedWeights, right: AveragedWeights) -> AveragedWeights {
    precondition(left.labelCount == right.labelCount && left.bits == right.bits)
    var sum = AveragedWeights(labelCount: left.labelCount, bits: left.bits)
    let width = left.width
    var (l, r) = (0, 0)
    while l < left.buckets.count || r < right.buckets.count {
      let leftBucket = l < left.buckets.count ? left.buckets[l] : .max
      let rightBucket = r < right.buckets.count ? right.buckets[r] : .max
      var row = Array(repeating: SIMD8<Float>.zero, count: width)
      if leftBucket <= rightBucket {
        for block in 0..<width { row[block] += left.blocks[l * width + block] }
        l += 1
      }
      if rightBucket <= leftBucket {
        for block in 0..<width { row[block] += right.blocks[r * width + block] }
        r += 1
      }
      sum.append(bucket: min(leftBucket, rightBucket), row)
    }
    return sum
  }

  /// The bytes of a `LinearModel`.
  ///
  /// - Parameters:
  ///   - byteLimit: Most bytes that the result may take; rows and blocks of small weights go first.
  ///   - quantum: The weight that one step of the eight-bit numbers stands for. Scores are sums in
  ///     16 bits: no sum of weights may exceed 32,767 quanta.
  /// - Returns: The section, for `ModelFile.bytes(sections:)`.
  package func frozen(byteLimit: Int, quantum: Float) -> [UInt8] {
    LinearModelWriter(weights: self, quantum: quantum).bytes(limit: byteLimit)
  }
}
