/// The paragraphs of an article's element, without what only looks like a part of it.
struct ArticleBody {
  private struct Paragraph {
    var text: String
    var isHeading: Bool
    /// Count of the list it stands in, from 1; 0 outside lists.
    var list: Int
    var linkBytes: Int
  }

  private static let blocks: Set<String> = [
    "p", "div", "section", "article", "main", "body", "blockquote", "pre", "ul", "ol", "dl", "li",
    "dt", "dd", "table", "tr", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "br", "center", "address",
    "details", "summary",
  ]

  /// Share of a paragraph's or list's bytes that links may fill, in percent.
  private static let linkShare = 60

  /// Paragraphs joined by blank lines; `title` is left out where it opens the body.
  static func text(of page: HTMLNode, title: String?) -> String {
    let strict = text(of: page, title: title, root: ArticleRoot(usesClasses: true))
    guard strict.utf8.count < 200 else { return strict }
    let loose = text(of: page, title: title, root: ArticleRoot(usesClasses: false))
    return loose.utf8.count > 2 * strict.utf8.count ? loose : strict
  }

  private static func text(of page: HTMLNode, title: String?, root: ArticleRoot) -> String {
    var all = paragraphs(of: root.find(in: page), root: root)
    if let first = all.firstIndex(where: { $0.text == title }), first < 3 {
      all.removeSubrange(...first)
    }
    return kept(all).map(\.text).joined(separator: "\n\n")
  }

  private static func kept(_ all: [Paragraph]) -> [Paragraph] {
    var bytes: [Int: Int] = [:]
    var links: [Int: Int] = [:]
    for paragraph in all {
      bytes[paragraph.list, default: 0] += paragraph.text.utf8.count
      links[paragraph.list, default: 0] += paragraph.linkBytes
    }
    var kept: [Paragraph] = []
    for paragraph in all {
      if paragraph.isHeading, Boilerplate.isClosingHeading(paragraph.text) { break }
      let list = paragraph.list
      if list > 0, links[list, default: 0] * 100 > bytes[list, default: 0] * linkShare { continue }
      if paragraph.linkBytes * 100 > paragraph.text.utf8.count * linkShare { continue }
      if Boilerplate.isPrompt(paragraph.text) { continue }
      kept.append(paragraph)
    }
    while kept.last?.isHeading == true { kept.removeLast() }
    return kept
  }

  private static func paragraphs(of element: HTMLNode, root: ArticleRoot) -> [Paragraph] {
    var collector = Collector()
    element.walk(
      enter: { node in
        if node.isText {
          collector.add(node.content)
          return false
        }
        guard node.isElement else { return false }
        let name = node.name
        if node != element, root.isBoilerplate(node, named: name) { return false }
        collector.enter(name)
        return true
      },
      leave: { node in if node.isElement { collector.leave(node.name) } })
    collector.endParagraph()
    return collector.paragraphs
  }

  /// Gathers text into paragraphs; every run of white space is one space.
  private struct Collector {
    var paragraphs: [Paragraph] = []
    private var bytes: [UInt8] = []
    private var linkBytes = 0
    private var linkDepth = 0
    private var headingDepth = 0
    private var lists: [Int] = []
    private var listCount = 0

    mutating func add(_ content: UnsafeBufferPointer<UInt8>) {
      let before = bytes.count
      for byte in content {
        if byte > 0x20 {
          bytes.append(byte)
        } else if bytes.last ?? 0x20 != 0x20 {
          bytes.append(0x20)
        }
      }
      if linkDepth > 0 { linkBytes += bytes.count - before }
    }

    mutating func enter(_ name: String) {
      if ArticleBody.blocks.contains(name) { endParagraph() }
      if name == "a" { linkDepth += 1 }
      if isHeading(name) { headingDepth += 1 }
      if name == "ul" || name == "ol" {
        listCount += 1
        lists.append(listCount)
      }
    }

    mutating func leave(_ name: String) {
      if ArticleBody.blocks.contains(name) { endParagraph() }
      if name == "td" || name == "th", bytes.last ?? 0x20 != 0x20 { bytes.append(0x20) }
      if name == "a" { linkDepth -= 1 }
      if isHeading(name) { headingDepth -= 1 }
      if name == "ul" || name == "ol" { lists.removeLast() }
    }

    mutating func endParagraph() {
      if bytes.last == 0x20 { bytes.removeLast() }
      if !bytes.isEmpty {
        paragraphs.append(
          Paragraph(
            text: String(decoding: bytes, as: UTF8.self), isHeading: headingDepth > 0,
            list: lists.last ?? 0, linkBytes: linkBytes))
      }
      bytes.removeAll(keepingCapacity: true)
      linkBytes = 0
    }

    private func isHeading(_ name: String) -> Bool {
      ["h1", "h2", "h3", "h4", "h5", "h6"].contains(name)
    }
  }
}
