/// A half-open range of UTF-8 byte offsets into one `Article.text`.
public struct TextSpan: Hashable, Sendable, Comparable {
  public let start: Int
  public let end: Int

  public init(_ start: Int, _ end: Int) {
    precondition(0 <= start && start <= end, "bad span \(start)..<\(end)")
    (self.start, self.end) = (start, end)
  }

  /// Length in UTF-8 bytes.
  public var length: Int { end - start }

  public func contains(_ other: TextSpan) -> Bool { start <= other.start && other.end <= end }

  public func overlaps(_ other: TextSpan) -> Bool { start < other.end && other.start < end }

  /// The shortest span that covers both.
  public func union(_ other: TextSpan) -> TextSpan {
    TextSpan(min(start, other.start), max(end, other.end))
  }

  /// Text order: earlier start first, then shorter first.
  public static func < (left: TextSpan, right: TextSpan) -> Bool {
    (left.start, left.end) < (right.start, right.end)
  }
}
