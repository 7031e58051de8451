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
    var words = tokens.indices.map { Word(text: tokens[$0].text, lower: tokens[$0].lower) }
    lexicon.classify(&words)
    return words
  }

  /// The same for the words of a treebank.
  package func words(_ texts: [String]) -> [Word] {
    var words = texts.map { Word(text: $0, lower: $0.lowercased()) }
    lexicon.classify(&words)
    return words
  }

  /// Numbers of labels in `tagSet`, one for each word of each sentence.
  package func labels(_ sentences: [[Word]]) -> [[Int]] {
    var labels = [[Int]](repeating: [], count: sentences.count)
    var runs = Interleaving(TagRun(labelCount: tagSet.labels.count, lexicon: lexicon))
    runs.run(
      sentences.count, model, start: { work, index in work.start(sentences[index]) },
      finish: { work, index in labels[index] = work.labels })
    return labels
  }

  /// The same for one sentence.
  package func labels(_ words: [Word]) -> [Int] { labels([words])[0] }
}
