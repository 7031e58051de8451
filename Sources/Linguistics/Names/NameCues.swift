/// What the rest of the document shows of a word: how it is written and what stands around it.
struct NameCues {
  private let words: [NameWord]
  /// Places of each capitalised word form in the document, by its hash in lower case.
  private var places: [UInt64: [Int]] = [:]
  /// Words that also stand in lower case, a bit for each by its hash; few share one.
  private var plain = [UInt64](repeating: 0, count: NameCues.plainBits / 64)
  /// Whether a token is the first of its sentence.
  private let isFirst: [Bool]

  /// Most other places of a word that are looked at.
  private static let reach = 4
  private static let plainBits = 1 << 16

  init(_ words: [NameWord], sentences: [Range<Int>]) {
    self.words = words
    var isFirst = [Bool](repeating: false, count: words.count)
    for sentence in sentences where !sentence.isEmpty { isFirst[sentence.lowerBound] = true }
    self.isFirst = isFirst
    for (index, word) in words.enumerated() {
      if word.kind.isCapital {
        places[word.lower, default: []].append(index)
      } else if word.kind == .lower {
        let (place, bit) = Self.place(word.lower)
        plain[place] |= bit
      }
    }
  }

  private static func place(_ hash: UInt64) -> (word: Int, bit: UInt64) {
    let number = Int(truncatingIfNeeded: hash >> 40) & (plainBits - 1)
    return (number / 64, 1 << UInt64(number % 64))
  }

  /// Hands the cues for the token at an index to `body` as template and value.
  @inline(__always)
  func visit(_ index: Int, _ body: (UInt64, UInt64) -> Void) {
    guard words[index].kind.isCapital, let places = places[words[index].lower] else { return }
    let (place, bit) = Self.place(words[index].lower)
    let inLowerCase: UInt64 = plain[place] & bit != 0 ? 1 : 0
    var inside: UInt64 = 0
    var seen = 0
    for place in places where place != index {
      if !isFirst[place] { inside = 1 }
      guard seen < Self.reach else { continue }
      seen += 1
      let before = place > 0 && !isFirst[place] ? words[place - 1] : nil
      let behind = place + 1 < words.count && !isFirst[place + 1] ? words[place + 1] : nil
      body(61, before?.lower ?? 1)
      body(62, behind?.lower ?? 1)
      body(63, before?.cluster ?? 1)
      body(64, behind?.cluster ?? 1)
      body(65, UInt64(before?.listed ?? 1) << 3 | (before?.kind.rawValue ?? 7))
      body(66, UInt64(behind?.listed ?? 1) << 3 | (behind?.kind.rawValue ?? 7))
    }
    let first: UInt64 = isFirst[index] ? 1 : 0
    body(67, inLowerCase * 4 + inside * 2 + first)
    body(68, UInt64(min(places.count, 4)) * 4 + inside * 2 + first)
  }
}
