import Knowledge

/// A document whose names are known.
package struct LabelledDocument: Sendable {
  package var tokens: [Token] = []
  package var labels: [NameLabel] = []
  package var sentences: [Range<Int>] = []

  package init() {}

  /// Appends a sentence of words with their labels.
  package mutating func append(_ words: [String], _ labels: [NameLabel]) {
    let start = tokens.count
    for word in words {
      tokens.append(Token(span: TextSpan(0, 0), text: word, lower: word.lowercased()))
    }
    self.labels.append(contentsOf: labels)
    sentences.append(start..<tokens.count)
  }
}

/// Trains the weights of the name finder as a structured perceptron over rows of labels.
///
/// Source: Collins 2002, "Discriminative Training Methods for Hidden Markov Models".
package struct NameTrainer {
  /// Passes over the documents; every second one with hints.
  package var epochs = 6
  package var seed: UInt64 = 1
  /// Features share 2 to the power of this many buckets.
  package var bits = 21
  /// By how much the right labels must be ahead of each wrong one.
  package var margin: Int32 = 0
  /// Learns from the documents whose number leaves another rest than this when divided by
  /// `folds`.
  package var leftOut: Int?
  package var folds = 2

  /// A stretch of tokens, as indices into `ends`, and the right labels.
  private struct Stretch {
    let document: Int
    let tokens: Range<Int>
    let labels: [NameLabel]
  }

  private var stretches: [Stretch] = []
  private var documentCount = 0
  private var plain = FeatureRows()
  private var hinted = FeatureRows()

  package init() {}

  /// Adds documents to what will be learnt.
  ///
  /// For hints, `first` gives a model that has not learnt from the document of that number.
  package mutating func add(
    _ documents: [LabelledDocument], reader: NameReader, first: ((Int) -> NameModel)? = nil
  ) {
    var features: [UInt32] = []
    for document in documents {
      let reading = reader.read(document.tokens, sentences: document.sentences)
      let names = first.map { $0(documentCount).names(in: reading, passes: 1).map(\.name) } ?? []
      let hints = NameHints(reading.words, names: names)
      for stretch in reading.stretches {
        let start = plain.count
        for token in stretch.tokens {
          reading.fill(&features, at: token, of: stretch)
          plain.append(features)
          hints.fill(&features, at: token)
          hinted.append(features)
        }
        stretches.append(
          Stretch(
            document: documentCount, tokens: start..<plain.count,
            labels: Self.legal(document.labels[stretch.tokens])))
      }
      documentCount += 1
    }
  }

  /// Begins a name where a stretch cuts it.
  private static func legal(_ labels: ArraySlice<NameLabel>) -> [NameLabel] {
    var previous = NameLabel.outside
    return labels.map { label in
      defer { previous = label }
      guard let type = label.type, !label.mayFollow(previous) else { return label }
      return NameLabel(beginning: type)
    }
  }

  /// Learns and gives the averaged weights.
  package func weights() -> AveragedWeights {
    let trainer = LinearTrainer(labelCount: NameLabel.count, bits: bits)
    var random = RandomSource(seed: seed)
    var order = stretches.indices.filter { stretches[$0].document % folds != leftOut }
    var decoder = NameDecoder(trainer)
    for epoch in 0..<epochs {
      random.shuffle(&order)
      for index in order {
        let hasLearnt = learn(stretches[index], trainer, &decoder, hints: epoch % 2 == 1)
        if hasLearnt { decoder = NameDecoder(trainer) }
      }
    }
    return trainer.averaged()
  }

  /// Learns one stretch; false where the guess was right.
  private func learn(
    _ stretch: Stretch, _ trainer: LinearTrainer, _ decoder: inout NameDecoder, hints: Bool
  ) -> Bool {
    trainer.tick()
    let features = stretch.tokens.map { hints ? Array(plain[$0] + hinted[$0]) : Array(plain[$0]) }
    var emissions: [Int32] = []
    var scores = LabelScores(count: NameLabel.count)
    for features in features {
      scores.reset()
      trainer.add(features, to: &scores)
      for label in 0..<NameLabel.count { emissions.append(Int32(scores[label]) + margin) }
    }
    for (offset, label) in stretch.labels.enumerated() {
      emissions[offset * NameLabel.count + Int(label.rawValue)] -= margin
    }
    let guess = decoder.labels(emissions[...])
    guard guess != stretch.labels else { return false }
    var previous = (right: NameLabel.outside, guess: NameLabel.outside)
    for (offset, features) in features.enumerated() {
      let (right, wrong) = (stretch.labels[offset], guess[offset])
      if right != wrong {
        trainer.update(features, toward: Int(right.rawValue), awayFrom: Int(wrong.rawValue))
      }
      if right != wrong || previous.right != previous.guess {
        trainer.add(1, to: Int(right.rawValue), of: NameDecoder.features(after: previous.right))
        trainer.add(-1, to: Int(wrong.rawValue), of: NameDecoder.features(after: previous.guess))
      }
      previous = (right, wrong)
    }
    return true
  }
}

/// Features of many tokens, one row behind the other.
private struct FeatureRows {
  private var features: [UInt32] = []
  private var ends: [Int] = [0]

  var count: Int { ends.count - 1 }

  mutating func append(_ row: [UInt32]) {
    features.append(contentsOf: row)
    ends.append(features.count)
  }

  subscript(row: Int) -> ArraySlice<UInt32> { features[ends[row]..<ends[row + 1]] }
}
