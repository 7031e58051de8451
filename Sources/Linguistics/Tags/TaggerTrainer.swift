/// Trains a tagger from treebank sentences and the words of news.
package struct TaggerTrainer {
  /// Passes over the sentences.
  package var epochs = 8
  /// The weights are the mean of one training for each seed.
  package var seeds: [UInt64] = [1]
  package var byteLimit = 3_500_000
  /// Features share 2 to the power of this many buckets.
  package var bits = 21
  /// A word must be so frequent to have a class; rarer ones would tell their own label.
  package var classMinimum = 2

  /// Sections of word clusters, for `WordClusters`.
  private let clusters: [(name: String, bytes: [UInt8])]

  package init(clusters: [(name: String, bytes: [UInt8])]) { self.clusters = clusters }

  /// The sections of a model file that `Tagger` reads.
  ///
  /// - Parameters:
  ///   - sentences: What to learn.
  ///   - tagSet: The labels to give.
  ///   - news: Tagged news, made by an earlier tagger; empty for a first tagger.
  /// - Returns: Names and bytes for `ModelFile.bytes(sections:)`.
  /// - Throws: `ModelError` never in practice: it reads the lexicon that it has just made.
  package func sections(
    _ sentences: [TreebankSentence], tagSet: TagSet, news: TagCounts
  ) throws(ModelError) -> [(name: String, bytes: [UInt8])] {
    let plain = sentences.map { $0.words.map { Word(text: $0, lower: $0.lowercased()) } }
    let gold = sentences.map { $0.labels.map(tagSet.number(of:)) }
    var counts = TagCounts()
    for (words, labels) in zip(plain, gold) { counts.add(words, labels) }
    var sections: [(name: String, bytes: [UInt8])] =
      clusters + [
        ("tags.labels", tagSet.bytes),
        ("lexicon.treebank", counts.classes(minimum: classMinimum, share: 0.05)),
        ("lexicon.news", news.classes(minimum: 5, share: 0.1)),
        ("lexicon.forms", news.formClasses(minimum: 3, share: 0.1)),
        ("lexicon.certain", counts.certain(minimum: 100)),
      ]
    let file = ModelFile.bytes(sections: sections)
    let lexicon = try TagLexicon(ModelFile(bytes: file, name: "training"))
    let classified = plain.map { words in
      var words = words
      lexicon.classify(&words)
      return words
    }
    var weights = AveragedWeights(labelCount: tagSet.labels.count, bits: bits)
    for seed in seeds {
      weights = weights + learn(classified, gold, tagSet, lexicon, seed: seed).averaged()
    }
    let quantum = Float(seeds.count) / 32
    sections.append(("tags.weights", weights.frozen(byteLimit: byteLimit, quantum: quantum)))
    return sections
  }

  private func learn(
    _ sentences: [[Word]], _ gold: [[Int]], _ tagSet: TagSet, _ lexicon: TagLexicon, seed: UInt64
  ) -> LinearTrainer {
    let trainer = LinearTrainer(labelCount: tagSet.labels.count, bits: bits)
    var decisions = TagDecisions(labelCount: tagSet.labels.count)
    var random = RandomSource(seed: seed)
    var order = Array(sentences.indices)
    for _ in 0..<epochs {
      random.shuffle(&order)
      for sentence in order {
        learn(sentences[sentence], gold[sentence], lexicon, trainer, &decisions)
      }
    }
    return trainer
  }

  private func learn(
    _ words: [Word], _ gold: [Int], _ lexicon: TagLexicon, _ trainer: LinearTrainer,
    _ decisions: inout TagDecisions
  ) {
    var labels: [Int] = []
    for index in words.indices {
      if let certain = lexicon.certainLabel(of: words[index]) {
        labels.append(certain)
        continue
      }
      let label = decisions.decide(words, at: index, labels, trainer)
      trainer.tick()
      if label != gold[index] {
        trainer.update(decisions.features, toward: gold[index], awayFrom: label)
      }
      labels.append(label)
    }
  }
}
