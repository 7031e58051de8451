import Knowledge
import Lexicons

/// Words that the name finder took for a part of a person's name.
extension NameRepair {
  /// Without what stands before or behind the name itself; nil where the words name nobody.
  func bare(_ range: Range<Int>, _ document: Document) -> Range<Int>? {
    guard !isCase(range, document), !isDescription(range, document) else { return nil }
    let tokens = document.tokens
    var (start, end) = (range.lowerBound, range.upperBound)
    end = rules.headlineStart(behind: start, before: end, document, lexicons)
    // "Expands Li Accounts": what opens like a headline is one.
    if rules.headlineWords.contains(tokens[start].lower), !lexicons.isSurname(tokens[start].text),
      !lexicons.isGivenName(tokens[start].text), end - start > 1
    {
      guard lexicons.isGivenName(tokens[start + 1].text) else { return nil }
      start += 1
    }
    // "President Li U.S. efforts": the country begins what follows.
    while end - start > 1, tokens[end - 1].isAcronym, !tokens[end - 2].isAcronym,
      lexicons.country(named: tokens[end - 1].text) != nil
    {
      end -= 1
    }
    // "Governor Ana Berg Idaho Governor Bo Li": a list without marks.
    if end - start > 2, isRegion(tokens[end - 1]), tokens[end - 2].isCapitalised,
      lexicons.isSurname(tokens[end - 2].text)
    {
      end -= 1
    }
    // "The Honorable Ana Berg Speaker of the House": the office follows the name.
    if end - start > 2, lexicons.isGivenName(tokens[start].text),
      lexicons.officeHead(tokens[end - 1].lower) != nil,
      !lexicons.isSurname(tokens[end - 1].text), !lexicons.isGivenName(tokens[end - 1].text)
    {
      end -= 1
    }
    // "Administrator of FEMA Ana Berg".
    if end - start > 2, tokens[start].isAcronym, tokens[start].text.utf8.count > 2,
      tokens[start + 1].text.utf8.contains(where: { (97...122).contains($0) }),
      lexicons.isGivenName(tokens[start + 1].text)
    {
      start += 1
    }
    return start..<endOfHyphenated(end, document)
  }

  /// "Li Jae | -in": a name goes on with what a hyphen joins to it, though that is a preposition elsewhere.
  private func endOfHyphenated(_ end: Int, _ document: Document) -> Int {
    let tokens = document.tokens
    guard end > 0, end + 1 < tokens.count, tokens[end].isHyphen,
      tokens[end - 1].span.end == tokens[end].span.start,
      tokens[end].span.end == tokens[end + 1].span.start, !tokens[end + 1].isCapitalised,
      tokens[end + 1].isWordLike, tokens[end + 1].text.utf8.count < 6,
      !Self.compoundEnds.contains(tokens[end + 1].lower)
    else { return end }
    return end + 2
  }

  private func isRegion(_ token: Token) -> Bool {
    !lexicons.isSurname(token.text) && !lexicons.isGivenName(token.text)
      && lexicons.places(named: token.text).contains { $0.kind == .region }
  }

  /// Whether the words are a case in court or one of its two sides, which "v." parts.
  private func isCase(_ range: Range<Int>, _ document: Document) -> Bool {
    let tokens = document.tokens
    let around = max(range.lowerBound - 1, 0)..<min(range.upperBound + 1, tokens.count)
    return around.contains { tokens[$0].text == "v." }
      || range.contains { ["vs.", "v", "vs"].contains(tokens[$0].text) }
  }

  /// "El Amigo de Li": words of another language that begin with its article.
  private func isDescription(_ range: Range<Int>, _ document: Document) -> Bool {
    let tokens = document.tokens
    return ["El", "La", "Los", "Las", "Le", "Les"].contains(tokens[range.lowerBound].text)
      && range.dropFirst(2).contains { ["de", "del", "des", "du"].contains(tokens[$0].text) }
  }

  /// "the Li-Roe ticket": two family names that a hyphen joins.
  ///
  /// News tells the title or the given name of somebody with a double name, or has told it before.
  func isPair(_ range: Range<Int>, _ document: Document) -> Bool {
    let tokens = document.tokens
    let (first, last) = (range.lowerBound, range.upperBound - 1)
    guard range.count == 3, tokens[first + 1].isHyphen,
      [first, last].allSatisfy({ tokens[$0].isCapitalised && tokens[$0].text.utf8.count > 1 }),
      !lexicons.isGivenName(tokens[first].text) || !lexicons.isGivenName(tokens[last].text),
      !isIntroduced(first, document)
    else { return false }
    return !document.names.contains { name in
      name.tokens.dropLast(2).contains { index in
        tokens[index].text == tokens[first].text && tokens[index + 2].text == tokens[last].text
          && tokens[index + 1].isHyphen && isIntroduced(index, document)
      }
    }
  }

  /// Whether a word that may be a given name stands before a name, a title or an office, or the like
  /// before a list of which it is a part: "Senators Li, Roe and Berg-Roe".
  private func isIntroduced(_ name: Int, _ document: Document) -> Bool {
    guard name > 0 else { return false }
    let before = document.tokens[name - 1]
    if isTitle(before) { return true }
    if before.isCapitalised {
      let isName = before.isInitial || before.isAcronym == document.tokens[name].isAcronym
      return isName && !rules.headlineWords.contains(before.lower) && before.lower != "the"
        && !lexicons.isOfficeModifier(before.lower)
        && lexicons.country(demonym: before.text) == nil
    }
    let list = document.tokens[..<name].suffix(Self.longestList).reversed()
      .prefix { $0.isCapitalised || $0.isHyphen || [",", "&", "and"].contains($0.lower) }
    return list.contains(where: isTitle)
  }

  private func isTitle(_ token: Token) -> Bool {
    lexicons.title(token.text) != nil || lexicons.rank(token.text) != nil
      || lexicons.officeHead(token.lower) != nil || lexicons.job(token.lower) != nil
  }

  /// Words before a name among which the title of a list is looked for.
  private static let longestList = 16
}
