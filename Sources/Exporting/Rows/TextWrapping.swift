import Knowledge

/// Breaks text into lines for a terminal.
enum TextWrapping {
  /// Lines of at most `width` columns (at least 2), broken at spaces, inside a word only where it
  /// is too long; nil keeps each line whole.
  static func lines(of text: String, width: Int?) -> [String] {
    if let width, let lines = PlainText.lines(of: text, width: width) { return lines }
    return linesOfAnyText(text, width: width)
  }

  static func linesOfAnyText(_ text: String, width: Int?) -> [String] {
    var lines: [String] = []
    for line in printable(text).split(separator: "\n", omittingEmptySubsequences: false) {
      guard let width, DisplayWidth.columns(of: line) > width else {
        lines.append(String(line))
        continue
      }
      lines += wrap(line, width: width)
    }
    return lines
  }

  private static func wrap(_ line: Substring, width: Int) -> [String] {
    var lines: [String] = []
    var current = ""
    var used = 0
    for word in line.words {
      for piece in pieces(of: word, width: width) {
        let columns = DisplayWidth.columns(of: piece)
        if used > 0, used + 1 + columns <= width {
          current += " " + piece
          used += 1 + columns
        } else {
          if used > 0 { lines.append(current) }
          (current, used) = (String(piece), columns)
        }
      }
    }
    return lines + [current]
  }

  private static func pieces(of word: Substring, width: Int) -> [Substring] {
    guard DisplayWidth.columns(of: word) > width else { return [word] }
    var pieces: [Substring] = []
    var start = word.startIndex
    var used = 0
    for index in word.indices {
      let columns = DisplayWidth.columns(of: word[index])
      if used + columns > width {
        pieces.append(word[start..<index])
        (start, used) = (index, 0)
      }
      used += columns
    }
    return pieces + [word[start...]]
  }

  /// Text that cannot steer the terminal: line ends become `\n`, other controls a mark.
  private static func printable(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F || $0 == 0xC2 }) else { return text }
    var clean = String.UnicodeScalarView()
    var previous: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x0A where previous == "\r": break
      case 0x0A, 0x0D: clean.append("\n")
      case 0x09: clean.append(" ")
      case 0..<0x20, 0x7F...0x9F: clean.append("\u{FFFD}")
      default: clean.append(scalar)
      }
      previous = scalar
    }
    return String(clean)
  }
}
