/// One training of the parser: decides, compares with the oracle, and learns from its errors.
struct ArcLearner {
  /// How often a wrong step is followed while exploring.
  private static let exploration = 0.9

  /// Whether the parser goes its own way, so as to learn what to do after an error.
  var explores = false

  private let tagSet: TagSet
  private let trainer: LinearTrainer
  private var decisions: ArcDecisions
  private var random: RandomSource

  init(_ transitions: TransitionSet, tagSet: TagSet, bits: Int, seed: UInt64) {
    self.tagSet = tagSet
    trainer = LinearTrainer(labelCount: transitions.all.count, bits: bits, rowMinimum: 5)
    decisions = ArcDecisions(transitions)
    random = RandomSource(seed: seed)
  }

  var weights: AveragedWeights { trainer.averaged() }

  /// Learns from all examples in random order and gives the share of right decisions.
  mutating func pass(_ examples: [ParserTrainer.Example]) -> Double {
    var order = Array(examples.indices)
    random.shuffle(&order)
    var (right, all) = (0, 0)
    for index in order {
      let example = examples[index]
      decisions.start(example.words, example.labels, tagSet)
      while !decisions.state.isFinal {
        if let forced = decisions.forced {
          decisions.apply(forced)
          continue
        }
        if learnStep(example) { right += 1 }
        all += 1
      }
    }
    return Double(right) / Double(max(1, all))
  }

  /// Decides one step, learns from it and takes it; true if it was right.
  private mutating func learnStep(_ example: ParserTrainer.Example) -> Bool {
    let chosen = decisions.decide(trainer, isTraining: true)
    let free = bestFree(example)
    trainer.tick()
    if chosen != free {
      for features in [decisions.frontFeatures, decisions.features] {
        trainer.update(features, toward: free, awayFrom: chosen)
      }
    }
    let follows = explores && random.chance(Self.exploration)
    decisions.apply(follows ? chosen : free)
    return chosen == free
  }

  /// The best by score of the transitions that lose no gold arc.
  private func bestFree(_ example: ParserTrainer.Example) -> Int {
    let state = decisions.state
    var best: Int?
    for kind in Transition.Kind.allCases
    where state.allows(kind) && example.oracle.isFree(kind, in: state) {
      for number in candidates(kind, example) {
        if let best, decisions.scores[number] <= decisions.scores[best] { continue }
        best = number
      }
    }
    return best ?? decisions.transitions.best(decisions.scores, where: state.allows)
  }

  /// The transitions of a free kind; only the gold relation if the arc is a gold one.
  private func candidates(_ kind: Transition.Kind, _ example: ParserTrainer.Example) -> [Int] {
    let transitions = decisions.transitions
    guard let word = example.oracle.goldDependent(kind, in: decisions.state),
      let number = transitions.number(kind, relation: example.relations[word])
    else { return transitions.numbers(of: kind) }
    return [number]
  }
}
