import Knowledge

/// What a first reading of the whole document tells of each word: in which names it stands.
///
/// One clear mention so decides the doubtful ones.
struct NameHints {
  private let words: [NameWord]
  private var votes: [UInt64: SIMD4<Int16>] = [:]
  /// The type and place of a word in the longest name that holds it.
  private var longest: [UInt64: (length: Int, place: UInt64)] = [:]
  /// The type of name that holds two words in a row.
  private var pairs: [UInt64: SIMD4<Int16>] = [:]
  /// For each token what it voted itself, 0 for outside.
  private var own: [UInt8]

  init(_ words: [NameWord], names: [LabelledName]) {
    self.words = words
    own = Array(repeating: 0, count: words.count)
    for name in names {
      let type = Self.number(name.type)
      for index in name.tokens {
        own[index] = UInt8(type)
        note(name, index, type)
        guard index + 1 < name.tokens.upperBound else { continue }
        pairs[pair(index), default: .zero][type] += 1
      }
    }
    for (index, word) in words.enumerated() where word.kind.isCapital {
      votes[word.lower, default: .zero][Int(own[index])] += 1
    }
  }

  private static func number(_ type: NameType) -> Int {
    switch type {
    case .person: 1
    case .location: 2
    case .organisation: 3
    }
  }

  private func pair(_ index: Int) -> UInt64 {
    FeatureHash.pair(words[index].lower, words[index + 1].lower)
  }

  private mutating func note(_ name: LabelledName, _ index: Int, _ type: Int) {
    let count = name.tokens.count
    guard count > 1, count > longest[words[index].lower]?.length ?? 0 else { return }
    let place: UInt64 =
      index == name.tokens.lowerBound ? 1 : index + 1 == name.tokens.upperBound ? 2 : 3
    longest[words[index].lower] = (count, place * 4 + UInt64(type))
  }

  /// Replaces the content of `features` by what other places say of the token at an index.
  func fill(_ features: inout [UInt32], at index: Int) {
    features.removeAll(keepingCapacity: true)
    var sink = NameFeatures.Sink(features: features)
    features = []
    let word = words[index]
    let kind = word.kind.rawValue
    if word.kind.isCapital, var votes = votes[word.lower] {
      votes[Int(own[index])] -= 1
      if votes.wrappedSum() > 0 {
        sink.add(70, Self.verdict(votes), kind)
        sink.add(71, Self.verdict(votes), UInt64(own[index]))
      }
      if let (_, place) = longest[word.lower] {
        sink.add(72, place, kind)
        sink.add(73, place, Self.verdict(votes))
      }
    }
    if index + 1 < words.count, let votes = others(pair(index), own[index]) {
      sink.add(74, Self.verdict(votes))
    }
    if index > 0, let votes = others(pair(index - 1), own[index]) {
      sink.add(75, Self.verdict(votes))
    }
    features = sink.features
  }

  private func others(_ pair: UInt64, _ own: UInt8) -> SIMD4<Int16>? {
    guard var votes = pairs[pair] else { return nil }
    if own > 0, votes[Int(own)] > 0 { votes[Int(own)] -= 1 }
    return votes.wrappedSum() > 0 ? votes : nil
  }

  /// The label with most votes, whether it has them all, and whether they are many.
  private static func verdict(_ votes: SIMD4<Int16>) -> UInt64 {
    var best = 0
    for label in 1..<4 where votes[label] > votes[best] { best = label }
    let all = votes.wrappedSum()
    let share: UInt64 = votes[best] == all ? 2 : votes[best] * 3 > all * 2 ? 1 : 0
    return (UInt64(best) * 3 + share) * 2 + (all > 2 ? 1 : 0)
  }
}
