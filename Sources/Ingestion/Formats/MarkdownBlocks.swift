/// Cuts Markdown into paragraphs, headings, list items and table rows.
struct MarkdownBlocks {
  struct Block {
    /// Without marks, on one line.
    var text: String
    var isHeading: Bool
    /// Lines that it filled in the file.
    var lineCount: Int
  }

  private var blocks: [Block] = []
  private var lines: [Substring] = []
  private var isInFence = false

  /// In the order of the text; blocks without a word are left out.
  static func blocks(of text: Substring) -> [Block] {
    var reader = MarkdownBlocks()
    let lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for line in lines { reader.add(Substring(line)) }
    reader.endBlock()
    return reader.blocks
  }

  private mutating func add(_ line: Substring) {
    let content = line.drop { $0 == " " || $0 == "\t" || $0 == ">" }
    if content.hasPrefix("```") || content.hasPrefix("~~~") {
      endBlock()
      isInFence.toggle()
    } else if isBlank(content) {
      endBlock()
    } else if isInFence {
      blocks.append(Block(text: String(content), isHeading: false, lineCount: 1))
    } else if lines.count == 1, isUnderline(content) {
      endBlock(isHeading: true)
    } else if isRule(content) || isLinkDefinition(content) {
      endBlock()
    } else if let heading = heading(content) {
      endBlock()
      lines = [heading]
      endBlock(isHeading: true)
    } else if let item = listItem(content) {
      endBlock()
      lines = [item]
    } else if content.hasPrefix("|") {
      endBlock()
      if content.contains(where: { $0.isLetter }) { lines = [cells(content)] }
      endBlock()
    } else {
      lines.append(content)
    }
  }

  private mutating func endBlock(isHeading: Bool = false) {
    defer { lines = [] }
    guard !lines.isEmpty else { return }
    let text = ArticleDraft.oneLine(MarkdownInline.plain(lines.joined(separator: "\n")))
    guard !text.isEmpty else { return }
    blocks.append(Block(text: text, isHeading: isHeading, lineCount: lines.count))
  }

  private func isBlank(_ line: Substring) -> Bool {
    line.utf8.allSatisfy { $0 == 0x20 || $0 == 0x09 }
  }

  /// `# Heading #`, up to six marks.
  private func heading(_ line: Substring) -> Substring? {
    let marks = line.prefix { $0 == "#" }.utf8.count
    let rest = line.dropFirst(marks)
    guard (1...6).contains(marks), rest.first == " " || rest.first == "\t" else { return nil }
    var text = rest
    while let last = text.last, last == "#" || last == " " { text.removeLast() }
    return text
  }

  /// `- item`, `* item`, `+ item`, `1. item`, `1) item`.
  private func listItem(_ line: Substring) -> Substring? {
    if let first = line.first, "-*+".contains(first), line.dropFirst().first == " " {
      return line.dropFirst(2)
    }
    let digits = line.prefix { ("0"..."9").contains($0) }.utf8.count
    let rest = line.dropFirst(digits)
    guard (1...2).contains(digits), rest.first == "." || rest.first == ")",
      rest.dropFirst().first == " "
    else { return nil }
    return rest.dropFirst(2)
  }

  /// `===` or `---` below a line makes it a heading.
  private func isUnderline(_ line: Substring) -> Bool {
    let marks = Set(line.utf8.filter { $0 != 0x20 })
    return line.utf8.count >= 2
      && (marks == [UInt8(ascii: "=")] || marks == [UInt8(ascii: "-")])
  }

  private func isRule(_ line: Substring) -> Bool {
    let marks = line.utf8.prefix(100).filter { $0 != 0x20 && $0 != 0x09 }
    guard marks.count >= 3, let mark = marks.first, line.utf8.count <= 100 else { return false }
    return "-*_=".utf8.contains(mark) && marks.allSatisfy { $0 == mark }
  }

  /// Such as `[name]: https://post.example`.
  private func isLinkDefinition(_ line: Substring) -> Bool {
    guard line.hasPrefix("["), let close = line.firstRange(of: "]:") else { return false }
    return !line[..<close.lowerBound].dropFirst().contains { $0 == "[" || $0 == "]" }
  }

  private func cells(_ row: Substring) -> Substring {
    let cells = row.split(separator: "|").map { ArticleDraft.oneLine(String($0)) }
    return cells.filter { !$0.isEmpty }.joined(separator: ", ")[...]
  }
}
