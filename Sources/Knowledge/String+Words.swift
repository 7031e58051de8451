extension String {
  /// What stands between spaces; several times as quick as splitting by `Character`.
  public var words: [Substring] { utf8.split(separator: UInt8(ascii: " ")).map(Substring.init) }
}

extension Substring {
  /// What stands between spaces.
  public var words: [Substring] { utf8.split(separator: UInt8(ascii: " ")).map(Substring.init) }
}
