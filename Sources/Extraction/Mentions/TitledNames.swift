import Knowledge
import Lexicons

/// Finds persons by the words around and inside their names, where the name finder missed them:
/// "Foreign Minister Kvist", "Ana “Annie” Li".
struct TitledNames: Sendable {
  let lexicons: Lexicons
  let rules: MentionRules

  func candidates(in document: Document) -> [MentionCandidate] {
    var found: [MentionCandidate] = []
    for sentence in document.sentences where sentence.kind == .body {
      for title in sentence.tokens where isTitle(title, document) {
        let end = nameEnd(behind: title, in: sentence.tokens, document)
        guard end > title + 1, isName(title + 1..<end, document),
          !PersonTitles.isEmeritus(document.tokens[title + 1]),
          !rules.headlineWords.contains(document.tokens[title + 1].lower)
        else { continue }
        found.append(
          MentionCandidate(
            tokens: title + 1..<end, type: .person, kind: .name, strength: .gazetteer))
      }
      found += sentence.tokens.compactMap { nicknamed(at: $0, in: sentence.tokens, document) }
    }
    return found
  }

  /// "Ana “Annie” Li", by the opening quotation mark.
  private func nicknamed(
    at mark: Int, in sentence: Range<Int>, _ document: Document
  ) -> MentionCandidate? {
    let tokens = document.tokens
    guard tokens[mark].isQuoteMark, mark > sentence.lowerBound, mark + 3 < sentence.upperBound,
      tokens[mark + 2].isQuoteMark,
      [mark - 1, mark + 1, mark + 3].allSatisfy({ isNameWord(tokens[$0]) }),
      lexicons.isGivenName(tokens[mark - 1].text) || lexicons.isSurname(tokens[mark + 3].text)
    else { return nil }
    var start = mark - 1
    while start > sentence.lowerBound, isNameWord(tokens[start - 1]),
      lexicons.isGivenName(tokens[start - 1].text)
    {
      start -= 1
    }
    return MentionCandidate(
      tokens: start..<mark + 4, type: .person, kind: .name, strength: .rule)
  }

  private func isTitle(_ index: Int, _ document: Document) -> Bool {
    guard document.tokens[index].isCapitalised else { return false }
    let token = document.tokens[index]
    return !token.isAcronym
      && (lexicons.officeHead(token.lower) != nil || lexicons.rank(token.text) != nil)
  }

  /// The end of the run of capitalised words behind a title.
  private func nameEnd(behind title: Int, in sentence: Range<Int>, _ document: Document) -> Int {
    var end = title + 1
    while end < sentence.upperBound, isNameWord(document.tokens[end]) { end += 1 }
    return rules.headlineStart(behind: title + 1, before: end, document, lexicons)
  }

  /// "Power" of "Administrator Power" may look like a noun.
  private func isNameWord(_ token: Token) -> Bool {
    token.isCapitalised
      && (token.partOfSpeech == .propn
        || token.partOfSpeech == .noun && lexicons.isSurname(token.text))
  }

  private static let longestName = 3

  /// "Said | bin Taimur": the name has more words, which the name finder knows better.
  private func isGoingOn(_ end: Int, _ document: Document) -> Bool {
    end < document.tokens.count && NameRepair.particles.contains(document.tokens[end].lower)
  }

  /// Whether none of the words belongs to an office, a body, a place or a time.
  private func isName(_ range: Range<Int>, _ document: Document) -> Bool {
    guard range.count <= Self.longestName, !isGoingOn(range.upperBound, document) else {
      return false
    }
    let isOnlyNames = range.allSatisfy { index in
      let token = document.tokens[index]
      return !token.isAcronymLike && lexicons.officeHead(token.lower) == nil
        && !lexicons.isOfficeModifier(token.lower) && lexicons.rank(token.text) == nil
        && lexicons.title(token.text) == nil && lexicons.organisationHead(token.text) == nil
        && rules.heads[token.text] == nil && lexicons.country(named: token.text) == nil
        && lexicons.country(demonym: token.text) == nil
        && !document.times.contains { $0.tokens.contains(index) }
    }
    let text = document.text(document.span(ofTokens: range))
    return isOnlyNames
      && (!lexicons.isPlace(text) || range.count == 1 && lexicons.isSurname(text))
  }
}
