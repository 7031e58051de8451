import Knowledge

/// Gives each word a part of speech and a Penn tag, from left to right.
package struct Tagger: Sendable {
  package let tagSet: TagSet
  private let lexicon: TagLexicon
  private let model: LinearModel

  /// Takes the tagger out of a model file.
  ///
  /// - Throws: `ModelError` where the file does not hold one.
  package init(_ file: ModelFile) throws(ModelError) {
    tagSet = try TagSet(file.section("tags.labels"))
    lexicon = try TagLexicon(file)
    model = try LinearModel(file.section("tags.weights"))
    guard model.labelCount == tagSet.labels.count else {
      let what = "\(model.labelCount) weights for \(tagSet.labels.count) tags"
      throw ModelError(file: file.name, section: "tags.weights", reason: .unfit(what))
    }
  }

  /// The words of a sentence with their classes in the lexicon.
  package func words(_ tokens: ArraySlice<Token>) -> [Word] {
    var words = tokens.map { Word(text: $0.text, lower: $0.lower) }
    lexicon.classify(&words)
    return words
  }

  /// The same for the words of a treebank.
  package func words(_ texts: [String]) -> [Word] {
    var words = texts.map { Word(text: $0, lower: $0.lowercased()) }
    lexicon.classify(&words)
    return words
  }

  /// Numbers of labels in `tagSet`, one for each word.
  package func labels(_ words: [Word]) -> [Int] {
    var decisions = TagDecisions(labelCount: tagSet.labels.count)
    return decisions.run(words, scorer: model, lexicon: lexicon)
  }
}

/// The tagger's loop over a sentence, the same in training and in use.
struct TagDecisions {
  private var scores: LabelScores
  /// What spoke for the last decision.
  private(set) var features: [UInt32] = []

  init(labelCount: Int) { scores = LabelScores(count: labelCount) }

  mutating func run(
    _ words: [Word], scorer: some LinearScorer, lexicon: TagLexicon
  ) -> [Int] {
    var labels: [Int] = []
    labels.reserveCapacity(words.count)
    for index in words.indices {
      if let certain = lexicon.certainLabel(of: words[index]) {
        labels.append(certain)
      } else {
        labels.append(decide(words, at: index, labels, scorer))
      }
    }
    return labels
  }

  /// The best label of one word, given the labels of all words before it.
  mutating func decide(
    _ words: [Word], at index: Int, _ labels: [Int], _ scorer: some LinearScorer
  ) -> Int {
    let last = index > 0 ? UInt64(labels[index - 1]) : TagFeatures.start
    let secondLast = index > 1 ? UInt64(labels[index - 2]) : TagFeatures.start
    TagFeatures.write(words, at: index, last: last, secondLast: secondLast, to: &features)
    scores.reset()
    scorer.add(features, to: &scores)
    return scores.best
  }
}
