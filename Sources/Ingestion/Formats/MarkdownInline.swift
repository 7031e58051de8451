/// Takes the marks of Markdown out of one block of text.
struct MarkdownInline {
  private let source: [UInt8]
  private var index = 0
  private var output: [UInt8] = []
  /// Positions in `output` of the brackets that are open, and whether an image opened them.
  private var brackets: [(position: Int, isImage: Bool)] = []

  /// Longest link target or tag, in bytes; a longer one is text.
  private static let targetLimit = 2000

  static func plain(_ text: String) -> String {
    var reader = MarkdownInline(source: Array(text.utf8))
    reader.run()
    return String(decoding: reader.output.filter { $0 != 0 }, as: UTF8.self)
  }

  private init(source: [UInt8]) {
    self.source = source
  }

  private mutating func run() {
    while index < source.count {
      let byte = source[index]
      switch byte {
      case UInt8(ascii: "\\") where isPunctuation(at: index + 1):
        output.append(source[index + 1])
        index += 2
      case UInt8(ascii: "!") where self.byte(at: index + 1) == UInt8(ascii: "["):
        brackets.append((output.count, true))
        output.append(UInt8(ascii: "["))
        index += 2
      case UInt8(ascii: "["):
        brackets.append((output.count, false))
        output.append(byte)
        index += 1
      case UInt8(ascii: "]"): closeBracket()
      case UInt8(ascii: "<"): readTag()
      case UInt8(ascii: "`"): index += 1
      case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"): readEmphasis(byte)
      default:
        output.append(byte)
        index += 1
      }
    }
  }

  /// `[text](target)` and `[text][name]` leave the text, an image leaves nothing.
  private mutating func closeBracket() {
    index += 1
    guard let open = brackets.popLast() else {
      output.append(UInt8(ascii: "]"))
      return
    }
    let end: Int? =
      switch byte(at: index) {
      case UInt8(ascii: "("): self.end(of: UInt8(ascii: ")"), opening: UInt8(ascii: "("))
      case UInt8(ascii: "["): self.end(of: UInt8(ascii: "]"), opening: UInt8(ascii: "["))
      default: nil
      }
    guard let end else {
      output.append(UInt8(ascii: "]"))
      return
    }
    index = end
    if open.isImage { output.removeSubrange(open.position...) } else { output[open.position] = 0 }
  }

  /// Behind the closing mark that belongs to the opening one at `index`; nil where none is near.
  private func end(of closing: UInt8, opening: UInt8) -> Int? {
    var depth = 0
    for position in index..<min(source.count, index + Self.targetLimit) {
      if source[position] == opening { depth += 1 }
      if source[position] == closing { depth -= 1 }
      if depth == 0 { return position + 1 }
    }
    return nil
  }

  /// `<https://…>` leaves the address, `<b>` and comments leave nothing.
  private mutating func readTag() {
    let next = byte(at: index + 1)
    let isTag = next == UInt8(ascii: "/") || next == UInt8(ascii: "!") || isLetter(next)
    let limit = min(source.count, index + Self.targetLimit)
    guard isTag, let close = source[index..<limit].firstIndex(of: UInt8(ascii: ">")) else {
      output.append(source[index])
      index += 1
      return
    }
    let inside = source[(index + 1)..<close]
    let isAddress = inside.contains(UInt8(ascii: ":")) || inside.contains(UInt8(ascii: "@"))
    if isAddress, !inside.contains(0x20) { output += inside }
    index = close + 1
  }

  /// Marks that open or close something go; `5 * 3` and `a_name` keep theirs.
  private mutating func readEmphasis(_ mark: UInt8) {
    var end = index
    while byte(at: end) == mark { end += 1 }
    let (before, after) = (index > 0 ? source[index - 1] : 0x20, byte(at: end) ?? 0x20)
    let isAlone = before <= 0x20 && after <= 0x20
    let isInsideWord = mark == UInt8(ascii: "_") && isWord(before) && isWord(after)
    let isTilde = mark == UInt8(ascii: "~") && end - index != 2
    if isAlone || isInsideWord || isTilde { output += source[index..<end] }
    index = end
  }

  private func byte(at position: Int) -> UInt8? {
    position < source.count ? source[position] : nil
  }

  private func isPunctuation(at position: Int) -> Bool {
    guard let byte = byte(at: position) else { return false }
    return (0x21...0x7E).contains(byte) && !isWord(byte) || byte == UInt8(ascii: "_")
  }

  private func isLetter(_ byte: UInt8?) -> Bool {
    byte.map { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0 | 0x20) } ?? false
  }

  private func isWord(_ byte: UInt8) -> Bool {
    isLetter(byte) || (48...57).contains(byte) || byte >= 0x80 || byte == UInt8(ascii: "_")
  }
}
