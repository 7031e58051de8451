/// A frozen table from hashes to small numbers, read where it lies.
///
/// Layout, little-endian: bits of the table (four bytes), then 2^bits slots of a key (four bytes,
/// 0 for an empty slot) and a value (two bytes). A key stands at its own slot or at the next free
/// one. Two words whose hashes agree in 32 bits are not told apart.
package struct HashedTable: Sendable {
  private static let headerBytes = 4
  private static let slotBytes = 6
  private let bytes: ModelBytes
  private let mask: Int

  /// Reads the table of a section.
  ///
  /// - Throws: `ModelError` where the sizes do not fit.
  package init(_ section: ModelBytes) throws(ModelError) {
    guard section.count >= Self.headerBytes else { throw section.error(.truncated) }
    let bits = section.load(UInt32.self, at: 0)
    guard bits <= 24 else { throw section.error(.unfit("a table of \(bits) bits")) }
    guard section.count == Self.headerBytes + Self.slotBytes << Int(bits) else {
      throw section.error(.truncated)
    }
    mask = 1 << Int(bits) - 1
    bytes = section
  }

  package subscript(hash: UInt64) -> UInt16? {
    let key = Self.key(hash)
    var slot = Int(truncatingIfNeeded: hash) & mask
    while true {
      let place = bytes.pointer + Self.headerBytes + slot &* Self.slotBytes
      let found = place.loadUnaligned(as: UInt32.self)
      if found == key { return place.loadUnaligned(fromByteOffset: 4, as: UInt16.self) }
      if found == 0 { return nil }
      slot = (slot + 1) & mask
    }
  }

  @inline(__always)
  private static func key(_ hash: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: hash >> 32) | 1 }

  /// The bytes of a table; of two entries with the same key the first counts.
  package static func bytes(_ entries: [(hash: UInt64, value: UInt16)]) -> [UInt8] {
    var bits = 4
    while entries.count * 4 > 3 << bits { bits += 1 }
    var keys = [UInt32](repeating: 0, count: 1 << bits)
    var values = [UInt16](repeating: 0, count: 1 << bits)
    for (hash, value) in entries {
      var slot = Int(truncatingIfNeeded: hash) & (keys.count - 1)
      while keys[slot] != 0, keys[slot] != key(hash) { slot = (slot + 1) & (keys.count - 1) }
      if keys[slot] != 0 { continue }
      (keys[slot], values[slot]) = (key(hash), value)
    }
    var bytes: [UInt8] = []
    bytes.append(littleEndian: UInt32(bits))
    for (key, value) in zip(keys, values) {
      bytes.append(littleEndian: key)
      bytes.append(littleEndian: value)
    }
    return bytes
  }
}
