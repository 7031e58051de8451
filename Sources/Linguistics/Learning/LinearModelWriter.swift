/// Prunes and quantises weights into the form that `LinearModel` reads.
struct LinearModelWriter {
  let weights: AveragedWeights
  let quantum: Float

  /// Bytes that tell which buckets have a row, and which.
  private var indexBytes: Int {
    (1 << weights.bits) / 8 + (1 << weights.bits) / LinearModel.groupSize * LinearModel.rankBytes
  }

  func bytes(limit: Int) -> [UInt8] {
    let threshold = threshold(limit: limit)
    var present = [UInt64](repeating: 0, count: (1 << weights.bits) / LinearModel.groupSize)
    var starts: [UInt32] = []
    var cells: [UInt8] = []
    for row in weights.buckets.indices {
      let start = UInt32(cells.count / LinearModel.cellBytes)
      appendCells(row, threshold: threshold, to: &cells)
      if UInt32(cells.count / LinearModel.cellBytes) == start { continue }
      starts.append(start)
      let bucket = Int(weights.buckets[row])
      present[bucket / LinearModel.groupSize] |= 1 << UInt64(bucket % LinearModel.groupSize)
    }
    let cellCount = UInt32(cells.count / LinearModel.cellBytes)
    var bytes: [UInt8] = []
    bytes.append(littleEndian: UInt32(weights.bits))
    bytes.append(littleEndian: UInt32(weights.labelCount))
    bytes.append(littleEndian: UInt32(starts.count))
    bytes.append(littleEndian: cellCount)
    for group in present { bytes.append(littleEndian: group) }
    var before: UInt32 = 0
    for group in present {
      bytes.append(littleEndian: before)
      before += UInt32(group.nonzeroBitCount)
    }
    for start in starts + [cellCount] { bytes.append(littleEndian: start) }
    return bytes + cells
  }

  /// Appends what is left of a row after pruning.
  private func appendCells(_ row: Int, threshold: Float, to cells: inout [UInt8]) {
    let blocks = weights.blocks[row * weights.width..<(row + 1) * weights.width]
    let largest = blocks.map(size).max() ?? 0
    var shift: UInt8 = 0
    while shift < 7, largest / quantum > Float(127 << Int(shift)) { shift += 1 }
    for (index, block) in blocks.enumerated() where size(block) >= threshold {
      cells.append(UInt8(index) | (8 - shift) << 4)
      for lane in 0..<8 {
        let step = (block[lane] / (quantum * Float(1 << Int(shift)))).rounded(.toNearestOrEven)
        cells.append(UInt8(bitPattern: Int8(max(-127, min(127, step)))))
      }
    }
  }

  /// The largest weight of a block, without its sign.
  private func size(_ block: SIMD8<Float>) -> Float {
    max(block.max(), -block.min())
  }

  /// The size below which blocks must go so that the rest fits.
  private func threshold(limit: Int) -> Float {
    let room = limit - indexBytes - LinearModel.headerBytes - LinearModel.startBytes
    precondition(room > 0, "\(limit) bytes cannot hold \(weights.bits) bits of buckets")
    let steps = 4096
    var bytesAtStep = [Int](repeating: 0, count: steps + 1)
    let finest = quantum / 2
    for row in weights.buckets.indices {
      var largest: Float = 0
      for block in weights.blocks[row * weights.width..<(row + 1) * weights.width] {
        let size = size(block)
        largest = max(largest, size)
        bytesAtStep[min(steps, Int(size / finest * 4))] += LinearModel.cellBytes
      }
      bytesAtStep[min(steps, Int(largest / finest * 4))] += LinearModel.startBytes
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
