import Knowledge
import Lexicons

/// Bodies that share their first word: "the Departments of Labor, Health and Human Services, and Justice".
///
/// The first name keeps the shared word; `ArticleResolver` writes the others out.
struct SharedHeads: Sendable {
  let lexicons: Lexicons

  /// The chosen names, with a name for each body of such a list instead of those that overlap it.
  func separated(_ chosen: [MentionCandidate], in document: Document) -> [MentionCandidate] {
    var names = chosen
    for sentence in document.sentences where sentence.kind != .furniture {
      for index in sentence.tokens where isSharedHead(index, document) {
        let items = items(behind: index, document, sentence.tokens)
        guard items.count > 1, let last = items.last else { continue }
        names.removeAll { $0.tokens.overlaps(index..<last.upperBound) }
        for (place, item) in items.enumerated() {
          let start = place == 0 ? index : item.lowerBound
          names.append(
            MentionCandidate(
              tokens: start..<item.upperBound, type: .organisation, kind: .name, strength: .rule))
        }
      }
    }
    return names
  }

  private func isSharedHead(_ index: Int, _ document: Document) -> Bool {
    let tokens = document.tokens
    guard tokens[index].isCapitalised, index + 1 < tokens.count, tokens[index + 1].lower == "of",
      let head = lexicons.organisationHead(plural: tokens[index].text)
    else { return false }
    return !BodyNames.territories.contains(head)
  }

  /// The fields behind "of": parted by commas where there are any, else by the last "and".
  private func items(behind head: Int, _ document: Document, _ range: Range<Int>) -> [Range<Int>] {
    let tokens = document.tokens
    func isName(_ word: Int) -> Bool {
      word < range.upperBound && tokens[word].isCapitalised && tokens[word].isWordLike
    }
    var items: [Range<Int>] = []
    var start = head + 2
    if start < range.upperBound, tokens[start].lower == "the" { start += 1 }
    var word = start
    while word < range.upperBound {
      if isName(word) {
        word += 1
      } else if tokens[word].lower == "and", word > start, isName(word + 1) {
        word += 1
      } else if tokens[word].text == ",", word > start {
        let next = word + (word + 1 < range.upperBound && tokens[word + 1].lower == "and" ? 2 : 1)
        guard isName(next) else { break }
        items.append(start..<word)
        (start, word) = (next, next + 1)
        // Behind ", and" the last one stands.
        if tokens[next - 1].lower == "and" {
          while isName(word) { word += 1 }
          return items + [start..<word]
        }
      } else {
        break
      }
    }
    let conjunctions = (start..<word).filter { tokens[$0].lower == "and" }
    if !items.isEmpty {
      // A comma without an "and" behind ends the name, as in "The Department of Labor, Li said".
      guard let and = conjunctions.first else { return split(items[0], tokens) }
      return items + [start..<and, and + 1..<word]
    }
    return split(start..<word, tokens)
  }

  /// Two fields around the last "and": "Health and Human Services and Labor".
  private func split(_ fields: Range<Int>, _ tokens: [Token]) -> [Range<Int>] {
    guard let and = fields.last(where: { tokens[$0].lower == "and" }) else { return [] }
    return [fields.lowerBound..<and, and + 1..<fields.upperBound]
  }
}
