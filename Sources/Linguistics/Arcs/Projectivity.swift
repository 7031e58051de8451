/// Makes trees projective, since the parser knows no crossing arcs.
enum Projectivity {
  /// Heads with every crossing arc lifted to the nearest ancestor where it crosses none.
  ///
  /// Source: Nivre and Nilsson 2005, the shortest arcs first.
  ///
  /// - Parameter heads: Head of each word; the number of words stands for the root.
  /// - Returns: Heads of a projective tree over the same words.
  static func lifted(_ heads: [Int]) -> [Int] {
    var heads = heads
    while let word = shortestCrossing(heads) {
      heads[word] = heads[word] == heads.count ? heads.count : heads[heads[word]]
    }
    return heads
  }

  /// The dependent of the shortest arc that does not cover only descendants of its head.
  private static func shortestCrossing(_ heads: [Int]) -> Int? {
    var shortest: (word: Int, length: Int)?
    for (word, head) in heads.enumerated() where head != heads.count {
      let length = abs(word - head)
      if let shortest, shortest.length <= length { continue }
      let between = min(word, head) + 1..<max(word, head)
      if between.contains(where: { !isDescendant($0, of: head, heads) }) {
        shortest = (word, length)
      }
    }
    return shortest?.word
  }

  private static func isDescendant(_ word: Int, of ancestor: Int, _ heads: [Int]) -> Bool {
    var word = word
    while word != heads.count {
      if word == ancestor { return true }
      word = heads[word]
    }
    return false
  }
}
