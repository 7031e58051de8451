/// Finds the best row of labels for a stretch of tokens, and how far ahead it is of others.
struct NameDecoder {
  private static let count = NameLabel.count
  private static let barred: Int32 = -1 << 24

  /// `[previous][next]`; not allowed ones are barred.
  private let transitions: [Int32]
  private var forward: [Int32] = []
  private var backward: [Int32] = []
  private var source: [UInt8] = []

  /// Takes the weights of label pairs from the model.
  init(_ scorer: some LinearScorer) {
    var transitions = [Int32](repeating: Self.barred, count: Self.count * Self.count)
    var scores = LabelScores(count: Self.count)
    for previous in NameLabel.allCases {
      scores.reset()
      scorer.add(Self.features(after: previous), to: &scores)
      for next in NameLabel.allCases where next.mayFollow(previous) {
        transitions[Int(previous.rawValue) * Self.count + Int(next.rawValue)] =
          Int32(scores[Int(next.rawValue)])
      }
    }
    self.transitions = transitions
  }

  /// The feature that stands for the label before a token.
  static func features(after previous: NameLabel) -> [UInt32] {
    [FeatureHash.feature(80, UInt64(previous.rawValue) + 1)]
  }

  /// The best labels of tokens in a row, from `NameLabel.count` scores a token.
  mutating func labels(_ emissions: ArraySlice<Int32>) -> [NameLabel] {
    let tokens = emissions.count / Self.count
    guard tokens > 0 else { return [] }
    runForward(emissions, tokens)
    var labels = [NameLabel](repeating: .outside, count: tokens)
    var best = 0
    let last = (tokens - 1) * Self.count
    for label in 1..<Self.count where forward[last + label] > forward[last + best] { best = label }
    for token in stride(from: tokens - 1, through: 0, by: -1) {
      labels[token] = NameLabel(rawValue: UInt8(best)) ?? .outside
      best = Int(source[token * Self.count + best])
    }
    return labels
  }

  /// For each token of the last call how much worse the best row is that labels it otherwise.
  mutating func margins(_ emissions: ArraySlice<Int32>, _ labels: [NameLabel]) -> [Int32] {
    let tokens = labels.count
    guard tokens > 0 else { return [] }
    runBackward(emissions, tokens)
    return labels.indices.map { token in
      let base = token * Self.count
      let chosen = Int(labels[token].rawValue)
      var other = Int32.min
      for label in 0..<Self.count where label != chosen {
        other = max(other, forward[base + label] + backward[base + label])
      }
      return forward[base + chosen] + backward[base + chosen] - other
    }
  }

  private mutating func runForward(_ emissions: ArraySlice<Int32>, _ tokens: Int) {
    forward = Array(repeating: 0, count: tokens * Self.count)
    source = Array(repeating: 0, count: tokens * Self.count)
    let first = emissions.startIndex
    for label in 0..<Self.count { forward[label] = transitions[label] + emissions[first + label] }
    for token in 1..<max(tokens, 1) {
      let base = token * Self.count
      for label in 0..<Self.count {
        var best = Int32.min
        var from = 0
        for previous in 0..<Self.count {
          let score =
            forward[base - Self.count + previous] + transitions[previous * Self.count + label]
          if score > best { (best, from) = (score, previous) }
        }
        forward[base + label] = max(best, Self.barred) + emissions[first + base + label]
        source[base + label] = UInt8(from)
      }
    }
  }

  private mutating func runBackward(_ emissions: ArraySlice<Int32>, _ tokens: Int) {
    let first = emissions.startIndex
    backward = Array(repeating: 0, count: tokens * Self.count)
    for token in stride(from: tokens - 2, through: 0, by: -1) {
      let base = token * Self.count
      for label in 0..<Self.count {
        var best = Int32.min
        for next in 0..<Self.count {
          let place = base + Self.count + next
          best = max(
            best,
            transitions[label * Self.count + next] + emissions[first + place] + backward[place])
        }
        backward[base + label] = max(best, Self.barred)
      }
    }
  }
}
