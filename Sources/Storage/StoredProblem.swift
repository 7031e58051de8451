/// An input, or one line of it, that could not be read.
public struct StoredProblem: Hashable, Sendable {
  /// As the user named it; `-` for standard input.
  public var input: String
  /// 1-based line of a JSON Lines file; nil where all of the input failed.
  public var line: Int?
  /// From 0, in the decompressed input.
  public var byteOffset: Int?
  public var message: String
  public var advice: String

  public init(input: String, line: Int?, byteOffset: Int?, message: String, advice: String) {
    self.input = input
    self.line = line
    self.byteOffset = byteOffset
    self.message = message
    self.advice = advice
  }
}
