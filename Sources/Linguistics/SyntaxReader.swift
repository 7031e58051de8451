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
      let dateline = Dateline.length(document.tokens[range])
      parse(range.dropFirst(dateline), words, labels, from: dateline, &run, &document.tokens)
      if dateline == 0 { continue }
      let front = range.lowerBound..<range.lowerBound + dateline
      parse(front, words, labels, from: 0, &run, &document.tokens)
      hang(front, under: range.dropFirst(dateline), &document.tokens)
    }
  }

  /// Parses some tokens in a row, of which the first is number `first` of `words`.
  private func parse(
    _ range: Range<Int>, _ words: [Word], _ labels: [Int], from first: Int, _ run: inout ParserRun,
    _ tokens: inout [Token]
  ) {
    let part = first..<first + range.count
    let isWhole = part.count == words.count
    run.parse(
      isWhole ? words : Array(words[part]), labels: isWhole ? labels : Array(labels[part])
    ) { word, head, relation in
      tokens[range.lowerBound + word].head = head < 0 ? -1 : range.lowerBound + head
      tokens[range.lowerBound + word].relation = relation
    }
  }

  /// Hangs the root of a dateline under the root of its sentence.
  private func hang(_ front: Range<Int>, under rest: Range<Int>, _ tokens: inout [Token]) {
    guard let main = rest.first(where: { tokens[$0].head < 0 }) else { return }
    for word in front where tokens[word].head < 0 {
      tokens[word].head = main
      tokens[word].relation = .parataxis
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
