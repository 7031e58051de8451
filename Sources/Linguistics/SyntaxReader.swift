import Knowledge

/// Tags, lemmas and arcs of a document's sentences.
struct SyntaxReader: Sendable {
  private let tagger: Tagger
  private let lemmatiser: Lemmatiser
  private let parser: Parser
  private let tellingWords: Set<String>?

  /// From the model files with tags and lemmas, and with arcs.
  ///
  /// A sentence of the body without any of the telling words, where there are some, gets no arcs.
  init(
    tags: ModelFile, arcs: ModelFile, parsingOnly tellingWords: Set<String>? = nil
  ) throws(ModelError) {
    self.tellingWords = tellingWords
    tagger = try Tagger(tags)
    lemmatiser = try Lemmatiser(tags)
    parser = try Parser(arcs, tagSet: tagger.tagSet)
  }

  /// Fills the layers `tags` and `arcs`; furniture, and what is not to be parsed, gets tags only.
  ///
  /// One model reads the whole document before the next, so that each finds its weights in the
  /// processor's cache.
  func annotate(_ document: inout Document) {
    let sentences = document.sentences.filter { !$0.tokens.isEmpty }
    let words = sentences.map { tagger.words(document.tokens[$0.tokens]) }
    let labels = tagger.labels(words)
    var firstTokens: [Int] = []
    var read: [ParserRun.Input] = []
    for (index, sentence) in sentences.enumerated() {
      for (token, label) in zip(sentence.tokens, labels[index]) {
        tag(&document.tokens[token], label)
      }
      if isParsed(sentence, document) {
        firstTokens.append(sentence.tokens.lowerBound)
        read.append((words[index], labels[index]))
      }
    }
    var run = parser.run()
    run.parse(read) { sentence, word, head, relation in
      let first = firstTokens[sentence]
      document.tokens[first + word].head = head < 0 ? -1 : first + head
      document.tokens[first + word].relation = relation
    }
  }

  private func isParsed(_ sentence: Sentence, _ document: Document) -> Bool {
    guard let tellingWords, sentence.kind == .body else { return sentence.kind != .furniture }
    return sentence.tokens.contains {
      let (lower, lemma) = (document.tokens[$0].lower, document.tokens[$0].lemma)
      return tellingWords.contains(lemma) || lower != lemma && tellingWords.contains(lower)
    }
  }

  /// "Wore": a verb in the present whose subject is a third person ends in "s".
  @inline(__always)
  private static func isNoPresent(_ token: Token, _ tag: PennTag) -> Bool {
    tag == .vbz && token.lower.utf8.count > 3 && token.lower.utf8.last != UInt8(ascii: "s")
  }

  @inline(__always)
  private func tag(_ token: inout Token, _ number: Int) {
    let label = tagger.tagSet.labels[number]
    token.partOfSpeech = label.partOfSpeech
    token.pennTag = Self.isNoPresent(token, label.pennTag) ? .vbd : label.pennTag
    token.lemma = lemmatiser.lemma(text: token.text, lower: token.lower, label)
  }
}
