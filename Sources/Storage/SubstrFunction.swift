internal import GRDBSQLite

/// SQLite's `substr(text, start, length)`, 32 bytes at a time.
///
/// The sentence of every fact is cut out of its article by it; SQLite's own looks at each byte up to
/// the sentence and took a third of the time of long answers.
enum SubstrFunction {
  static func install(on connection: OpaquePointer) {
    sqlite3_create_function_v2(
      connection, "substr", 3, SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS, nil,
      { context, _, values in
        guard let values, let context,
          (0..<3).allSatisfy({ sqlite3_value_type(values[$0]) != SQLITE_NULL })
        else { return sqlite3_result_null(context) }
        let (start, length) = (Int(sqlite3_value_int(values[1])), Int(sqlite3_value_int(values[2])))
        let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)  // SQLITE_TRANSIENT
        if sqlite3_value_type(values[0]) == SQLITE_BLOB {
          let bytes = UnsafeRawBufferPointer(
            start: sqlite3_value_blob(values[0]), count: Int(sqlite3_value_bytes(values[0])))
          let part = SubstrFunction.range(start, length, of: bytes.count)
          let end = min(part.upperBound, bytes.count)
          let found = bytes[min(part.lowerBound, end)..<end]
          sqlite3_result_blob(
            context, UnsafeRawBufferPointer(rebasing: found).baseAddress, Int32(found.count), copied
          )
        } else if let text = sqlite3_value_text(values[0]) {
          let bytes = UnsafeRawBufferPointer(
            start: text, count: Int(sqlite3_value_bytes(values[0])))
          let count = start < 0 ? SubstrFunction.scalarCount(bytes) : .max
          let part = SubstrFunction.range(start, length, of: count)
          let first = SubstrFunction.skip(part.lowerBound, in: bytes, from: 0)
          let last = SubstrFunction.skip(part.count, in: bytes, from: first)
          sqlite3_result_text(
            context, UnsafeRawPointer(text).advanced(by: first).assumingMemoryBound(to: CChar.self),
            Int32(last - first), copied)
        }
      }, nil, nil, nil)
  }

  /// Which scalars or bytes are meant, from 0; it may reach behind the last.
  ///
  /// Source: https://www.sqlite.org/lang_corefunc.html#substr.
  private static func range(_ start: Int, _ length: Int, of count: Int) -> Range<Int> {
    var (first, wanted) = (start, abs(length))
    if first < 0 {
      first += count
      if first < 0 { (first, wanted) = (0, max(0, wanted + first)) }
    } else if first > 0 {
      first -= 1
    } else if wanted > 0 {
      wanted -= 1
    }
    if length < 0 {
      first -= wanted
      if first < 0 { (first, wanted) = (0, max(0, wanted + first)) }
    }
    return first..<first + wanted
  }

  /// Scalars of a text: its bytes but those that go on with one.
  private static func scalarCount(_ text: UnsafeRawBufferPointer) -> Int {
    text.count { $0 & 0xC0 != 0x80 }
  }

  /// A one in each byte that goes on with a scalar.
  private static func marks(_ bytes: UInt64) -> UInt64 {
    (bytes >> 7) & ~(bytes >> 6) & 0x0101_0101_0101_0101
  }

  /// Where so many scalars further are, in bytes; the end where there are fewer.
  private static func skip(
    _ scalars: Int, in text: UnsafeRawBufferPointer, from start: Int
  ) -> Int {
    var (place, left) = (start, scalars)
    while left >= 32, place + 32 <= text.count {
      let first = text.loadUnaligned(fromByteOffset: place, as: UInt64.self)
      let second = text.loadUnaligned(fromByteOffset: place + 8, as: UInt64.self)
      let third = text.loadUnaligned(fromByteOffset: place + 16, as: UInt64.self)
      let fourth = text.loadUnaligned(fromByteOffset: place + 24, as: UInt64.self)
      left -= 32
      place += 32
      guard (first | second | third | fourth) & 0x8080_8080_8080_8080 != 0 else { continue }
      let goingOn = marks(first) &+ marks(second) &+ marks(third) &+ marks(fourth)
      // The product's highest byte is the sum of all eight, at most 32.
      left += Int((goingOn &* 0x0101_0101_0101_0101) >> 56)
    }
    while left >= 8, place + 8 <= text.count {
      let bytes = text.loadUnaligned(fromByteOffset: place, as: UInt64.self)
      left -= 8 - marks(bytes).nonzeroBitCount
      place += 8
    }
    // The last of those that were passed may go on.
    if place > start { while place < text.count, text[place] & 0xC0 == 0x80 { place += 1 } }
    while left > 0, place < text.count {
      place += 1
      while place < text.count, text[place] & 0xC0 == 0x80 { place += 1 }
      left -= 1
    }
    return place
  }
}
