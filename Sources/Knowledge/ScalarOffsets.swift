/// Converts between UTF-8 byte offsets, used inside, and Unicode scalar offsets, used at borders.
///
/// With scalar offsets `substr(text, start + 1, end - start)` in SQLite gives the very words.
public struct ScalarOffsets: Sendable {
  /// Scalars before each byte that is a multiple of `stride`.
  private let checkpoints: [Int]
  private let bytes: [UInt8]
  private static let stride = 256

  public init(_ text: String) {
    let bytes = Array(text.utf8)
    var checkpoints: [Int] = []
    checkpoints.reserveCapacity(bytes.count / Self.stride + 1)
    var scalars = 0
    for (index, byte) in bytes.enumerated() {
      if index % Self.stride == 0 { checkpoints.append(scalars) }
      if byte & 0xC0 != 0x80 { scalars += 1 }
    }
    if bytes.count % Self.stride == 0 { checkpoints.append(scalars) }
    self.checkpoints = checkpoints
    self.bytes = bytes
  }

  /// Unicode scalars before a byte offset, which must lie on a scalar's first byte or the end.
  public func scalar(atByte offset: Int) -> Int {
    let checkpoint = offset / Self.stride
    var scalars = checkpoints[checkpoint]
    for index in (checkpoint * Self.stride)..<offset where bytes[index] & 0xC0 != 0x80 {
      scalars += 1
    }
    return scalars
  }

  /// Byte offset of a Unicode scalar, from 0 to the number of scalars.
  public func byte(atScalar offset: Int) -> Int {
    var low = 0
    var high = checkpoints.count
    while low + 1 < high {
      let middle = (low + high) / 2
      if checkpoints[middle] <= offset { low = middle } else { high = middle }
    }
    var index = low * Self.stride
    var scalars = checkpoints[low]
    while index < bytes.count {
      if bytes[index] & 0xC0 != 0x80 {
        if scalars == offset { return index }
        scalars += 1
      }
      index += 1
    }
    return bytes.count
  }

  /// Start and end of a span in Unicode scalars.
  public func scalars(_ span: TextSpan) -> (start: Int, end: Int) {
    (scalar(atByte: span.start), scalar(atByte: span.end))
  }

  /// The span of UTF-8 bytes between two scalar offsets.
  public func span(scalarStart: Int, scalarEnd: Int) -> TextSpan {
    TextSpan(byte(atScalar: scalarStart), byte(atScalar: scalarEnd))
  }
}
