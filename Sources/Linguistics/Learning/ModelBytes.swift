/// Part of a model file in memory; the memory never changes, so that it may be shared.
package struct ModelBytes: @unchecked Sendable {
  let pointer: UnsafeRawPointer
  package let count: Int
  let file: String
  private let section: String
  private let owner: Owner?

  /// Frees the memory of a copied file after its last use.
  private final class Owner {
    let memory: UnsafeMutableRawBufferPointer

    init(copying bytes: [UInt8]) {
      memory = .allocate(byteCount: max(1, bytes.count), alignment: 64)
      memory.copyBytes(from: bytes)
    }

    deinit { memory.deallocate() }
  }

  init(copying bytes: [UInt8], file: String) {
    let owner = Owner(copying: bytes)
    self.init(
      pointer: UnsafeRawPointer(owner.memory.baseAddress), count: bytes.count, file: file,
      section: "", owner: owner)
  }

  init(resident bytes: UnsafeRawBufferPointer, file: String) {
    self.init(
      pointer: bytes.baseAddress, count: bytes.count, file: file, section: "", owner: nil)
  }

  private init(
    pointer: UnsafeRawPointer?, count: Int, file: String, section: String, owner: Owner?
  ) {
    guard let pointer else { preconditionFailure("a model without memory") }
    self.pointer = pointer
    self.count = count
    self.file = file
    self.section = section
    self.owner = owner
  }

  func slice(_ range: Range<Int>, section: String) -> ModelBytes {
    ModelBytes(
      pointer: pointer + range.lowerBound, count: range.count, file: file, section: section,
      owner: owner)
  }

  /// The little-endian number at an offset, which must lie inside.
  package func load<Number: FixedWidthInteger & BitwiseCopyable>(
    _ type: Number.Type, at offset: Int
  ) -> Number {
    precondition(0 <= offset && offset + MemoryLayout<Number>.size <= count)
    return Number(littleEndian: pointer.loadUnaligned(fromByteOffset: offset, as: type))
  }

  /// A copy of some of the bytes.
  package func array(_ range: Range<Int>) -> [UInt8] {
    precondition(range.upperBound <= count)
    return Array(UnsafeRawBufferPointer(start: pointer + range.lowerBound, count: range.count))
  }

  /// All bytes as text.
  package var text: String { String(decoding: array(0..<count), as: UTF8.self) }

  package func error(_ reason: ModelError.Reason) -> ModelError {
    ModelError(file: file, section: section, reason: reason)
  }

  func checksum(_ range: Range<Int>) -> UInt64 {
    Self.checksum(UnsafeRawBufferPointer(start: pointer + range.lowerBound, count: range.count))
  }

  /// FNV-1a over words of eight bytes, then over the bytes that remain.
  static func checksum(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    var index = 0
    while index + 8 <= bytes.count {
      let word = bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      hash = (hash ^ UInt64(littleEndian: word)) &* 0x0000_0100_0000_01B3
      index += 8
    }
    for byte in bytes[index...] { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    return hash
  }
}

extension [UInt8] {
  /// Appends the bytes of a number, lowest first.
  mutating package func append<Number: FixedWidthInteger>(littleEndian number: Number) {
    Swift.withUnsafeBytes(of: number.littleEndian) { append(contentsOf: $0) }
  }
}
