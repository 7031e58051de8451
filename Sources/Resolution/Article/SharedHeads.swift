import Knowledge
import Lexicons

/// Writes out the names of bodies that share their first word.
///
/// "The Departments of Labor, Health, and Justice": the second is the Department of Health.
struct SharedHeads {
  let lexicons: Lexicons

  /// Names of one list at most, so that the time grows with the article.
  private static let longest = 30

  /// The whole name of a mention in such a list; nil for all others.
  func writtenOut(_ index: Int, in document: Document) -> String? {
    guard document.mentions[index].type == .organisation else { return nil }
    var first = index
    while first > 0, index - first < Self.longest, follows(first - 1, first, document) {
      first -= 1
    }
    let tokens = document.mentions[first].tokens
    guard tokens.count > 2, document.tokens[tokens.lowerBound + 1].lower == "of",
      let head = lexicons.organisationHead(plural: document.tokens[tokens.lowerBound].text)
    else { return nil }
    let isListed =
      first != index || index + 1 < document.mentions.count && follows(index, index + 1, document)
    guard isListed else { return nil }
    let field =
      first == index
      ? document.span(ofTokens: tokens.lowerBound + 2..<tokens.upperBound)
      : document.mentions[index].span
    return "\(head) of \(document.text(field))"
  }

  /// Whether only a comma, "and" or both stand between two names of bodies.
  private func follows(_ left: Int, _ right: Int, _ document: Document) -> Bool {
    let (left, right) = (document.mentions[left], document.mentions[right])
    guard left.type == .organisation, right.type == .organisation, left.kind == .name,
      right.kind == .name, left.tokens.upperBound < right.tokens.lowerBound
    else { return false }
    return (left.tokens.upperBound..<right.tokens.lowerBound).allSatisfy {
      [",", "and"].contains(document.tokens[$0].lower)
    }
  }
}
