import Knowledge

/// Tags, lemmas and arcs of a document's sentences.
struct SyntaxReader: Sendable {
  private let tagger: Tagger
  private let lemmatiser: Lemmatiser
  private let parser: Parser

  /// From the model files with tags and lemmas, and with arcs.
  init(tags: ModelFile, arcs: ModelFile) throws(ModelError) {
    tagger = try Tagger(tags)
    lemmatiser = try Lemmatiser(tags)
    parser = try Parser(arcs, tagSet: tagger.tagSet)
  }

  /// Fills the layers `tags` and `arcs`; furniture gets tags only.
  ///
  /// One model reads the whole document before the next, so that each finds its weights in the
  /// processor's cache.
  func annotate(_ document: inout Document) {
    var read: [(sentence: Int, words: [Word], labels: [Int])] = []
    for (index, sentence) in document.sentences.enumerated() where !sentence.tokens.isEmpty {
      let words = tagger.words(document.tokens[sentence.tokens])
      let labels = tagger.labels(words)
      for (token, label) in zip(sentence.tokens, labels) { tag(&document.tokens[token], label) }
      if sentence.kind != .furniture { read.append((index, words, labels)) }
    }
    var run = parser.run()
    for (index, words, labels) in read {
      let first = document.sentences[index].tokens.lowerBound
      run.parse(words, labels: labels) { word, head, relation in
        document.tokens[first + word].head = head < 0 ? -1 : first + head
        document.tokens[first + word].relation = relation
      }
    }
  }

  @inline(__always)
  private func tag(_ token: inout Token, _ number: Int) {
    let label = tagger.tagSet.labels[number]
    token.partOfSpeech = label.partOfSpeech
    token.pennTag = label.pennTag
    token.lemma = lemmatiser.lemma(text: token.text, lower: token.lower, label)
  }
}
