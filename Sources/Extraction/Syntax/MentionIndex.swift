import Knowledge

/// Finds the mention that a word belongs to.
struct MentionIndex: Sendable {
  /// Index of the longest mention over each token; -1 where there is none.
  private let mentionOfToken: [Int32]

  init(_ document: Document) {
    var found = [Int32](repeating: -1, count: document.tokens.count)
    for (index, mention) in document.mentions.enumerated() {
      for token in mention.tokens {
        let other = found[token]
        if other < 0 || document.mentions[Int(other)].tokens.count < mention.tokens.count {
          found[token] = Int32(index)
        }
      }
    }
    mentionOfToken = found
  }

  /// Index into `Document.mentions` of the longest mention over a token.
  func mention(at token: Int) -> Int? {
    let index = mentionOfToken[token]
    return index < 0 ? nil : Int(index)
  }

  /// Index into `Document.entities` of whom a word stands for.
  func entity(at token: Int, in document: Document) -> Int? {
    mention(at: token).flatMap { document.mentions[$0].entity }
  }

  /// All whom a word stands for: "the two leaders" is a mention for each of them.
  func entities(at token: Int, in document: Document) -> [Int] {
    guard let first = mention(at: token) else { return [] }
    let tokens = document.mentions[first].tokens
    return document.mentions[first...].prefix { $0.tokens == tokens }.compactMap(\.entity)
  }
}
