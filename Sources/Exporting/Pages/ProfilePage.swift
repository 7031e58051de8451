/// All that is known of somebody or something, as a page for people.
public struct ProfilePage: Sendable {
  public var name: String
  /// Lines under the name: what it is, its other names, how often it is named.
  public var summary: [String]
  public var sections: [Section]

  public init(name: String, summary: [String], sections: [Section]) {
    self.name = name
    self.summary = summary
    self.sections = sections
  }

  /// Facts of one kind.
  public struct Section: Sendable {
    public var title: String
    public var facts: [Fact]

    public init(title: String, facts: [Fact]) {
      self.title = title
      self.facts = facts
    }
  }

  /// A fact with the sentence that says it.
  public struct Fact: Sendable {
    public var date: String
    public var says: String
    public var evidence: String
    /// Names the fact.
    public var reference: String
    /// The article that says so, with publisher and day.
    public var article: String

    public init(
      date: String, says: String, evidence: String, reference: String, article: String
    ) {
      self.date = date
      self.says = says
      self.evidence = evidence
      self.reference = reference
      self.article = article
    }
  }

  /// The page as plain text, wrapped to the terminal.
  ///
  /// Facts that follow each other and share a sentence stand above it together.
  public func text(style: TableStyle) -> String {
    var text = emphasised(name, style) + "\n"
    for line in summary { add(line, by: 0, style, to: &text) }
    for section in sections where !section.facts.isEmpty {
      text += "\n" + emphasised(section.title, style) + "\n"
      for (index, fact) in section.facts.enumerated() {
        let date = fact.date.isEmpty ? "" : fact.date + ": "
        add("\(date)\(fact.says) [\(fact.reference)]", by: 2, style, to: &text)
        let next = section.facts.dropFirst(index + 1).first
        if next?.evidence != fact.evidence { add(fact.evidence, by: 6, style, to: &text) }
      }
    }
    return text
  }

  private func add(_ line: String, by columns: Int, _ style: TableStyle, to text: inout String) {
    let margin = String(repeating: " ", count: columns)
    let width = style.width.map { max(20, $0 - columns) }
    for line in TextWrapping.lines(of: line, width: width) {
      text += margin
      text += line
      text += "\n"
    }
  }

  private func emphasised(_ words: String, _ style: TableStyle) -> String {
    let line = TextWrapping.lines(of: words, width: nil).joined(separator: " ")
    return style.isColoured ? "\u{1B}[1m\(line)\u{1B}[0m" : line
  }
}
