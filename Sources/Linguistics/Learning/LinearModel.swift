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

  package func add(_ features: [UInt32], to scores: inout LabelScores) {
    let groups = bytes.pointer + Self.headerBytes
    let rows = bytes.pointer + rowsStart
    let shift = shift
    scores.blocks.withUnsafeMutableBufferPointer { blocks in
      for feature in features {
        let bucket = feature >> shift
        let entry = (groups + Int(bucket >> 4) &* Self.groupBytes).loadUnaligned(as: UInt64.self)
        let present = UInt32(truncatingIfNeeded: entry >> 32) & 0xFFFF
        let bit: UInt32 = 1 &<< (bucket & 15)
        if present & bit == 0 { continue }
        var row = rows + Int(UInt32(truncatingIfNeeded: entry))
        var below = present & (bit &- 1)
        while below != 0 {
          row += Self.rowBytes(row.loadUnaligned(as: UInt16.self))
          below &= below &- 1
        }
        Self.add(row, to: blocks)
      }
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
