import Knowledge

/// Trains a parser from treebank sentences and the labels that a tagger gave them.
package struct ParserTrainer {
  /// Passes over the sentences.
  package var epochs = 12
  package var seed: UInt64 = 1
  package var byteLimit = 8_000_000
  /// Features share 2 to the power of this many buckets.
  package var bits = 22
  /// How often a wrong step is followed, from the second pass on.
  package var exploration = 0.9

  package init() {}

  /// The sections of a model file that `Parser` reads.
  ///
  /// - Parameters:
  ///   - sentences: What to learn.
  ///   - words: The words of each sentence.
  ///   - labels: A tagger's labels of each sentence.
  ///   - tagSet: That tagger's labels.
  ///   - progress: Called after each pass with its number and the share of right decisions.
  /// - Returns: Names and bytes for `ModelFile.bytes(sections:)`.
  package func sections(
    _ sentences: [TreebankSentence], words: [[Word]], labels: [[Int]], tagSet: TagSet,
    progress: (Int, Double) -> Void = { _, _ in }
  ) -> [(name: String, bytes: [UInt8])] {
    let trees = sentences.map { sentence in
      (
        relations: sentence.relations.map(Transition.number(of:)),
        oracle: ArcOracle(heads: Projectivity.lifted(sentence.heads))
      )
    }
    let transitions = Self.transitions(sentences)
    let trainer = LinearTrainer(labelCount: transitions.all.count, bits: bits)
    var decisions = ArcDecisions(transitions)
    var random = RandomSource(seed: seed)
    var order = Array(sentences.indices)
    for epoch in 0..<epochs {
      random.shuffle(&order)
      var (right, all) = (0, 0)
      for sentence in order {
        decisions.start(words[sentence], labels[sentence], tagSet)
        let (relations, oracle) = trees[sentence]
        while !decisions.state.isFinal {
          let step = learn(relations, oracle, trainer, &decisions)
          all += 1
          if step.isRight { right += 1 }
          let follows = epoch > 0 && random.chance(exploration)
          decisions.apply(follows ? step.chosen : step.free)
        }
      }
      progress(epoch + 1, Double(right) / Double(max(1, all)))
    }
    let weights = trainer.averaged().frozen(byteLimit: byteLimit, quantum: 1 / 32)
    return [
      ("arcs.tags", tagSet.bytes), ("arcs.transitions", transitions.bytes),
      ("arcs.weights", weights),
    ]
  }

  /// Decides one step, learns from it, and gives the step chosen and the best one without cost.
  private func learn(
    _ relations: [UInt64], _ oracle: ArcOracle, _ trainer: LinearTrainer,
    _ decisions: inout ArcDecisions
  ) -> (chosen: Int, free: Int, isRight: Bool) {
    let chosen = decisions.decide(trainer)
    let free = bestFree(relations, oracle, decisions)
    trainer.tick()
    if chosen == free { return (chosen, free, true) }
    trainer.update(decisions.features, toward: free, awayFrom: chosen)
    return (chosen, free, false)
  }

  /// The best by score of the transitions that lose no gold arc.
  private func bestFree(
    _ relations: [UInt64], _ oracle: ArcOracle, _ decisions: ArcDecisions
  ) -> Int {
    let state = decisions.state
    let transitions = decisions.transitions
    var best: Int?
    for kind in Transition.Kind.allCases
    where state.allows(kind) && oracle.isFree(kind, in: state) {
      var numbers = transitions.numbers(of: kind)
      if let word = oracle.goldDependent(kind, in: state) {
        numbers = transitions.number(kind, relation: relations[word]).map { [$0] } ?? numbers
      }
      for number in numbers {
        if let best, decisions.scores[number] <= decisions.scores[best] { continue }
        best = number
      }
    }
    return best ?? transitions.best(decisions.scores, in: state)
  }

  /// All transitions that the trees need, the most frequent first.
  private static func transitions(_ sentences: [TreebankSentence]) -> TransitionSet {
    var counts: [Transition: Int] = [Transition(.shift): .max, Transition(.reduce): .max]
    for sentence in sentences {
      for (word, head) in sentence.heads.enumerated() {
        let kind: Transition.Kind = word < head ? .left : .right
        counts[Transition(kind, sentence.relations[word]), default: 0] += 1
      }
    }
    let order = counts.sorted {
      ($1.value, $0.key.kind.rawValue, $0.key.relation.rawValue)
        < ($0.value, $1.key.kind.rawValue, $1.key.relation.rawValue)
    }
    return TransitionSet(order.map(\.key))
  }
}
