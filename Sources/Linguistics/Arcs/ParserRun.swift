import Knowledge

/// Parses sentence after sentence with one parser.
package struct ParserRun {
  private let parser: Parser
  private var decisions: ArcDecisions

  init(_ parser: Parser) {
    self.parser = parser
    decisions = ArcDecisions(parser.transitions)
  }

  /// Hands over the head and relation of every word; head -1 marks the one root.
  ///
  /// - Parameters:
  ///   - words: The words of a sentence, from the tagger.
  ///   - labels: Their labels, from the same tagger.
  ///   - body: Called with the index of each word, its head and relation, in the order of words.
  package mutating func parse(
    _ words: [Word], labels: [Int], _ body: (Int, Int, DependencyRelation) -> Void
  ) {
    decisions.start(words, labels, parser.tagSet)
    while !decisions.state.isFinal {
      decisions.apply(decisions.forced ?? decisions.decide(parser.model))
    }
    decisions.joinRoots(parser.model)
    decisions.visitTree(body)
  }
}
