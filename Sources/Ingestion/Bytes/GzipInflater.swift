import CZlib

/// Decompresses gzip data piece by piece; members in a row are one stream (RFC 1952).
final class GzipInflater {
  private var stream = z_stream()
  private var atMemberStart = false
  private var isFinished = false

  init() {
    let windowBits = MAX_WBITS + 16  // gzip wrapper only
    let status = inflateInit2_(
      &stream, windowBits, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
    precondition(status == Z_OK, "zlib has no memory")
  }

  deinit { inflateEnd(&stream) }

  /// True where the compressed data may end.
  var isAtEnd: Bool { atMemberStart || isFinished }

  /// Appends to `output` what one piece of compressed data holds, until `limit` bytes are there.
  ///
  /// - Returns: How many bytes of `input` were used.
  func inflate(
    _ input: UnsafeMutableBufferPointer<UInt8>, into output: UnsafeMutableBufferPointer<UInt8>
  ) throws(Fault) -> (used: Int, made: Int) {
    if isFinished { return (input.count, 0) }
    if atMemberStart, let first = input.first {
      if first != 0x1F {  // padding after the last member
        isFinished = true
        return (input.count, 0)
      }
      inflateReset(&stream)
      atMemberStart = false
    }
    stream.next_in = input.baseAddress
    stream.avail_in = UInt32(input.count)
    stream.next_out = output.baseAddress
    stream.avail_out = UInt32(output.count)
    let status = CZlib.inflate(&stream, Z_NO_FLUSH)
    switch status {
    case Z_STREAM_END: atMemberStart = true
    case Z_OK, Z_BUF_ERROR: break
    default: throw Fault(.brokenGzip)
    }
    return (input.count - Int(stream.avail_in), output.count - Int(stream.avail_out))
  }
}
