import Knowledge

/// The trained weights of the name finder at work on one document after the other.
package struct NameModel: Sendable {
  private let weights: LinearModel
  private let decoder: NameDecoder

  package init(_ weights: LinearModel) {
    self.weights = weights
    decoder = NameDecoder(weights)
  }

  /// A name and how much worse the best other reading of one of its tokens is.
  package typealias Finding = (name: LabelledName, margin: Int)

  /// The names of a document; with two passes a first reading of all decides doubtful names.
  package func names(in reading: NameReading, passes: Int = 2) -> [Finding] {
    var emissions = emissions(reading)
    guard passes > 1 else { return decode(reading, emissions, withMargins: true) }
    let first = decode(reading, emissions, withMargins: false)
    if first.isEmpty { return [] }
    addHints(NameHints(reading.words, names: first.map(\.name)), reading, to: &emissions)
    return decode(reading, emissions, withMargins: true)
  }

  /// `NameLabel.count` scores for each token of each stretch.
  private func emissions(_ reading: NameReading) -> [Int32] {
    let places = reading.stretches.flatMap { stretch in stretch.tokens.map { ($0, stretch) } }
    var emissions = [Int32](repeating: 0, count: places.count * NameLabel.count)
    var scorings = Interleaving(NameScoring())
    scorings.run(
      places.count, weights,
      start: { work, index in
        work.start { reading.fill(&$0, at: places[index].0, of: places[index].1) }
      },
      finish: { work, index in
        for label in 0..<NameLabel.count {
          emissions[index * NameLabel.count + label] = Int32(work.scores[label])
        }
      })
    return emissions
  }

  private func addHints(_ hints: NameHints, _ reading: NameReading, to emissions: inout [Int32]) {
    var features: [UInt32] = []
    var scores = LabelScores(count: NameLabel.count)
    var place = 0
    for stretch in reading.stretches {
      for token in stretch.tokens {
        hints.fill(&features, at: token)
        if !features.isEmpty {
          scores.reset()
          weights.add(features, to: &scores)
          for label in 0..<NameLabel.count { emissions[place + label] += Int32(scores[label]) }
        }
        place += NameLabel.count
      }
    }
  }

  /// Without words and marks at the end that no name ends with.
  private static func trimmed(_ tokens: Range<Int>, _ words: [NameWord]) -> Range<Int>? {
    var end = tokens.upperBound
    while end > tokens.lowerBound, joining.contains(words[end - 1].form) { end -= 1 }
    return end > tokens.lowerBound ? tokens.lowerBound..<end : nil
  }

  /// Without an office at the end that goes on or stands before its holder: "UN Secretary-General".
  private static func untitled(_ tokens: Range<Int>, _ words: [NameWord]) -> Range<Int> {
    let end = tokens.upperBound
    guard tokens.count > 1, end < words.count, NameGazetteer.isOffice(words[end - 1]),
      words[end].kind.isCapital || words[end].form == NameSentence.hyphen
    else { return tokens }
    return trimmed(tokens.dropLast(), words) ?? tokens
  }

  private static let joining = Set(
    ["of", "the", "and", "for", "in", "on", "-", ",", "–", "/"].map { FeatureHash.of($0.utf8) })

  private func decode(
    _ reading: NameReading, _ emissions: [Int32], withMargins: Bool
  ) -> [Finding] {
    var decoder = decoder
    var names: [Finding] = []
    var place = 0
    for stretch in reading.stretches {
      let end = place + stretch.tokens.count * NameLabel.count
      let part = emissions[place..<end]
      place = end
      let labels = decoder.labels(part)
      guard labels.contains(where: { $0 != .outside }) else { continue }
      let margins = withMargins ? decoder.margins(part, labels) : []
      let first = stretch.tokens.lowerBound
      for name in LabelledName.names(in: labels) {
        let margin = withMargins ? margins[name.tokens].min() ?? 0 : 0
        let tokens = name.tokens.lowerBound + first..<name.tokens.upperBound + first
        guard let trimmed = Self.trimmed(tokens, reading.words) else { continue }
        let untitled =
          name.type == .organisation ? Self.untitled(trimmed, reading.words) : trimmed
        names.append((LabelledName(tokens: untitled, type: name.type), Int(margin)))
      }
    }
    return names
  }
}

/// The scoring of one token.
private struct NameScoring: Decider {
  private var features: [UInt32] = []
  private var sum = LinearSum()
  private var isScored = false
  private(set) var scores = LabelScores(count: NameLabel.count)

  mutating func start(_ fill: (inout [UInt32]) -> Void) {
    fill(&features)
    isScored = false
  }

  func needsDecision() -> Bool { !isScored }

  mutating func take(_ step: DecisionStep, _ model: LinearModel) {
    switch step {
    case .ask: model.ask(features)
    case .find: sum.find(features, in: model)
    case .rank: sum.rank(in: model)
    case .list: sum.list(in: model)
    case .apply:
      scores.reset()
      sum.add(to: &scores, in: model)
      isScored = true
    }
  }
}
