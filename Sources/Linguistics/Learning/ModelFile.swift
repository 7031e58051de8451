/// A model file: named sections of bytes, each with its checksum.
///
/// Layout, little-endian: magic (8 bytes), version and number of sections (4 bytes each); for each
/// section its name (16 bytes, zero-padded), offset, size and checksum (8 bytes each); the sections.
package struct ModelFile: Sendable {
  static let magic = Array("DOSSIER\n".utf8)
  static let version = 1
  static let headerBytes = 16
  static let entryBytes = 40
  static let nameBytes = 16

  package let name: String
  private let bytes: ModelBytes
  private var sections: [String: Range<Int>] = [:]

  /// Reads a file held in memory and checks every checksum.
  ///
  /// - Throws: `ModelError` where the bytes are no model file, or damaged.
  package init(bytes: [UInt8], name: String) throws(ModelError) {
    try self.init(ModelBytes(copying: bytes, file: name), verifying: true)
  }

  /// Reads a file that lies in memory for as long as the program runs.
  ///
  /// - Parameters:
  ///   - bytes: The file, such as `SeedFile.bytes` gives it.
  ///   - name: Its name, for errors.
  ///   - verifying: Whether to check the checksums, which touches every page.
  /// - Throws: `ModelError` where the bytes are no model file, or damaged.
  package init(
    resident bytes: UnsafeRawBufferPointer, name: String, verifying: Bool = false
  ) throws(ModelError) {
    try self.init(ModelBytes(resident: bytes, file: name), verifying: verifying)
  }

  private init(_ bytes: ModelBytes, verifying: Bool) throws(ModelError) {
    self.bytes = bytes
    name = bytes.file
    guard bytes.count >= Self.headerBytes, bytes.array(0..<8) == Self.magic else {
      throw bytes.error(.notAModel)
    }
    let version = Int(bytes.load(UInt32.self, at: 8))
    guard version == Self.version else {
      throw bytes.error(.version(found: version, expected: Self.version))
    }
    let count = Int(bytes.load(UInt32.self, at: 12))
    guard bytes.count >= Self.headerBytes + count * Self.entryBytes else {
      throw bytes.error(.truncated)
    }
    for index in 0..<count { try readEntry(index, verifying: verifying) }
  }

  private mutating func readEntry(_ index: Int, verifying: Bool) throws(ModelError) {
    let entry = Self.headerBytes + index * Self.entryBytes
    let padded = bytes.array(entry..<entry + Self.nameBytes)
    let name = String(decoding: padded.prefix { $0 != 0 }, as: UTF8.self)
    let start = bytes.load(UInt64.self, at: entry + 16)
    let size = bytes.load(UInt64.self, at: entry + 24)
    let total = UInt64(bytes.count)
    guard start <= total, size <= total - start else { throw bytes.error(.truncated) }
    let range = Int(start)..<Int(start + size)
    if verifying, bytes.checksum(range) != bytes.load(UInt64.self, at: entry + 32) {
      throw ModelError(file: bytes.file, section: name, reason: .damaged)
    }
    sections[name] = range
  }

  /// The bytes of a section.
  ///
  /// - Throws: `ModelError` where there is none of that name.
  package func section(_ name: String) throws(ModelError) -> ModelBytes {
    guard let range = sections[name] else {
      throw ModelError(file: self.name, section: name, reason: .missingSection)
    }
    return bytes.slice(range, section: name)
  }

  /// The bytes of a file with the given sections, in that order.
  package static func bytes(sections: [(name: String, bytes: [UInt8])]) -> [UInt8] {
    var table: [UInt8] = magic
    table.append(littleEndian: UInt32(version))
    table.append(littleEndian: UInt32(sections.count))
    var body: [UInt8] = []
    let start = headerBytes + sections.count * entryBytes
    for (name, bytes) in sections {
      let padded = Array(name.utf8) + Array(repeating: 0, count: nameBytes - name.utf8.count)
      table.append(contentsOf: padded)
      table.append(littleEndian: UInt64(start + body.count))
      table.append(littleEndian: UInt64(bytes.count))
      table.append(littleEndian: bytes.withUnsafeBytes { ModelBytes.checksum($0) })
      body.append(contentsOf: bytes)
    }
    return table + body
  }
}
