/// A web page with one article.
enum HTMLPage {
  /// Bytes in which a page must name its encoding (the HTML standard says 1024).
  private static let declarationWindow = 2048

  static func draft(of bytes: [UInt8]) throws(Fault) -> ArticleDraft {
    let text = try TextDecoder.decode(bytes, declared: declaredEncoding(bytes))
    let document = try HTMLDocument(text)
    let metadata = PageMetadata(page: document.root)
    let title = metadata.title.map(ArticleDraft.oneLine)
    var draft = ArticleDraft(
      title: title, body: ArticleBody.text(of: document.root, title: title))
    draft.published = metadata.published
    draft.publishedFrom = metadata.publishedFrom
    draft.source = metadata.source
    draft.url = metadata.url
    draft.author = metadata.author
    draft.language = metadata.language
    return draft
  }

  /// The value behind the first `charset=` or XML's `encoding=`.
  private static func declaredEncoding(_ bytes: [UInt8]) -> String? {
    let head = bytes.prefix(declarationWindow).map { $0 < 0x80 ? $0 : UInt8(ascii: "?") }
    let text = String(decoding: head, as: UTF8.self).lowercased()
    for key in ["charset=", "encoding="] {
      guard let start = text.firstRange(of: key)?.upperBound else { continue }
      let value = text[start...].drop { " \"'".contains($0) }
      let name = value.utf8.prefix { byte in
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
          || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
          || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
      }
      if !name.isEmpty { return String(Substring(name)) }
    }
    return nil
  }
}
