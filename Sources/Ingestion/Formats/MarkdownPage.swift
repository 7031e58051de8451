import Knowledge

/// Markdown: its words without its marks; lines of one paragraph become one line.
///
/// Source: CommonMark 0.31, as far as articles use it; front matter as Jekyll and Hugo write it.
enum MarkdownPage {
  static func draft(of text: String) throws(Fault) -> ArticleDraft {
    let (matter, body) = FrontMatter.split(text)
    var blocks = MarkdownBlocks.blocks(of: body)
    var title = matter["title"]
    if let first = blocks.first, first.isHeading || title == nil && isTitle(first, of: blocks) {
      if title == nil || first.text == title { blocks.removeFirst() }
      title = title ?? first.text
    }
    var draft = ArticleDraft(title: title, body: blocks.map(\.text).joined(separator: "\n\n"))
    draft.id = matter["id"]
    draft.source = matter["source"] ?? matter["publisher"]
    draft.url = matter["url"] ?? matter["link"]
    draft.author = matter["author"]
    draft.language = matter["language"] ?? matter["lang"]
    if let stated = matter["published"] ?? matter["date"] {
      guard let day = DateText.date(stated) else { throw Fault(.notADate(stated)) }
      (draft.published, draft.publishedFrom) = (day, .field)
    }
    return draft
  }

  /// As in plain text: a first line with a blank line behind it.
  private static func isTitle(_ block: MarkdownBlocks.Block, of blocks: [MarkdownBlocks.Block])
    -> Bool
  {
    block.lineCount == 1 && blocks.count > 1 && block.text.utf8.count <= PlainText.titleLimit
  }
}

/// `key: value` lines between two `---` lines, or `key = "value"` between `+++`, at the very top.
struct FrontMatter {
  private var values: [String: String] = [:]

  /// Nil for a key that is not there or has no value.
  subscript(_ key: String) -> String? { values[key] }

  static func split(_ text: String) -> (matter: FrontMatter, body: Substring) {
    var matter = FrontMatter()
    let lines = text.utf8.split(
      separator: UInt8(ascii: "\n"), maxSplits: 100, omittingEmptySubsequences: false)
    let fence = lines.first.map { String(Substring($0)) }
    guard fence == "---" || fence == "+++",
      let end = lines.dropFirst().firstIndex(where: { String(Substring($0)) == fence }),
      end + 1 < lines.count
    else { return (matter, text[...]) }
    let separator: Character = fence == "---" ? ":" : "="
    for line in lines[1..<end].map(Substring.init) {
      guard let colon = line.firstIndex(of: separator), line.first != " " else { continue }
      let key = ArticleDraft.oneLine(String(line[..<colon])).lowercased()
      let value = unquoted(ArticleDraft.oneLine(String(line[line.index(after: colon)...])))
      if !value.isEmpty { matter.values[key] = value }
    }
    return (matter, text[lines[end + 1].startIndex...])
  }

  private static func unquoted(_ value: String) -> String {
    for quote in ["\"", "'"] where value.count >= 2 && value.hasPrefix(quote) {
      if value.hasSuffix(quote) { return String(value.dropFirst().dropLast()) }
    }
    return value
  }
}
