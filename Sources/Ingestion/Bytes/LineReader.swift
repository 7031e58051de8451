import Glibc

/// Splits a stream of bytes into lines without holding more than one line.
struct LineReader {
  private let bytes: ByteReader
  private let limit: Int
  private var piece: [UInt8]
  private var position = 0
  private var isAtEnd = false
  /// Byte of the stream, from 0, where `piece` begins.
  private var pieceOffset = 0
  /// Lines given so far, which is the 1-based number of the last one.
  private(set) var lineNumber = 0
  /// Byte of the stream, from 0, where the last line begins.
  private(set) var lineOffset = 0

  /// `opening` holds the bytes already taken from the reader.
  init(bytes: ByteReader, opening: [UInt8], limit: Int = ReadingLimits.articleBytes) {
    self.bytes = bytes
    self.limit = limit
    piece = opening
  }

  /// The next line without its end; nil at the end of the stream.
  ///
  /// - Throws: `Fault` with `tooLong`, after which the next line can be read; else the stream is
  ///   over.
  mutating func next() throws(Fault) -> [UInt8]? {
    var line: [UInt8] = []
    var isTooLong = false
    var hasBegun = false
    while try load() {
      if !hasBegun {
        hasBegun = true
        lineNumber += 1
        lineOffset = pieceOffset + position
      }
      let end = endOfLine()
      let part = piece[position..<(end ?? piece.count)]
      if line.count + part.count > limit { isTooLong = true }
      if isTooLong { line = [] } else { line += part }
      position = end.map { $0 + 1 } ?? piece.count
      if end != nil { break }
    }
    if isTooLong { throw Fault(.tooLong(limit: limit), at: lineOffset) }
    return hasBegun ? line : nil
  }

  /// Index in `piece` of the next line end.
  private func endOfLine() -> Int? {
    piece.withUnsafeBytes { bytes in
      guard let start = bytes.baseAddress,
        let end = memchr(start + position, Int32(UInt8(ascii: "\n")), bytes.count - position)
      else { return nil }
      return UnsafeRawPointer(end) - start
    }
  }

  /// True when an unread byte is at `position`.
  private mutating func load() throws(Fault) -> Bool {
    while position == piece.count {
      if isAtEnd { return false }
      pieceOffset += piece.count
      position = 0
      piece = []
      do {
        guard let next = try bytes.next() else {
          isAtEnd = true
          return false
        }
        piece = next
      } catch {
        isAtEnd = true
        throw error
      }
    }
    return true
  }
}
