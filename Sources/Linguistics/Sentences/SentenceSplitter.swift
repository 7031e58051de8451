package import Knowledge

/// Cuts an article into lines, tokens and sentences and tells headline from body from furniture.
///
/// A line is always a boundary. `Sentence.paragraph` counts the lines that hold any word, from 0.
package struct SentenceSplitter: Stage {
  package let requires: Set<Layer> = []
  package let provides: Set<Layer> = [.sentences, .tokens]

  private let tokeniser: Tokeniser
  private let abbreviations: Abbreviations
  private let furniture: FurnitureRules

  package init(abbreviations: Abbreviations, furniture: FurnitureRules) {
    self.tokeniser = Tokeniser(abbreviations: abbreviations)
    self.abbreviations = abbreviations
    self.furniture = furniture
  }

  /// Fills the layers `sentences` and `tokens`.
  package func annotate(_ document: inout Document) {
    let bytes = document.bytes
    var tokens: [Token] = []
    tokens.reserveCapacity(bytes.count / 5)
    var lines: [Range<Int>] = []
    var start = 0
    while start <= bytes.count {
      let end = Self.lineEnd(bytes, from: start)
      let first = tokens.count
      tokeniser.append(to: &tokens, bytes, start..<end)
      if tokens.count > first { lines.append(first..<tokens.count) }
      start = end + 1
    }
    let headlines = document.article.title.map { Self.lineCount($0) } ?? 0
    let kinds = LineKinds(
      bytes: bytes, tokens: tokens, lines: lines, headlines: headlines, furniture: furniture)
    document.sentences = sentences(bytes, tokens, lines, kinds.all())
    document.tokens = tokens
  }

  private func sentences(
    _ bytes: [UInt8], _ tokens: [Token], _ lines: [Range<Int>], _ kinds: [Sentence.Kind]
  ) -> [Sentence] {
    var sentences: [Sentence] = []
    for (paragraph, line) in lines.enumerated() {
      let dateline =
        kinds[paragraph] == .body ? DatelineEnd.end(in: line, of: tokens) : nil
      let rest = (dateline ?? line.lowerBound)..<line.upperBound
      let ends = SentenceEnds(
        bytes: bytes, tokens: tokens, line: rest, abbreviations: abbreviations)
      var first = line.lowerBound
      for end in (dateline.map { [$0] } ?? []) + ends.ends() {
        let span = TextSpan(tokens[first].span.start, tokens[end - 1].span.end)
        sentences.append(
          Sentence(span: span, tokens: first..<end, kind: kinds[paragraph], paragraph: paragraph))
        first = end
      }
    }
    return sentences
  }

  private static func lineEnd(_ bytes: [UInt8], from start: Int) -> Int {
    var end = start
    while end < bytes.count, bytes[end] != 10, bytes[end] != 13 { end += 1 }
    return end
  }

  /// Lines of the title that hold any word.
  private static func lineCount(_ title: String) -> Int {
    title.utf8.split(whereSeparator: { $0 == 10 || $0 == 13 })
      .count { line in line.contains { $0 > 32 } }
  }
}
