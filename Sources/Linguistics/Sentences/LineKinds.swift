import Knowledge

/// Tells for each line of an article whether it is headline, subhead, body or furniture.
struct LineKinds {
  let bytes: [UInt8]
  let tokens: [Token]
  let lines: [Range<Int>]
  /// How many lines at the top are the title.
  let headlines: Int
  let furniture: FurnitureRules

  /// One kind a line.
  func all() -> [Sentence.Kind] {
    lines.indices.map { index in
      if index < headlines { return .headline }
      if furniture.rule(for: tokens[lines[index]]) != nil { return .furniture }
      return isSubhead(index) ? .subhead : .body
    }
  }

  /// A short line without a final stop that stands before a paragraph of prose.
  private func isSubhead(_ index: Int) -> Bool {
    let line = lines[index]
    guard line.count <= 14, index + 1 < lines.count, !endsLikeSentence(line) else { return false }
    let first = tokens[line.lowerBound].text
    guard !["-", "*", "•", "–", "—", "\"", "“", "‘"].contains(first) else { return false }
    let next = lines[index + 1]
    guard next.count > 12, endsLikeSentence(next) else { return false }
    return startsUpper(line.lowerBound)
  }

  private func endsLikeSentence(_ line: Range<Int>) -> Bool {
    let last = tokens[line.upperBound - 1].text
    return [".", "!", "?", ":", ";", ",", "\"", "”", "’", "'", ")", "…", "...", "–", "—"]
      .contains(last) || (last.utf8.count > 2 && last.utf8.last == 46)
  }

  private func startsUpper(_ index: Int) -> Bool {
    guard let first = tokens[index].text.utf8.first else { return false }
    return !(97...122).contains(first)
  }
}
