/// Guards against tags with very many attributes, each of which libxml2 compares with all others.
enum TagAttributes {
  /// Byte offset of the first tag with more attributes than the limit; nil when there is none.
  ///
  /// Counts the words of a tag outside quotes; scripts and styles are passed over.
  static func offsetOfOverfullTag(in text: String) -> Int? {
    var text = text
    return text.withUTF8 { bytes in
      var tag: Int?
      var (words, index) = (0, 0)
      var quote: UInt8?
      var previous: UInt8 = 0
      while index < bytes.count {
        let byte = bytes[index]
        if tag == nil {
          if previous == UInt8(ascii: "<"), isLetter(byte) { (tag, words) = (index - 1, 0) }
        } else if let open = quote {
          if byte == open { quote = nil }
        } else if byte == UInt8(ascii: ">") {
          if let start = tag, isRaw(bytes[(start + 1)..<index]) { index = rawEnd(bytes, index) }
          tag = nil
        } else if previous == UInt8(ascii: "="), byte == 0x22 || byte == 0x27 {
          quote = byte
        } else if byte <= 0x20, previous > 0x20 {
          words += 1
          if words > ReadingLimits.tagAttributes { return tag }
        }
        previous = byte
        index += 1
      }
      return nil
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  private static func isRaw(_ tag: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    let name = tag.prefix(6).map { $0 | 0x20 }
    return name.starts(with: "script".utf8) || name.starts(with: "style".utf8)
  }

  /// The byte before the next `</`, or the end.
  private static func rawEnd(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
    var index = start
    while index + 1 < bytes.count {
      if bytes[index] == UInt8(ascii: "<"), bytes[index + 1] == UInt8(ascii: "/") {
        return index - 1
      }
      index += 1
    }
    return bytes.count
  }
}
