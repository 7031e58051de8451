import Knowledge

/// Words between a pair of quotation marks, on one line.
struct Quotation: Hashable {
  /// Indices into `Document.tokens`, without the marks.
  var inner: Range<Int>
  /// 0-based line of the text.
  let paragraph: Int
  /// Whether the closing mark stands in the same paragraph.
  let isClosed: Bool
}

/// Pairs quotation marks: curly, straight, and single ones where they are no apostrophes.
struct QuotationFinder {
  private let document: Document

  init(_ document: Document) {
    self.document = document
  }

  /// All quotations outside furniture, in text order.
  func quotations() -> [Quotation] {
    var found: [Quotation] = []
    for paragraph in paragraphs() {
      pair(paragraph.tokens, paragraph: paragraph.number, into: &found)
    }
    return found.indices.compactMap { index in
      let quotation = found[index]
      if quotation.isClosed { return quotation }
      // An open mark counts where the next paragraph opens again, as printed speech does.
      let next = index + 1 < found.count ? found[index + 1] : nil
      let goesOn = next.map { isParagraphStart($0) && $0.paragraph > quotation.paragraph }
      return goesOn == true || isCurlyOpener(quotation.inner.lowerBound - 1) ? quotation : nil
    }
  }

  private func isParagraphStart(_ quotation: Quotation) -> Bool {
    let opener = quotation.inner.lowerBound - 1
    let sentence = document.sentences[document.sentence(ofToken: opener)]
    return sentence.tokens.lowerBound == opener
  }

  private func isCurlyOpener(_ token: Int) -> Bool { document.tokens[token].text == "“" }

  private func paragraphs() -> [(number: Int, tokens: Range<Int>)] {
    var found: [(number: Int, tokens: Range<Int>)] = []
    for sentence in document.sentences where sentence.kind != .furniture {
      if let last = found.last, last.number == sentence.paragraph {
        found[found.count - 1].tokens = last.tokens.lowerBound..<sentence.tokens.upperBound
      } else {
        found.append((sentence.paragraph, sentence.tokens))
      }
    }
    return found
  }

  private func pair(_ range: Range<Int>, paragraph: Int, into found: inout [Quotation]) {
    var open: (token: Int, mark: Mark)?
    for index in range {
      guard let mark = mark(at: index) else { continue }
      if let opened = open {
        guard mark.closes(opened.mark) else { continue }
        if index > opened.token + 1 {
          found.append(
            Quotation(inner: (opened.token + 1)..<index, paragraph: paragraph, isClosed: true))
        }
        open = nil
      } else if mark.opens {
        open = (index, mark)
      }
    }
    if let opened = open, opened.mark.family != .single, opened.token + 1 < range.upperBound {
      found.append(
        Quotation(
          inner: (opened.token + 1)..<range.upperBound, paragraph: paragraph, isClosed: false))
    }
  }

  private func mark(at index: Int) -> Mark? {
    guard document.tokens[index].text.mayBeMark else { return nil }
    let token = document.tokens[index]
    switch token.text {
    case "“", "``", "«", "„": return Mark(family: .double, opens: true, closes: false)
    case "”", "''", "»": return Mark(family: .double, opens: false, closes: true)
    case "\"": return Mark(family: .straight, opens: true, closes: true)
    case "‘": return Mark(family: .single, opens: true, closes: false)
    case "’", "'":
      let before = token.span.start > 0 ? document.bytes[token.span.start - 1] : 0x20
      let after = token.span.end < document.bytes.count ? document.bytes[token.span.end] : 0x20
      let startsWord = isSpace(before) && !isSpace(after)
      let endsWord = !isSpace(before) && !isLetter(after)
      return Mark(family: .single, opens: startsWord && token.text == "'", closes: endsWord)
    default: return nil
    }
  }

  private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x28 }

  private func isLetter(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte & 0xDF) || byte >= 0xC3 && byte < 0xE2
  }

  private struct Mark {
    enum Family { case double, straight, single }

    let family: Family
    let opens: Bool
    let closes: Bool

    func closes(_ opener: Mark) -> Bool { closes && family == opener.family }
  }
}
