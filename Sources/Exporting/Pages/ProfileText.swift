/// A profile as plain text, wrapped to the terminal, fact by fact.
///
/// Facts that follow each other and share a sentence stand above it together.
public struct ProfileText {
  private let style: TableStyle
  private var text = ""
  private var section = ""
  /// The sentence that still has to follow; nil before the first fact.
  private var evidence: String?

  /// A page with a name, and with the lines of `summary` under it.
  public init(name: String, summary: [String], style: TableStyle) {
    self.style = style
    text = emphasised(name) + "\n"
    for line in summary { add(line, by: 0) }
  }

  /// Adds a fact; `section` is the heading of its kind, `reference` its name.
  public mutating func add(
    _ says: String, on date: String, reference: String, evidence: String, section: String
  ) {
    if self.evidence == nil || section != self.section {
      finishSentence()
      text += "\n" + emphasised(section) + "\n"
      self.section = section
    } else if evidence != self.evidence {
      finishSentence()
    }
    add("\(date.isEmpty ? "" : date + ": ")\(says) [\(reference)]", by: 2)
    self.evidence = evidence
  }

  /// The page, complete.
  public consuming func finished() -> String {
    finishSentence()
    return text
  }

  private mutating func finishSentence() {
    if let evidence { add(evidence, by: 6) }
    evidence = nil
  }

  private mutating func add(_ line: String, by columns: Int) {
    let margin = String(repeating: " ", count: columns)
    for line in TextWrapping.lines(of: line, width: style.width.map { max(20, $0 - columns) }) {
      text += margin
      text += line
      text += "\n"
    }
  }

  private func emphasised(_ words: String) -> String {
    let line = TextWrapping.lines(of: words, width: nil).joined(separator: " ")
    return style.isColoured ? "\u{1B}[1m\(line)\u{1B}[0m" : line
  }
}
