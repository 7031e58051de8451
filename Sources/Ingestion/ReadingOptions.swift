import Knowledge

/// What the user says of the inputs as a whole; it outweighs what an article says of itself.
public struct ReadingOptions: Hashable, Sendable {
  public var published: CalendarDate?
  /// The publisher's name.
  public var source: String?
  /// Nil: told by the file's extension, else by its first bytes.
  public var format: ArticleFormat?

  public init(
    published: CalendarDate? = nil, source: String? = nil, format: ArticleFormat? = nil
  ) {
    self.published = published
    self.source = source
    self.format = format
  }
}

/// The forms that an article may come in; each may be gzip-compressed too.
public enum ArticleFormat: String, Hashable, Sendable, CaseIterable {
  case text
  case markdown
  case html
  case jsonl

  /// File extensions, which say what in a folder is an article.
  static let byExtension: [String: ArticleFormat] = [
    "txt": .text, "text": .text, "md": .markdown, "markdown": .markdown, "html": .html,
    "htm": .html, "xhtml": .html, "jsonl": .jsonl, "ndjson": .jsonl,
  ]

  static let extensions = byExtension.keys.sorted().map { ".\($0)" }

  /// Told by the extension before a closing `.gz`; nil when it is none of ours.
  init?(path: String) {
    guard let format = Self.byExtension[PathName(path).fileExtension] else { return nil }
    self = format
  }

  /// Told by the first bytes: a brace opens JSON Lines, a tag of a page HTML, all else is text.
  init(sniffing bytes: [UInt8]) {
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let head = bytes[start...].prefix(1024).drop { $0 <= 0x20 }
    let lower = String(decoding: head.prefix(15), as: UTF8.self).lowercased()
    let openings = [
      "<!doctype html", "<html", "<head", "<body", "<?xml", "<!--", "<article", "<main", "<section",
      "<div", "<h1", "<p>",
    ]
    if head.first == UInt8(ascii: "{") {
      self = .jsonl
    } else if openings.contains(where: lower.hasPrefix) {
      self = .html
    } else {
      self = .text
    }
  }
}

/// Stated limits; what is above them is a problem, never a crash or a cut.
public enum ReadingLimits {
  /// Longest text file, HTML page or JSON line read, in bytes after decompression.
  public static let articleBytes = 16 << 20
  /// Deepest nesting of HTML tags; real pages stay below 100.
  public static let nestedTags = 1000
  /// Most attributes on one HTML tag; real pages stay below 50.
  public static let tagAttributes = 1000
}
