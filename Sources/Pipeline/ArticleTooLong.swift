import Ingestion
import Knowledge

/// An article of more words than are read as one: its events are compared pair by pair.
public struct ArticleTooLong: Error, CustomStringConvertible {
  /// Most words and signs; the longest article among 8,000 of news has 25,000 words.
  public static let wordLimit = 40_000

  public var reason: InputProblem.Reason { .tooManyWords(limit: Self.wordLimit) }

  public var description: String { "\(reason.what). \(reason.advice)" }

  static func check(_ article: Article) throws(ArticleTooLong) {
    var count = 0
    var last: UInt8 = 0x20
    for byte in article.text.utf8 {
      if startsWord(byte, after: last) { count += 1 }
      last = byte
    }
    if count > wordLimit { throw ArticleTooLong() }
  }

  /// Each sign counts, but a row of dashes or dots is one.
  private static func startsWord(_ byte: UInt8, after last: UInt8) -> Bool {
    if isLetter(byte) { return !isLetter(last) }
    if byte <= 0x20 { return false }
    return byte != last || !rows.contains(byte)
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x80...: true
    default: false
    }
  }

  private static let rows = Array("-_=*.~#+".utf8)
}
