/// What the first bytes of a file betray of its kind.
enum FileKind {
  /// First bytes of formats that users are likely to hand in by mistake.
  private static let signatures: [(bytes: [UInt8], name: String)] = [
    (Array("%PDF-".utf8), "PDF document (pdftotext makes text of it)"),
    ([0x50, 0x4B, 0x03, 0x04], "ZIP archive or Office document"),
    ([0xD0, 0xCF, 0x11, 0xE0], "Word document"),
    (Array("{\\rtf".utf8), "RTF document"),
    ([0x89, 0x50, 0x4E, 0x47], "PNG image"),
    ([0xFF, 0xD8, 0xFF], "JPEG image"),
    (Array("GIF8".utf8), "GIF image"),
    ([0x28, 0xB5, 0x2F, 0xFD], "zstd archive"),
    ([0xFD, 0x37, 0x7A, 0x58, 0x5A], "xz archive"),
    (Array("BZh".utf8), "bzip2 archive"),
    ([0x7F, 0x45, 0x4C, 0x46], "program"),
    (Array("SQLite format 3".utf8), "SQLite database"),
  ]

  /// Bytes looked at.
  private static let window = 8192

  /// The kind of a file that is no text; the name is nil where only zero bytes betray it.
  static func binary(_ bytes: [UInt8]) -> (name: String?, Void)? {
    if let known = signatures.first(where: { bytes.starts(with: $0.bytes) }) {
      return (known.name, ())
    }
    let head = bytes.prefix(window)
    let controls = head.count { $0 < 0x09 || (0x0E..<0x20).contains($0) && $0 != 0x1B }
    let isBinary = utf16Order(bytes) == nil && controls * 10 > head.count
    return isBinary ? (nil, ()) : nil
  }

  static func isUTF16(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
      || utf16Order(bytes) != nil
  }

  /// `UTF-16LE` or `UTF-16BE` where zero bytes stand at every second place.
  static func utf16Order(_ bytes: [UInt8]) -> String? {
    let head = bytes.prefix(1024)
    guard head.count >= 4 else { return nil }
    var zeros = [0, 0]
    for (index, byte) in head.enumerated() where byte == 0 { zeros[index & 1] += 1 }
    let many = head.count * 2 / 5
    if zeros[1] >= many, zeros[0] == 0 { return "UTF-16LE" }
    if zeros[0] >= many, zeros[1] == 0 { return "UTF-16BE" }
    return nil
  }
}
