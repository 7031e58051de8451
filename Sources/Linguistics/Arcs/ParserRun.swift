import Knowledge

/// Parses sentences with one parser, several of them in turn.
package struct ParserRun {
  private let parser: Parser
  private var decisions: Interleaving<ArcDecisions>

  init(_ parser: Parser) {
    self.parser = parser
    decisions = Interleaving(ArcDecisions(parser.transitions))
  }

  /// A sentence's words, from the tagger, and their labels, from the same tagger.
  package typealias Input = (words: [Word], labels: [Int])

  /// Hands over the head and relation of every word; head -1 marks the one root of a sentence.
  ///
  /// - Parameters:
  ///   - sentences: None is empty.
  ///   - body: Called with the index of a sentence and of each of its words, its head and relation,
  ///     in the order of words; not in the order of sentences.
  package mutating func parse(
    _ sentences: [Input], _ body: (Int, Int, Int, DependencyRelation) -> Void
  ) {
    decisions.run(
      sentences.count, parser.model,
      start: { work, index in
        work.start(sentences[index].words, sentences[index].labels, parser.tagSet)
      },
      finish: { work, index in
        work.joinRoots(parser.model)
        work.visitTree { body(index, $0, $1, $2) }
      })
  }
}
