/// Why an input, or one line of it, did not become an article: what, where, and what to do.
public struct InputProblem: Error, Hashable, Sendable, CustomStringConvertible {
  /// The input as the user named it.
  public let path: String
  /// 1-based line of a JSON Lines file.
  public let line: Int?
  /// Byte of the (decompressed) input, from 0, where that is known.
  public let byteOffset: Int?
  public let reason: Reason

  public init(path: String, line: Int? = nil, byteOffset: Int? = nil, reason: Reason) {
    self.path = path
    self.line = line
    self.byteOffset = byteOffset
    self.reason = reason
  }

  public enum Reason: Hashable, Sendable {
    case missing
    case noMatch
    case noArticles
    /// With the system's own words.
    case unreadable(String)
    case empty
    /// With the kind of file where its first bytes tell, such as "PDF document".
    case binary(String?)
    case brokenUTF8
    case broken(encoding: String)
    case unknown(encoding: String)
    case nulByte
    case tooLong(limit: Int)
    case tooManyWords(limit: Int)
    case brokenGzip
    case truncatedGzip
    case nestedTags(limit: Int)
    case tagAttributes(limit: Int)
    /// With what is wrong in it.
    case brokenJSON(String)
    case noText(field: String)
    case noArticleText
    case notADate(String)
  }

  /// Place, what is wrong, and what to do: `path:line: byte N: what. What to do.`.
  public var description: String {
    let place = [path, line.map(String.init)].compactMap { $0 }.joined(separator: ":")
    let offset = byteOffset.map { "byte \($0): " } ?? ""
    return "\(place): \(offset)\(reason.what). \(reason.advice)"
  }
}

extension InputProblem.Reason {
  /// What is wrong, without a full stop.
  public var what: String {
    switch self {
    case .missing: "no such file or folder"
    case .noMatch: "nothing matches this pattern"
    case .noArticles: "no article in this folder"
    case .unreadable(let words): "cannot be read: \(words)"
    case .empty: "empty"
    case .binary(let kind): kind.map { "not text but a \($0)" } ?? "not text but binary data"
    case .brokenUTF8: "broken UTF-8"
    case .broken(let encoding): "not valid \(encoding)"
    case .unknown(let encoding): "unknown encoding '\(encoding)'"
    case .nulByte: "a NUL character inside the text"
    case .tooLong(let limit): "longer than the limit of \(limit >> 20) MiB an article"
    case .tooManyWords(let limit): "longer than the limit of \(limit) words an article"
    case .brokenGzip: "damaged gzip data"
    case .truncatedGzip: "gzip data ends too early"
    case .nestedTags(let limit): "tags nested deeper than \(limit)"
    case .tagAttributes(let limit): "a tag with more than \(limit) attributes"
    case .brokenJSON(let words): "not a JSON object: \(words)"
    case .noText(let field): "no article text in the field '\(field)'"
    case .noArticleText: "no article text in this page"
    case .notADate(let text): "'\(text)' is no date"
    }
  }

  /// What the user can do about it, as a sentence.
  public var advice: String {
    switch self {
    case .missing: "Check the spelling and the current folder."
    case .noMatch: "Check the pattern, and quote it so that the shell leaves it alone."
    case .noArticles:
      "Articles end in \(ArticleFormat.extensions.joined(separator: ", ")), each also with .gz."
    case .unreadable: "Check its permissions and the disk."
    case .empty, .noText, .noArticleText: "Nothing to read; leave it out or fill it."
    case .binary: "Convert it to plain text first."
    case .brokenUTF8, .broken: "Save it as UTF-8, or convert it with iconv."
    case .unknown: "Convert it to UTF-8 with iconv."
    case .nulByte: "Remove the character; text has none."
    case .tooLong, .tooManyWords:
      "Split it into single articles; many articles go into JSON Lines, one a line."
    case .brokenGzip, .truncatedGzip: "Fetch or compress it again; 'gzip -t' checks it."
    case .nestedTags, .tagAttributes: "This is no article page; save the text as .txt."
    case .brokenJSON: "Write one object a line, such as {\"text\": \"...\"}."
    case .notADate: "Write it as 2024-05-03, 3 May 2024 or May 3, 2024."
    }
  }
}

/// An `InputProblem` that does not know its path yet.
struct Fault: Error {
  var reason: InputProblem.Reason
  /// Byte of the decompressed input, from 0.
  var byteOffset: Int?

  init(_ reason: InputProblem.Reason, at byteOffset: Int? = nil) {
    self.reason = reason
    self.byteOffset = byteOffset
  }

  func problem(in path: String, line: Int? = nil) -> InputProblem {
    InputProblem(path: path, line: line, byteOffset: byteOffset, reason: reason)
  }
}
