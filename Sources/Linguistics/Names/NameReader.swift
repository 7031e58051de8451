import Knowledge

/// Turns the tokens of a document into what the name finder sees of them.
package struct NameReader: Sendable {
  private let clusters: WordClusters?
  private let gazetteer: NameGazetteer?

  /// A reader; without clusters or gazetteer to measure what they give.
  package init(clusters: WordClusters?, gazetteer: NameGazetteer?) {
    self.clusters = clusters
    self.gazetteer = gazetteer
  }

  /// Reads a document's tokens; names are looked for in the sentences given alone.
  package func read(_ tokens: [Token], sentences: [Range<Int>]) -> NameReading {
    var words = tokens.map { NameWord(text: $0.text, lower: $0.lower) }
    if let clusters {
      for index in words.indices {
        let word = words[index]
        (words[index].cluster, words[index].group) = clusters.numbers(
          form: word.form, lower: word.lower)
      }
    }
    for sentence in sentences { gazetteer?.mark(&words, tokens, sentence) }
    return NameReading(words, sentences: sentences)
  }
}

/// A document as the name finder sees it.
package struct NameReading {
  let words: [NameWord]
  /// Stretches of tokens that may hold names, with their sentences.
  private(set) var stretches: [Stretch] = []
  private let cues: NameCues

  struct Stretch {
    let tokens: Range<Int>
    let sentence: NameSentence
  }

  init(_ words: [NameWord], sentences: [Range<Int>]) {
    self.words = words
    cues = NameCues(words, sentences: sentences)
    for range in sentences {
      let sentence = NameSentence(words[range])
      var start = range.lowerBound
      while start < range.upperBound {
        guard sentence.isCandidate(start) else {
          start += 1
          continue
        }
        var end = start + 1
        while end < range.upperBound, sentence.isCandidate(end) { end += 1 }
        stretches.append(Stretch(tokens: start..<end, sentence: sentence))
        start = end
      }
    }
  }

  /// Replaces the content of `features` by the features of a token of a stretch.
  func fill(_ features: inout [UInt32], at token: Int, of stretch: Stretch) {
    NameFeatures(words: words, sentence: stretch.sentence, cues: cues).fill(&features, at: token)
  }
}
