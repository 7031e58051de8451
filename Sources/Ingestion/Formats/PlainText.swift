/// Plain text: the first line is the title when a blank line follows and it is not just a date.
enum PlainText {
  /// Longest first line, in bytes, that is a title and not the first paragraph.
  static let titleLimit = 240

  static func draft(of text: String) -> ArticleDraft {
    let text = ArticleDraft.trimmed(text)
    guard let (title, body) = titleAndBody(of: text) else { return ArticleDraft(body: text) }
    return ArticleDraft(title: title, body: body)
  }

  private static func titleAndBody(of text: String) -> (title: String, body: String)? {
    guard let end = text.utf8.firstIndex(of: UInt8(ascii: "\n")) else { return nil }
    let rest = text[text.index(after: end)...]
    let next = rest.utf8.prefix { $0 != UInt8(ascii: "\n") }
    let isBlank = next.allSatisfy { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
    let title = String(text[..<end])
    guard isBlank, title.utf8.count <= titleLimit, Dateline.dateAlone(in: title[...]) == nil
    else { return nil }
    return (title, String(rest))
  }
}
