import Knowledge

/// The parser's loop over a sentence, the same in training and in use.
struct ArcDecisions {
  let transitions: TransitionSet
  private(set) var state = ParserState()
  /// What spoke for the last decision: `frontFeatures` and these.
  private(set) var features: [UInt32] = []
  private(set) var frontFeatures: [UInt32] = []
  private(set) var scores: LabelScores
  private var views: [ArcFeatures.View] = []
  /// The scores of what the buffer alone tells, and the front they are for.
  private var frontScores: LabelScores
  private var scoredFront = -1
  private var sum = LinearSum()
  private var frontSum = LinearSum()

  init(_ transitions: TransitionSet) {
    self.transitions = transitions
    scores = LabelScores(count: transitions.all.count)
    frontScores = scores
  }

  mutating func start(_ words: [Word], _ labels: [Int], _ tagSet: TagSet) {
    state.start(words: words.count)
    scoredFront = -1
    views.removeAll(keepingCapacity: true)
    for (word, label) in zip(words, labels) {
      let fine = UInt64(label) + 1
      views.append(
        .init(
          w: word.lower, p: fine, u: tagSet.coarse[label], wp: FeatureHash.pair(word.lower, fine)))
    }
    views.append(ArcFeatures.root)
  }

  /// The transition where the state leaves no choice: with an empty stack, or at the root.
  var forced: Int? {
    if state.stack.isEmpty { return transitions.shift }
    if state.front < state.root { return nil }
    return state.allows(.left) ? transitions.leftFromRoot : transitions.reduce
  }

  /// Scores all transitions and gives the best allowed one; in training marks may be heads.
  mutating func decide(_ scorer: some LinearScorer, isTraining: Bool = false) -> Int {
    if isTraining { scoredFront = -1 }
    score(scorer)
    return best(isTraining: isTraining)
  }

  private func best(isTraining: Bool = false) -> Int {
    transitions.best(scores) { state.allows($0) && (isTraining || !makesMarkHead($0)) }
  }

  private mutating func score(_ scorer: some LinearScorer) {
    if scoredFront != state.front {
      ArcFeatures.writeFront(state, views, to: &frontFeatures)
      frontScores.reset()
      scorer.add(frontFeatures, to: &frontScores)
      scoredFront = state.front
    }
    ArcFeatures.writeOthers(state, views, to: &features)
    scores.set(to: frontScores)
    scorer.add(features, to: &scores)
  }

  /// Whether a transition would hang a word on a punctuation mark.
  private func makesMarkHead(_ kind: Transition.Kind) -> Bool {
    switch kind {
    case .left: views[state.front].isPunctuation
    case .right: views[state.stacked(0)].isPunctuation
    case .shift, .reduce: false
    }
  }

  /// Joins several roots, from left to right, until one is left.
  mutating func joinRoots(_ scorer: some LinearScorer) {
    let roots = state.roots
    guard var main = roots.first, roots.count > 1 else { return }
    for next in roots.dropFirst() {
      state.reopen(top: main, front: next)
      score(scorer)
      let isMark = views[next].isPunctuation
      let kind: Transition.Kind? = isMark ? .right : views[main].isPunctuation ? .left : nil
      let best = transitions.best(scores) {
        kind == nil ? $0 == .left || $0 == .right : $0 == kind
      }
      state.apply(transitions.all[best])
      if transitions.all[best].kind == .left { main = next }
    }
    state.close(root: main)
  }

  mutating func apply(_ number: Int) { state.apply(transitions.all[number]) }

  /// Hands over the finished tree, after `joinRoots`.
  func visitTree(_ body: (Int, Int, DependencyRelation) -> Void) {
    let relations = DependencyRelation.allCases
    for (word, node) in state.nodes.dropLast().enumerated() {
      if node.head == state.root {
        body(word, -1, .root)
      } else {
        body(word, node.head, relations[Int(node.relation) - 1])
      }
    }
  }
}

extension ArcDecisions: Decider {
  mutating func needsDecision() -> Bool {
    while !state.isFinal {
      guard let forced else { return true }
      apply(forced)
    }
    return false
  }

  /// What `decide` and `apply` do at once.
  @inline(__always)
  mutating func take(_ step: DecisionStep, _ model: LinearModel) {
    let isNewFront = scoredFront != state.front
    switch step {
    case .ask:
      if isNewFront {
        ArcFeatures.writeFront(state, views, to: &frontFeatures)
        model.ask(frontFeatures)
      }
      ArcFeatures.writeOthers(state, views, to: &features)
      model.ask(features)
    case .find:
      if isNewFront { frontSum.find(frontFeatures, in: model) }
      sum.find(features, in: model)
    case .rank:
      if isNewFront { frontSum.rank(in: model) }
      sum.rank(in: model)
    case .list:
      if isNewFront { frontSum.list(in: model) }
      sum.list(in: model)
    case .apply:
      if isNewFront {
        frontScores.reset()
        frontSum.add(to: &frontScores, in: model)
        scoredFront = state.front
      }
      scores.set(to: frontScores)
      sum.add(to: &scores, in: model)
      apply(best())
    }
  }
}
