/// A sentence as the name finder reads it: its words, its runs of capitalised words, its type.
struct NameSentence {
  let words: ArraySlice<NameWord>
  /// For each word of a run of capitalised words the bounds of the run, else an empty range.
  private(set) var runs: [Range<Int>]
  /// For each word the nearest word before it, in the same run or one that small words join to it,
  /// that heads names of organisations; nil where there is none.
  private(set) var heads: [Int?]
  /// A headline in capitals, or one whose words nearly all begin with one.
  let style: UInt64

  init(_ words: ArraySlice<NameWord>) {
    self.words = words
    runs = Array(repeating: 0..<0, count: words.count)
    heads = Array(repeating: nil, count: words.count)
    var (capitals, capitalised, plain) = (0, 0, 0)
    for word in words {
      switch word.kind {
      case .capitals: capitals += 1
      case .capitalised, .mixed: capitalised += 1
      case .lower: plain += word.length > 3 ? 1 : 0
      default: break
      }
    }
    style =
      capitals > 2 && capitals * 2 > capitalised * 2 + plain * 2 + capitals
      ? 1 : capitalised > 3 && plain * 4 < capitalised ? 2 : 0
    findRuns()
    findHeads()
  }

  /// Carries each head on to the words behind it, over "of", "for" and the like.
  private mutating func findHeads() {
    var head: Int?
    var gap = 0
    for index in words.indices {
      heads[index - words.startIndex] = head
      let word = words[index]
      if word.kind.isCapital {
        gap = 0
        if NameGazetteer.isHead(word) { head = index }
      } else {
        gap += 1
        if gap > 2 || !Self.joiners.contains(word.form) { head = nil }
      }
    }
  }

  private static let joiners = Set(
    ["of", "for", "and", "on", "the", "&", "in", "to", "-", "–", "'s", "’s", "de", "du"]
      .map { FeatureHash.of($0.utf8) })

  private mutating func findRuns() {
    let base = words.startIndex
    var index = words.startIndex
    while index < words.endIndex {
      guard words[index].kind.isCapital else {
        index += 1
        continue
      }
      var end = index + 1
      while end < words.endIndex, words[end].kind.isCapital || joins(end) { end += 1 }
      for place in index..<end { runs[place - base] = index..<end }
      index = end
    }
  }

  /// A hyphen or dash between two capitalised words.
  private func joins(_ index: Int) -> Bool {
    (words[index].form == Self.hyphen || words[index].form == Self.dash)
      && index + 1 < words.endIndex && words[index + 1].kind.isCapital
  }

  static let hyphen = FeatureHash.of("-".utf8)
  private static let dash = FeatureHash.of("–".utf8)

  /// Whether a word can be part of a name: it or a near neighbour has a capital.
  func isCandidate(_ index: Int) -> Bool {
    for place in max(words.startIndex, index - 1)..<min(words.endIndex, index + 3)
    where words[place].kind.isCapital { return true }
    // The last part of "Jong-un".
    return index - 2 >= words.startIndex && words[index - 1].form == Self.hyphen
      && words[index - 2].kind.isCapital
  }
}
