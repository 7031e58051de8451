/// A set of small numbers, one bit each.
struct AtomSet {
  private var words: [UInt64]

  /// Empty, for numbers below `count`.
  init(_ count: Int) { words = Array(repeating: 0, count: (count + 63) / 64) }

  mutating func insert(_ index: Int) { words[index / 64] |= 1 << UInt64(index % 64) }

  mutating func remove(_ index: Int) { words[index / 64] &= ~(1 << UInt64(index % 64)) }

  func contains(_ index: Int) -> Bool { words[index / 64] & (1 << UInt64(index % 64)) != 0 }

  mutating func formUnion(_ other: AtomSet) {
    for index in words.indices { words[index] |= other.words[index] }
  }

  func intersection(_ other: AtomSet) -> AtomSet {
    var both = self
    for index in words.indices { both.words[index] &= other.words[index] }
    return both
  }

  func subtracting(_ other: AtomSet) -> AtomSet {
    var rest = self
    for index in words.indices { rest.words[index] &= ~other.words[index] }
    return rest
  }

  func meets(_ other: AtomSet) -> Bool {
    words.indices.contains { words[$0] & other.words[$0] != 0 }
  }

  func isSubset(of other: AtomSet) -> Bool {
    words.indices.allSatisfy { words[$0] & ~other.words[$0] == 0 }
  }

  func forEach(_ body: (Int) -> Void) {
    _ = contains {
      body($0); return false
    }
  }

  /// Whether some number in it meets a condition.
  func contains(where condition: (Int) -> Bool) -> Bool {
    for (position, word) in words.enumerated() {
      var rest = word
      while rest != 0 {
        if condition(position * 64 + rest.trailingZeroBitCount) { return true }
        rest &= rest - 1
      }
    }
    return false
  }
}
