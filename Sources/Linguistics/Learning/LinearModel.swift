/// A frozen linear classifier: pruned weights of eight bits, read where they lie.
///
/// Layout, little-endian: bits, labels, bytes of rows, quantum (four bytes each); for every sixteen
/// buckets the offset of their first row (four bytes) and which of them have a row (two bytes);
/// then the rows in the order of their buckets. A row is two bytes, of which 13 bits say which
/// blocks of eight labels follow and 3 by how much their weights are shifted, then these blocks.
package struct LinearModel: LinearScorer, Sendable {
  /// Most labels that a row can hold.
  package static let labelLimit = 13 * 8
  static let groupSize = 16
  static let groupBytes = 6
  static let headerBytes = 16
  /// Bytes after the last row, so that eight bytes can be read from anywhere.
  static let padding = 8

  package let labelCount: Int
  private let shift: UInt32
  private let bytes: ModelBytes
  private let rowsStart: Int

  /// Reads the classifier of a section.
  ///
  /// - Throws: `ModelError` where the sizes do not fit.
  package init(_ section: ModelBytes) throws(ModelError) {
    guard section.count >= Self.headerBytes else { throw section.error(.truncated) }
    let bits = Int(section.load(UInt32.self, at: 0))
    labelCount = Int(section.load(UInt32.self, at: 4))
    let rowBytes = Int(section.load(UInt32.self, at: 8))
    guard (4...24).contains(bits), (1...Self.labelLimit).contains(labelCount) else {
      throw section.error(.unfit("\(bits) bits, \(labelCount) labels"))
    }
    rowsStart = Self.headerBytes + (1 << bits) / Self.groupSize * Self.groupBytes
    guard section.count == rowsStart + rowBytes + Self.padding else {
      throw section.error(.truncated)
    }
    shift = UInt32(32 - bits)
    bytes = section
  }

  /// Adds the weights of all features, in three passes: each pass waits for memory once for all
  /// features instead of once for each.
  package func add(_ features: [UInt32], to scores: inout LabelScores) {
    withUnsafeTemporaryAllocation(of: UnsafeRawPointer.self, capacity: features.count) { found in
      withUnsafeTemporaryAllocation(of: UInt32.self, capacity: features.count) { before in
        let count = locate(features, found, before)
        for index in 0..<count where before[index] != 0 {
          Self.walk(&found[index], over: before[index])
        }
        scores.blocks.withUnsafeMutableBufferPointer { blocks in
          for index in 0..<count { Self.add(found[index], to: blocks) }
        }
      }
    }
  }

  /// For each feature with a row: the first row of its group, and one bit for each row before its.
  @inline(__always)
  private func locate(
    _ features: [UInt32], _ found: UnsafeMutableBufferPointer<UnsafeRawPointer>,
    _ before: UnsafeMutableBufferPointer<UInt32>
  ) -> Int {
    let groups = bytes.pointer + Self.headerBytes
    let rows = bytes.pointer + rowsStart
    let shift = shift
    var count = 0
    for feature in features {
      let bucket = feature >> shift
      let entry = (groups + Int(bucket >> 4) &* Self.groupBytes).loadUnaligned(as: UInt64.self)
      let present = UInt32(truncatingIfNeeded: entry >> 32) & 0xFFFF
      let place = bucket & 15
      found[count] = rows + Int(UInt32(truncatingIfNeeded: entry))
      before[count] = present & ((1 &<< place) &- 1)
      count &+= Int((present &>> place) & 1)
    }
    return count
  }

  @inline(__always)
  private static func walk(_ row: inout UnsafeRawPointer, over before: UInt32) {
    var below = before
    while below != 0 {
      row += rowBytes(row.loadUnaligned(as: UInt16.self))
      below &= below &- 1
    }
  }

  @inline(__always)
  private static func rowBytes(_ header: UInt16) -> Int {
    2 &+ 8 &* (header & 0x1FFF).nonzeroBitCount
  }

  @inline(__always)
  private static func add(
    _ row: UnsafeRawPointer, to blocks: UnsafeMutableBufferPointer<SIMD8<Int16>>
  ) {
    let header = row.loadUnaligned(as: UInt16.self)
    var mask = header & 0x1FFF
    let shift = SIMD8<Int16>(repeating: Int16(header >> 13))
    var block = row + 2
    while mask != 0 {
      let weights = block.loadUnaligned(as: SIMD8<Int8>.self)
      blocks[mask.trailingZeroBitCount] &+= SIMD8<Int16>(truncatingIfNeeded: weights) &<< shift
      block += 8
      mask &= mask &- 1
    }
  }
}
