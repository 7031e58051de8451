import Glibc

/// Turns bytes of any supported encoding into text, or says at which byte they are wrong.
///
/// In order: a byte order mark, UTF-16 that its zero bytes betray, UTF-8, the declared encoding,
/// Windows-1252 where the bytes look like it.
enum TextDecoder {
  /// Text with `\n` for every line end; `declared` is the encoding that the document itself names.
  ///
  /// Throws a `Fault` with the offset of the first wrong byte.
  static func decode(_ bytes: [UInt8], declared: String? = nil) throws(Fault) -> String {
    if bytes.starts(with: [0xFF, 0xFE]) {
      return try text(convert(bytes[2...], from: "UTF-16LE", offset: 2))
    }
    if bytes.starts(with: [0xFE, 0xFF]) {
      return try text(convert(bytes[2...], from: "UTF-16BE", offset: 2))
    }
    if let kind = FileKind.binary(bytes) { throw Fault(.binary(kind.name)) }
    if let order = FileKind.utf16Order(bytes) {
      return try text(convert(bytes[...], from: order, offset: 0))
    }
    let mark = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    guard let wrong = firstWrongByte(bytes) else { return try text(bytes[mark...]) }
    if let declared = declared.map(encodingName), declared != "UTF-8" {
      return try text(convert(bytes[...], from: declared, offset: 0))
    }
    guard mark == 0, declared == nil, Windows1252.looksLike(bytes) else {
      throw Fault(.brokenUTF8, at: wrong)
    }
    return try text(convert(bytes[...], from: "WINDOWS-1252", offset: 0))
  }

  /// Valid UTF-8 as text, with `\n` for every kind of line end.
  static func text(_ bytes: ArraySlice<UInt8>) throws(Fault) -> String {
    if let zero = bytes.firstIndex(of: 0) { throw Fault(.nulByte, at: zero) }
    return LineEnds.normalised(String(decoding: bytes, as: UTF8.self))
  }

  /// Offset of the first byte that is not UTF-8; nil when all are.
  static func firstWrongByte(_ bytes: [UInt8]) -> Int? {
    do {
      _ = try UTF8Span(validating: bytes.span)
      return nil
    } catch {
      return error.byteOffsets.lowerBound
    }
  }

  /// The name that the web's labels stand for.
  ///
  /// Source: WHATWG Encoding Standard, which reads Latin-1 and ASCII as Windows-1252.
  private static func encodingName(_ label: String) -> String {
    switch label.uppercased() {
    case "UTF8", "UTF-8": "UTF-8"
    case "ISO-8859-1", "ISO8859-1", "LATIN1", "US-ASCII", "ASCII", "CP1252", "WINDOWS-1252":
      "WINDOWS-1252"
    default: label.uppercased()
    }
  }

  private static func convert(
    _ bytes: ArraySlice<UInt8>, from encoding: String, offset: Int
  ) throws(Fault) -> ArraySlice<UInt8> {
    guard let converter = iconv_open("UTF-8", encoding), Int(bitPattern: converter) != -1 else {
      throw Fault(.unknown(encoding: encoding))
    }
    defer { iconv_close(converter) }
    var input = Array(bytes)
    var output = [UInt8](repeating: 0, count: input.count * 4 + 16)
    var (left, room) = (input.count, output.count)
    let failed = input.withUnsafeMutableBytes { source in
      output.withUnsafeMutableBytes { target in
        var from = source.bindMemory(to: CChar.self).baseAddress
        var to = target.bindMemory(to: CChar.self).baseAddress
        return iconv(converter, &from, &left, &to, &room) == -1
      }
    }
    if failed || left > 0 {
      throw Fault(.broken(encoding: encoding), at: offset + input.count - left)
    }
    return output[..<(output.count - room)]
  }
}

/// `\r\n` and `\r` become `\n`, so that one line end is one byte in `Article.text`.
enum LineEnds {
  static func normalised(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "\r")) else { return text }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    var previous: UInt8 = 0
    for byte in text.utf8 {
      if byte == UInt8(ascii: "\r") {
        bytes.append(UInt8(ascii: "\n"))
      } else if byte != UInt8(ascii: "\n") || previous != UInt8(ascii: "\r") {
        bytes.append(byte)
      }
      previous = byte
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
