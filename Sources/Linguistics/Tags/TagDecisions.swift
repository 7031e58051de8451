/// The tagger's decision on a word, the same in training and in use.
struct TagDecisions {
  private var scores: LabelScores
  /// What spoke for the last decision.
  private(set) var features: [UInt32] = []
  private var sum = LinearSum()

  init(labelCount: Int) { scores = LabelScores(count: labelCount) }

  /// The best label of one word, given the labels of all words before it.
  mutating func decide(
    _ words: [Word], at index: Int, _ labels: [Int], _ scorer: some LinearScorer
  ) -> Int {
    writeFeatures(words, at: index, labels)
    scores.reset()
    scorer.add(features, to: &scores)
    return scores.best
  }

  private mutating func writeFeatures(_ words: [Word], at index: Int, _ labels: [Int]) {
    let last = index > 0 ? UInt64(labels[index - 1]) : TagFeatures.start
    let secondLast = index > 1 ? UInt64(labels[index - 2]) : TagFeatures.start
    TagFeatures.write(words, at: index, last: last, secondLast: secondLast, to: &features)
  }

  /// The same in steps; the last one gives the label.
  @inline(__always)
  mutating func take(
    _ step: DecisionStep, _ words: [Word], at index: Int, _ labels: [Int], _ model: LinearModel
  ) -> Int? {
    switch step {
    case .ask:
      writeFeatures(words, at: index, labels)
      model.ask(features)
    case .find: sum.find(features, in: model)
    case .rank: sum.rank(in: model)
    case .list: sum.list(in: model)
    case .apply:
      scores.reset()
      sum.add(to: &scores, in: model)
      return scores.best
    }
    return nil
  }
}

/// The tagger's way through a sentence.
struct TagRun: Decider {
  private let lexicon: TagLexicon
  private var decisions: TagDecisions
  private var words: [Word] = []
  /// Those of the words behind it.
  private(set) var labels: [Int] = []

  init(labelCount: Int, lexicon: TagLexicon) {
    self.lexicon = lexicon
    decisions = TagDecisions(labelCount: labelCount)
  }

  mutating func start(_ words: [Word]) {
    self.words = words
    labels = []
    labels.reserveCapacity(words.count)
  }

  mutating func needsDecision() -> Bool {
    while labels.count < words.count {
      guard let certain = lexicon.certainLabel(of: words[labels.count]) else { return true }
      labels.append(certain)
    }
    return false
  }

  @inline(__always)
  mutating func take(_ step: DecisionStep, _ model: LinearModel) {
    if let label = decisions.take(step, words, at: labels.count, labels, model) {
      labels.append(label)
    }
  }
}
