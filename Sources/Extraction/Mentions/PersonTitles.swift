import Knowledge
import Lexicons

/// Reads the titles, ranks and offices that stand before a person's name.
struct PersonTitles: Sendable {
  let lexicons: Lexicons

  /// Index of the first word that belongs to the name itself; the range's end where none does.
  func end(from start: Int, in range: Range<Int>, _ document: Document) -> Int {
    var index = start
    while index < range.upperBound, let next = title(at: index, in: range, document) {
      index = next
    }
    if index == range.upperBound, range.count > 1 { return index }
    return index
  }

  /// The end of one title, nationality or office at a word; nil where there is none.
  private func title(at index: Int, in range: Range<Int>, _ document: Document) -> Int? {
    let limit = min(range.upperBound, index + 5)
    for end in stride(from: limit, to: index, by: -1) {
      let text = document.text(document.span(ofTokens: index..<end))
      let isLastWord = end == range.upperBound
      if lexicons.rank(text) != nil || lexicons.title(text) != nil || lexicons.office(text) != nil {
        if isLastWord, index == range.lowerBound, range.count == 1 { return nil }
        return end
      }
      if !isLastWord, isNationality(text) || isSpelled(job: text) { return end }
    }
    if isField(index, in: range, document) || isJob(index, in: range, document)
      || isTitleEnd(index, in: range, document) || isGlued(index, in: range, document)
    {
      return index + 1
    }
    let isModifier =
      lexicons.isOfficeModifier(document.tokens[index].lower)
      && index + 1 < range.upperBound
      && lexicons.givenNameFrequency(document.tokens[index].text) == nil
    return isModifier && title(at: index + 1, in: range, document) != nil ? index + 1 : nil
  }

  /// "Energy" of "Deputy Director for Energy Sally Benson".
  private func isField(_ index: Int, in range: Range<Int>, _ document: Document) -> Bool {
    let tokens = document.tokens
    return index > 1 && index + 2 < range.upperBound
      && ["for", "of"].contains(tokens[index - 1].lower)
      && lexicons.officeHead(tokens[index - 2].lower) != nil
      && lexicons.isOfficeModifier(tokens[index].lower)
      && lexicons.isGivenName(tokens[index + 1].text)
  }

  /// "Chef Ana Li": a job that is neither a given name nor a surname.
  private func isJob(_ index: Int, in range: Range<Int>, _ document: Document) -> Bool {
    let word = document.tokens[index]
    return index + 2 < range.upperBound && lexicons.job(word.lower) != nil
      && !lexicons.isSurname(word.text) && !lexicons.isGivenName(word.text)
      && lexicons.isGivenName(document.tokens[index + 1].text)
  }

  /// "Excellency" behind "Her", or "Minster" behind "Prime", which the name finder leaves outside;
  /// "Emerita" behind any office.
  private func isTitleEnd(_ index: Int, in range: Range<Int>, _ document: Document) -> Bool {
    guard index > 0, index + 1 < range.upperBound else { return false }
    if Self.isEmeritus(document.tokens[index]) {
      return lexicons.officeHead(document.tokens[index - 1].lower) != nil
    }
    guard index == range.lowerBound else { return false }
    let words = document.text(document.span(ofTokens: index - 1..<index + 1))
    return lexicons.title(words) != nil
      || lexicons.isOfficeModifier(document.tokens[index - 1].lower)
        && lexicons.officeHead(misspelled: document.tokens[index].lower) != nil
  }

  /// "Emerita" of "Speaker Emerita Ana Li".
  static func isEmeritus(_ token: Token) -> Bool {
    token.lower == "emerita" || token.lower == "emeritus"
  }

  /// "UnderPresident Li": a small word that ran into the title behind it.
  private func isGlued(_ index: Int, in range: Range<Int>, _ document: Document) -> Bool {
    let word = document.tokens[index].text
    guard index + 1 < range.upperBound,
      let title = word.lastIndex(where: \.isUppercase), title > word.startIndex,
      lexicons.title(String(word[title...])) != nil
    else { return false }
    return Self.smallWords.contains(word[..<title].lowercased())
  }

  /// What often stands before a title.
  private static let smallWords: Set<String> = [
    "after", "and", "as", "before", "by", "for", "from", "of", "than", "that", "the", "to", "under",
    "when", "while", "with",
  ]

  private func isNationality(_ text: String) -> Bool {
    lexicons.country(demonym: text) != nil
      || lexicons.country(named: text) != nil && lexicons.givenNameFrequency(text) == nil
  }

  private func isSpelled(job text: String) -> Bool {
    guard let first = text.utf8.first, (97...122).contains(first) else { return false }
    return lexicons.job(text) != nil
  }
}
