import Knowledge

/// The parser's loop over a sentence, the same in training and in use.
struct ArcDecisions {
  let transitions: TransitionSet
  private(set) var state = ParserState()
  private(set) var features: [UInt32] = []
  private(set) var scores: LabelScores
  private var views: [ArcFeatures.View] = []

  init(_ transitions: TransitionSet) {
    self.transitions = transitions
    scores = LabelScores(count: transitions.all.count)
  }

  mutating func start(_ words: [Word], _ labels: [Int], _ tagSet: TagSet) {
    state.start(words: words.count)
    views.removeAll(keepingCapacity: true)
    for (word, label) in zip(words, labels) {
      let fine = UInt64(label) + 1
      views.append(
        .init(
          w: word.lower, p: fine, u: tagSet.coarse[label], wp: FeatureHash.pair(word.lower, fine)))
    }
    views.append(ArcFeatures.root)
  }

  /// Scores all transitions and gives the best allowed one.
  mutating func decide(_ scorer: some LinearScorer) -> Int {
    ArcFeatures.extract(state, views, into: &features)
    scores.reset()
    scorer.add(features, to: &scores)
    return transitions.best(scores, in: state)
  }

  mutating func apply(_ number: Int) { state.apply(transitions.all[number]) }

  /// Hands over the finished tree, with the first of several roots above the others.
  func visitTree(_ body: (Int, Int, DependencyRelation) -> Void) {
    let root = state.root
    let all = DependencyRelation.allCases
    guard let first = state.nodes.firstIndex(where: { $0.head == root }) else { return }
    for (word, node) in state.nodes.dropLast().enumerated() {
      if node.head != root {
        body(word, node.head, all[Int(node.relation) - 1])
      } else if word == first {
        body(word, -1, .root)
      } else {
        body(word, first, views[word].isPunctuation ? .punct : .parataxis)
      }
    }
  }
}
