/// Prunes and quantises weights into the form that `LinearModel` reads.
struct LinearModelWriter {
  let weights: AveragedWeights
  let quantum: Float

  /// Bytes of the table of groups of buckets.
  private var groupBytes: Int {
    (1 << weights.bits) / LinearModel.groupSize * LinearModel.groupBytes
  }

  func bytes(limit: Int) -> [UInt8] {
    let threshold = threshold(limit: limit)
    var groups: [UInt8] = []
    var rows: [UInt8] = []
    var next = 0
    for group in 0..<((1 << weights.bits) / LinearModel.groupSize) {
      let base = UInt32(rows.count)
      var present: UInt16 = 0
      while next < weights.buckets.count,
        Int(weights.buckets[next]) / LinearModel.groupSize == group
      {
        if appendRow(next, threshold: threshold, to: &rows) {
          present |= 1 << UInt16(weights.buckets[next] & 15)
        }
        next += 1
      }
      groups.append(littleEndian: base)
      groups.append(littleEndian: present)
    }
    var bytes: [UInt8] = []
    bytes.append(littleEndian: UInt32(weights.bits))
    bytes.append(littleEndian: UInt32(weights.labelCount))
    bytes.append(littleEndian: UInt32(rows.count))
    bytes.append(littleEndian: quantum.bitPattern)
    return bytes + groups + rows + [UInt8](repeating: 0, count: LinearModel.padding)
  }

  /// Appends what is left of a row after pruning; false if nothing is.
  private func appendRow(_ row: Int, threshold: Float, to rows: inout [UInt8]) -> Bool {
    let blocks = weights.blocks[row * weights.width..<(row + 1) * weights.width]
    var mask: UInt16 = 0
    var largest: Float = 0
    for (index, block) in blocks.enumerated() where size(block) >= threshold {
      mask |= 1 << UInt16(index)
      largest = max(largest, size(block))
    }
    if mask == 0 { return false }
    var shift: UInt16 = 0
    while shift < 7, largest / quantum > Float(127 << shift) { shift += 1 }
    rows.append(littleEndian: mask | shift << 13)
    for (index, block) in blocks.enumerated() where mask & (1 << UInt16(index)) != 0 {
      for lane in 0..<8 {
        let step = (block[lane] / (quantum * Float(1 << shift))).rounded(.toNearestOrEven)
        rows.append(UInt8(bitPattern: Int8(max(-127, min(127, step)))))
      }
    }
    return true
  }

  /// The largest weight of a block, without its sign.
  private func size(_ block: SIMD8<Float>) -> Float {
    max(block.max(), -block.min())
  }

  /// The size below which blocks must go so that the rest fits.
  private func threshold(limit: Int) -> Float {
    let room = limit - groupBytes - LinearModel.headerBytes - LinearModel.padding
    precondition(room > 0, "\(limit) bytes cannot hold \(weights.bits) bits of buckets")
    let steps = 4096
    var bytesAtStep = [Int](repeating: 0, count: steps + 1)
    let finest = quantum / 2
    for row in weights.buckets.indices {
      var largest: Float = 0
      for block in weights.blocks[row * weights.width..<(row + 1) * weights.width] {
        let size = size(block)
        largest = max(largest, size)
        bytesAtStep[min(steps, Int(size / finest * 4))] += 8
      }
      bytesAtStep[min(steps, Int(largest / finest * 4))] += 2
    }
    var kept = 0
    var step = steps
    while step > 4, kept + bytesAtStep[step] <= room {
      kept += bytesAtStep[step]
      step -= 1
    }
    return Float(step + 1) / 4 * finest
  }
}
