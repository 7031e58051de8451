import Knowledge

/// Trains a parser from treebank sentences and the labels that a tagger gave them.
package struct ParserTrainer {
  /// A sentence to learn from, with the words and labels of the tagger.
  package struct Example {
    let words: [Word]
    let labels: [Int]
    /// Gold relations by `Transition.relationNumber`.
    let relations: [UInt64]
    let oracle: ArcOracle

    package init(_ sentence: TreebankSentence, words: [Word], labels: [Int]) {
      self.words = words
      self.labels = labels
      relations = sentence.relations.map(Transition.number(of:))
      oracle = ArcOracle(heads: Projectivity.lifted(sentence.heads))
    }
  }

  /// Passes over the sentences.
  package var epochs = 10
  /// The weights are the mean of one training for each seed.
  package var seeds: [UInt64] = [1, 2, 3, 4, 5]
  package var byteLimit = 8_000_000
  /// Features share 2 to the power of this many buckets.
  package var bits = 22

  private let tagSet: TagSet

  /// A trainer for a parser that reads the labels of `tagSet`.
  package init(tagSet: TagSet) { self.tagSet = tagSet }

  /// The sections of a model file that `Parser` reads.
  ///
  /// - Parameters:
  ///   - examples: What to learn.
  ///   - progress: Called after each pass with its number and the share of right decisions.
  /// - Returns: Names and bytes for `ModelFile.bytes(sections:)`.
  package func sections(
    _ examples: [Example], progress: (Int, Double) -> Void = { _, _ in }
  ) -> [(name: String, bytes: [UInt8])] {
    let transitions = Self.transitions(examples)
    var weights = AveragedWeights(labelCount: transitions.all.count, bits: bits)
    for seed in seeds {
      var learner = ArcLearner(transitions, tagSet: tagSet, bits: bits, seed: seed)
      for epoch in 0..<epochs {
        learner.explores = epoch > 0
        progress(epoch + 1, learner.pass(examples))
      }
      weights = weights + learner.weights
    }
    let quantum = Float(seeds.count) / 32
    return [
      ("arcs.tags", tagSet.bytes), ("arcs.transitions", transitions.bytes),
      ("arcs.weights", weights.frozen(byteLimit: byteLimit, quantum: quantum)),
    ]
  }

  /// All transitions that the examples need, the most frequent first.
  private static func transitions(_ examples: [Example]) -> TransitionSet {
    let relations = DependencyRelation.allCases
    var counts: [Transition: Int] = [
      Transition(.shift): .max, Transition(.reduce): .max, Transition(.left, .root): 0,
    ]
    for example in examples {
      for (word, head) in example.oracle.heads.enumerated() {
        let relation = relations[Int(example.relations[word]) - 1]
        counts[Transition(word < head ? .left : .right, relation), default: 0] += 1
      }
    }
    let order = counts.sorted {
      ($1.value, $0.key.kind.rawValue, $0.key.relation.rawValue)
        < ($0.value, $1.key.kind.rawValue, $1.key.relation.rawValue)
    }
    guard let set = TransitionSet(order.map(\.key)) else {
      preconditionFailure("the transitions that every parser has are missing")
    }
    return set
  }
}
