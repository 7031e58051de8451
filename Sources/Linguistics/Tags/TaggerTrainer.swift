/// Trains a tagger from treebank sentences and the words of news.
package struct TaggerTrainer {
  /// Passes over the sentences.
  package var epochs = 8
  package var seed: UInt64 = 1
  package var byteLimit = 3_500_000
  /// Features share 2 to the power of this many buckets.
  package var bits = 21
  /// A word must be so frequent to have a class; rarer ones would tell their own label.
  package var classMinimum = 3

  package init() {}

  /// The sections of a model file that `Tagger` reads.
  ///
  /// - Parameters:
  ///   - sentences: What to learn.
  ///   - tagSet: The labels to give.
  ///   - news: Tagged news, such as `newsCounts` makes; empty for a first tagger.
  /// - Returns: Names and bytes for `ModelFile.bytes(sections:)`.
  /// - Throws: `ModelError` never in practice: it reads the lexicon that it has just made.
  package func sections(
    _ sentences: [TreebankSentence], tagSet: TagSet, news: TagCounts
  ) throws(ModelError) -> [(name: String, bytes: [UInt8])] {
    let plain = sentences.map { $0.words.map { Word(text: $0, lower: $0.lowercased()) } }
    let gold = sentences.map { $0.labels.map(tagSet.number(of:)) }
    var counts = TagCounts()
    for (words, labels) in zip(plain, gold) { counts.add(words, labels) }
    var sections: [(name: String, bytes: [UInt8])] = [
      ("tags.labels", tagSet.bytes),
      ("lexicon.treebank", counts.classes(minimum: classMinimum, share: 0.05)),
      ("lexicon.news", news.classes(minimum: 5, share: 0.1)),
      ("lexicon.certain", counts.certain(minimum: 100)),
    ]
    let file = ModelFile.bytes(sections: sections)
    let lexicon = try TagLexicon(ModelFile(bytes: file, name: "training"))
    let classified = plain.map { words in
      words.map { word in
        var word = word
        lexicon.classify(&word)
        return word
      }
    }
    let trainer = learn(classified, gold, labelCount: tagSet.labels.count, lexicon)
    let weights = trainer.averaged().frozen(byteLimit: byteLimit, quantum: 1 / 32)
    sections.append(("tags.weights", weights))
    return sections
  }

  private func learn(
    _ sentences: [[Word]], _ gold: [[Int]], labelCount: Int, _ lexicon: TagLexicon
  ) -> LinearTrainer {
    let trainer = LinearTrainer(labelCount: labelCount, bits: bits)
    var decisions = TagDecisions(labelCount: labelCount)
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
