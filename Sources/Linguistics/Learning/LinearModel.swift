internal import CPrefetch

/// A frozen linear classifier: pruned weights of eight bits, read where they lie.
///
/// A feature that has weights has a row of cells; a cell is a block of eight labels with their
/// weights. Nothing about a row is decided by a branch, so that the processor reads many rows at
/// once instead of waiting for each: that decides the speed of tagger and parser.
///
/// Layout, little-endian: bits, labels, rows, cells (four bytes each); one bit for each bucket that
/// has a row; for every 64 buckets the number of rows before (four bytes); for each row, and for the
/// end, the number of its first cell (four bytes); the cells of nine bytes: the block in four bits,
/// then eight less the bits by which the weights are shifted in four bits, then the weights.
package struct LinearModel: LinearScorer, Sendable {
  /// Most blocks of labels.
  static let blockLimit = 13
  /// Most labels that a cell can name.
  package static let labelLimit = blockLimit * 8
  static let groupSize = 64
  static let cellBytes = 9
  static let headerBytes = 16
  static let rankBytes = 4
  static let startBytes = 4

  package let labelCount: Int
  private let shift: UInt32
  private let bytes: ModelBytes
  private let ranksOffset: Int
  private let startsOffset: Int
  private let cellsOffset: Int

  /// Reads the classifier of a section.
  ///
  /// - Throws: `ModelError` where the sizes do not fit.
  package init(_ section: ModelBytes) throws(ModelError) {
    guard section.count >= Self.headerBytes else { throw section.error(.truncated) }
    let bits = Int(section.load(UInt32.self, at: 0))
    labelCount = Int(section.load(UInt32.self, at: 4))
    let rows = Int(section.load(UInt32.self, at: 8))
    let cells = Int(section.load(UInt32.self, at: 12))
    guard (6...24).contains(bits), (1...Self.labelLimit).contains(labelCount) else {
      throw section.error(.unfit("\(bits) bits, \(labelCount) labels"))
    }
    ranksOffset = Self.headerBytes + (1 << bits) / 8
    startsOffset = ranksOffset + (1 << bits) / Self.groupSize * Self.rankBytes
    cellsOffset = startsOffset + (rows + 1) * Self.startBytes
    guard section.count == cellsOffset + cells * Self.cellBytes else {
      throw section.error(.truncated)
    }
    shift = UInt32(32 - bits)
    bytes = section
  }

  /// Adds the weights of all features, in passes over all features: each pass asks for the memory
  /// that the next one reads, so that the wait for all of it is one wait.
  package func add(_ features: [UInt32], to scores: inout LabelScores) {
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: features.count) { rows in
      ask(features)
      let rowCount = find(features, rows)
      rank(rows, rowCount)
      let capacity = Self.cellCapacity(rowCount)
      withUnsafeTemporaryAllocation(of: UInt32.self, capacity: capacity) { cells in
        let cellCount = list(rows, rowCount, cells)
        add(cells, cellCount, to: &scores)
      }
    }
  }

  /// Asks for the memory that `find` reads.
  @inline(__always)
  func ask(_ features: [UInt32]) {
    let present = bytes.pointer + Self.headerBytes
    let shift = shift
    for feature in features { prefetch_line(present + Int((feature &>> shift) &>> 3)) }
  }

  /// The buckets of those features that have a row; gives their number.
  @inline(__always)
  func find(_ features: [UInt32], _ rows: UnsafeMutableBufferPointer<UInt32>) -> Int {
    let present = bytes.pointer + Self.headerBytes
    let ranks = bytes.pointer + ranksOffset
    let shift = shift
    var count = 0
    for feature in features {
      let bucket = feature &>> shift
      let byte = (present + Int(bucket &>> 3)).load(as: UInt8.self)
      rows[count] = bucket
      prefetch_line(ranks + Int(bucket &>> 6) &* Self.rankBytes)
      count &+= Int((byte &>> UInt8(bucket & 7)) & 1)
    }
    return count
  }

  /// Puts the numbers of rows in place of their buckets.
  @inline(__always)
  func rank(_ rows: UnsafeMutableBufferPointer<UInt32>, _ count: Int) {
    let present = bytes.pointer + Self.headerBytes
    let ranks = bytes.pointer + ranksOffset
    let starts = bytes.pointer + startsOffset
    for index in 0..<count {
      let bucket = Int(rows[index])
      let group = bucket &>> 6
      let word = (present + group &* 8).loadUnaligned(as: UInt64.self)
      let before = (word & ((1 &<< UInt64(bucket & 63)) &- 1)).nonzeroBitCount
      let rank = (ranks + group &* Self.rankBytes).loadUnaligned(as: UInt32.self)
      rows[index] = rank &+ UInt32(before)
      prefetch_line(starts + Int(rows[index]) &* Self.startBytes)
    }
  }

  /// Room for the cells of so many rows, and for a whole row behind the last, since `list` writes
  /// whole rows.
  @inline(__always)
  static func cellCapacity(_ rowCount: Int) -> Int { (rowCount + 1) * listed }

  /// How many numbers `list` writes for a row, whether it has so many cells or not.
  private static let listed = 16

  /// The numbers of the rows' cells, row after row.
  @inline(__always)
  func list(
    _ rows: UnsafeMutableBufferPointer<UInt32>, _ rowCount: Int,
    _ cells: UnsafeMutableBufferPointer<UInt32>
  ) -> Int {
    let starts = bytes.pointer + startsOffset
    let base = bytes.pointer + cellsOffset
    let steps = SIMD4<UInt32>(0, 1, 2, 3)
    guard let out = UnsafeMutableRawPointer(cells.baseAddress) else { return 0 }
    var count = 0
    for index in 0..<rowCount {
      let entry = starts + Int(rows[index]) &* Self.startBytes
      let start = entry.loadUnaligned(as: UInt32.self)
      let end = entry.loadUnaligned(fromByteOffset: Self.startBytes, as: UInt32.self)
      prefetch_line(base + Int(start) &* Self.cellBytes)
      prefetch_line(base + Int(end) &* Self.cellBytes - 1)
      var numbers = steps &+ SIMD4(repeating: start)
      for quarter in 0..<4 {
        let place = count &* 4 &+ quarter &* 16
        out.storeBytes(of: numbers, toByteOffset: place, as: SIMD4<UInt32>.self)
        numbers &+= SIMD4(repeating: 4)
      }
      count &+= Int(end &- start)
    }
    return count
  }

  /// Adds the weights of cells.
  @inline(__always)
  func add(
    _ cells: UnsafeMutableBufferPointer<UInt32>, _ count: Int, to scores: inout LabelScores
  ) {
    scores.blocks.withUnsafeMutableBufferPointer { add(cells, count, to: $0) }
  }

  @inline(__always)
  private func add(
    _ cells: UnsafeMutableBufferPointer<UInt32>, _ count: Int,
    to blocks: UnsafeMutableBufferPointer<SIMD8<Int16>>
  ) {
    let base = bytes.pointer + cellsOffset
    for index in 0..<count {
      let cell = base + Int(cells[index]) &* Self.cellBytes
      let head = cell.loadUnaligned(as: UInt8.self)
      let weights = cell.loadUnaligned(fromByteOffset: 1, as: SIMD8<Int8>.self)
      let shift = SIMD8<Int16>(repeating: Int16(head &>> 4))
      let highest = SIMD8<Int16>(truncatingIfNeeded: weights) &<< 8
      blocks[Int(head & 15)] &+= highest &>> shift
    }
  }
}
