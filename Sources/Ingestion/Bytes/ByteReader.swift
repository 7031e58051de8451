import Glibc

/// Reads a file or standard input piece by piece and decompresses gzip, told by its first bytes.
final class ByteReader {
  /// Bytes asked of the system at a time.
  private static let pieceSize = 1 << 18

  private let descriptor: Int32
  private var raw = [UInt8](repeating: 0, count: pieceSize)
  private var unused = 0..<0
  private var isAtEnd = false
  private var inflater: GzipInflater?
  private var isOpening = true

  /// - Throws: `Fault` when there is no such file or it may not be read.
  init(path: String) throws(Fault) {
    guard path != "-" else {
      descriptor = STDIN_FILENO
      return
    }
    descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw Fault(errno == ENOENT ? .missing : .unreadable(String(cString: strerror(errno))))
    }
  }

  deinit { if descriptor > STDIN_FILENO { close(descriptor) } }

  /// The next bytes, decompressed; nil at the end.
  func next() throws(Fault) -> [UInt8]? {
    if isOpening {
      try fill(atLeast: 2)
      isOpening = false
      if raw[unused].starts(with: [0x1F, 0x8B]) { inflater = GzipInflater() }
    }
    guard let inflater else {
      if unused.isEmpty { try fill(atLeast: 1) }
      guard !unused.isEmpty else { return nil }
      defer { unused = 0..<0 }
      return Array(raw[unused])
    }
    return try next(from: inflater)
  }

  private func next(from inflater: GzipInflater) throws(Fault) -> [UInt8]? {
    var output = [UInt8](repeating: 0, count: Self.pieceSize)
    while true {
      if unused.isEmpty { try fill(atLeast: 1) }
      if unused.isEmpty, inflater.isAtEnd { return nil }
      let (used, made) = try inflate(with: inflater, into: &output)
      if unused.isEmpty, made == 0 { throw Fault(.truncatedGzip) }
      unused = (unused.lowerBound + used)..<unused.upperBound
      if made > 0 { return Array(output[..<made]) }
    }
  }

  private func inflate(
    with inflater: GzipInflater, into output: inout [UInt8]
  ) throws(Fault) -> (used: Int, made: Int) {
    let unused = self.unused
    var result: Result<(used: Int, made: Int), Fault> = .success((0, 0))
    raw.withUnsafeMutableBufferPointer { bytes in
      output.withUnsafeMutableBufferPointer { buffer in
        result = Result { () throws(Fault) in
          try inflater.inflate(.init(rebasing: bytes[unused]), into: buffer)
        }
      }
    }
    return try result.get()
  }

  /// Reads until `count` unused bytes are there or the file ends.
  private func fill(atLeast count: Int) throws(Fault) {
    if unused.isEmpty { unused = 0..<0 }
    while !isAtEnd, unused.count < count {
      let end = unused.upperBound
      let got = raw.withUnsafeMutableBytes { buffer in
        read(descriptor, buffer.baseAddress.map { $0 + end }, buffer.count - end)
      }
      if got < 0 {
        if errno == EINTR { continue }
        throw Fault(.unreadable(String(cString: strerror(errno))))
      }
      isAtEnd = got == 0
      unused = unused.lowerBound..<(end + got)
    }
  }
}
