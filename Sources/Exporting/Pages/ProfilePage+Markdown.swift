extension ProfilePage {
  /// The page as Markdown: a list a section, and a footnote a sentence.
  ///
  /// Facts that rest on one sentence of one article share its footnote.
  ///
  /// Source: GitHub Flavored Markdown; footnotes as GitHub and Pandoc read them.
  public var markdown: String {
    var text = "# \(Self.plain(name))\n\n"
    for line in summary { text += Self.plain(line) + "  \n" }
    var notes: [String] = []
    var numbers: [String: Int] = [:]
    for section in sections where !section.facts.isEmpty {
      text += "\n## \(Self.plain(section.title))\n\n"
      for fact in section.facts {
        let note = "“\(Self.plain(fact.evidence))” — \(Self.plain(fact.article))"
        if numbers[note] == nil {
          notes.append(note)
          numbers[note] = notes.count
        }
        let date = fact.date.isEmpty ? "" : "**\(fact.date)** "
        let reference = "`\(fact.reference.replacing("`", with: "'"))`"
        text += "* \(date)\(Self.plain(fact.says)) \(reference)[^\(numbers[note] ?? 0)]\n"
      }
    }
    if !notes.isEmpty { text += "\n" }
    for (index, note) in notes.enumerated() { text += "[^\(index + 1)]: \(note)\n" }
    return text
  }

  /// One line of text whose signs mean nothing to Markdown.
  private static func plain(_ text: String) -> String {
    var plain = ""
    for line in TextWrapping.lines(of: text, width: nil) where !line.isEmpty {
      if !plain.isEmpty { plain += " " }
      for character in line {
        if "\\`*_[]<>#|~&".contains(character) { plain += "\\" }
        plain.append(character)
      }
    }
    return plain
  }
}
