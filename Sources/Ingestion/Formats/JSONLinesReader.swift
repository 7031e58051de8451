import FoundationEssentials
import Knowledge

/// Reads JSON Lines: one article an object, one object a line; blank lines are skipped.
struct JSONLinesReader {
  private let input: Input
  private let options: ReadingOptions
  private var lines: LineReader
  private let decoder = JSONDecoder()
  private var hasRead = false

  init(input: Input, bytes: ByteReader, opening: [UInt8], options: ReadingOptions) {
    self.input = input
    self.options = options
    lines = LineReader(bytes: bytes, opening: opening)
  }

  /// The next article, or why a line is none; nil at the end.
  mutating func next() -> Result<Article, InputProblem>? {
    do {
      while var line = try lines.next() {
        if lines.lineNumber == 1, line.starts(with: [0xEF, 0xBB, 0xBF]) { line.removeFirst(3) }
        if line.allSatisfy({ $0 <= 0x20 && $0 != 0 }) { continue }
        hasRead = true
        return .success(try article(from: line))
      }
      if hasRead { return nil }
      hasRead = true
      return .failure(InputProblem(path: input.path, reason: .empty))
    } catch {
      hasRead = true
      var fault = error
      fault.byteOffset = fault.byteOffset ?? lines.lineOffset
      return .failure(fault.problem(in: input.path, line: lines.lineNumber))
    }
  }

  private func article(from line: [UInt8]) throws(Fault) -> Article {
    if let wrong = TextDecoder.firstWrongByte(line) {
      throw Fault(.brokenUTF8, at: lines.lineOffset + wrong)
    }
    let record: ArticleRecord
    do {
      record = try decoder.decode(ArticleRecord.self, from: Data(line))
    } catch {
      throw Fault(.brokenJSON(Self.words(of: error)))
    }
    let name = input.name.map { "\($0)#\(lines.lineNumber)" }
    guard let article = try record.draft().article(named: name, options: options) else {
      throw Fault(.noText(field: "text"))
    }
    return article
  }

  /// What a user can make of a decoding error.
  private static func words(of error: any Error) -> String {
    guard case DecodingError.typeMismatch(_, let context) = error else { return "broken syntax" }
    let field = context.codingPath.map(\.stringValue).joined(separator: ".")
    return field.isEmpty ? "something else stands here" : "field '\(field)' has another type"
  }
}
