/// The name of a fact, as the column `fact` of the views gives it: `ARTICLE#v2.1`.
struct FactReference: Equatable {
  let article: String
  let kind: Kind
  /// Number of the fact in its article, from 1.
  let number: Int
  /// Number of the participant in its event, from 1.
  let part: Int?

  enum Kind: Character {
    case entity = "e"
    case event = "v"
    case commitment = "c"
    case quote = "q"
    case relation = "r"
  }

  /// Nil for what names no fact.
  init?(_ text: String) {
    guard let mark = text.lastIndex(of: "#") else { return nil }
    let code = text[text.index(after: mark)...]
    guard let letter = code.first, let kind = Kind(rawValue: letter) else { return nil }
    let numbers = code.dropFirst().split(separator: ".", omittingEmptySubsequences: false)
      .map { Int($0) }
    guard (1...2).contains(numbers.count), let number = numbers[0], number > 0 else { return nil }
    if numbers.count == 2 {
      guard kind == .event, let part = numbers[1], part > 0 else { return nil }
      self.part = part
    } else {
      part = nil
    }
    article = String(text[..<mark])
    self.kind = kind
    self.number = number
  }
}
