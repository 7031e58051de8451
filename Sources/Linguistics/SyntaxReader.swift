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
  func annotate(_ document: inout Document) {
    var run = parser.run()
    for sentence in document.sentences where !sentence.tokens.isEmpty {
      let range = sentence.tokens
      let words = tagger.words(document.tokens[range])
      let labels = tagger.labels(words)
      for (index, label) in zip(range, labels) { tag(&document.tokens[index], label) }
      if sentence.kind == .furniture { continue }
      run.parse(words, labels: labels) { word, head, relation in
        document.tokens[range.lowerBound + word].head = head < 0 ? -1 : range.lowerBound + head
        document.tokens[range.lowerBound + word].relation = relation
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
