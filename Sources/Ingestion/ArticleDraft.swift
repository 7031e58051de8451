import Knowledge

/// What a format's reader found; the rest of an `Article` is the same for all formats.
struct ArticleDraft {
  var id: String?
  var title: String?
  var body: String
  var published: CalendarDate?
  var publishedFrom: Article.DateOrigin?
  var source: String?
  var url: String?
  var author: String?
  var language: String?

  init(title: String? = nil, body: String) {
    self.title = title
    self.body = body
  }

  /// The finished article; nil when there is no word in it.
  ///
  /// `name` names it where it has neither id nor URL.
  func article(named name: String?, options: ReadingOptions) -> Article? {
    let body = Self.trimmed(self.body)
    let title = self.title.map(Self.oneLine).flatMap { $0.isEmpty ? nil : $0 }
    guard !body.isEmpty else { return nil }
    let text = title.map { Self.joined(title: $0, body: body) } ?? body
    let digest = sha256(of: text)
    let date = date(body: body, options: options)
    return Article(
      id: id ?? url ?? name ?? "text-" + digest.prefix(12), title: title, text: text,
      published: date?.day, publishedFrom: date?.origin, source: options.source ?? source,
      url: url, author: author, language: language ?? "en", sha256: digest)
  }

  private func date(
    body: String, options: ReadingOptions
  ) -> (day: CalendarDate, origin: Article.DateOrigin)? {
    if let day = options.published { return (day, .option) }
    if let published, let publishedFrom { return (published, publishedFrom) }
    return Dateline.date(in: body).map { ($0, .dateline) }
  }

  /// The title is not doubled where the body begins with it.
  private static func joined(title: String, body: String) -> String {
    let firstLine = Substring(body.utf8.prefix { $0 != UInt8(ascii: "\n") })
    if oneLine(String(firstLine)) == title {
      let rest = trimmed(String(body[firstLine.endIndex...]))
      return rest.isEmpty ? title : title + "\n\n" + rest
    }
    return title + "\n\n" + body
  }

  /// Without blank lines before and white space after.
  static func trimmed(_ text: String) -> String {
    let bytes = text.utf8
    guard let first = bytes.firstIndex(where: { !isSpace($0) }),
      let last = bytes.lastIndex(where: { !isSpace($0) })
    else { return "" }
    return String(text[first...last])
  }

  /// With every run of white space as one space, and none at the ends.
  static func oneLine(_ text: String) -> String {
    text.utf8.split(whereSeparator: isSpace).map { String(Substring($0)) }
      .joined(separator: " ")
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }
}
