import Knowledge

/// Parses sentence after sentence with one parser.
///
/// Several sentences are parsed at once, step by step in turn: while the weights for one are waited
/// for, the others are worked on.
package struct ParserRun {
  private let parser: Parser
  private var lanes: [Lane]

  /// Sentences at once; more gain nothing, as each takes room in the processor's cache.
  private static let width = 4

  private struct Lane {
    var decisions: ArcDecisions
    /// Index of the sentence; nil where none is left.
    var sentence: Int?
  }

  init(_ parser: Parser) {
    self.parser = parser
    lanes = Array(
      repeating: Lane(decisions: ArcDecisions(parser.transitions)), count: Self.width)
  }

  /// A sentence's words, from the tagger, and their labels, from the same tagger.
  package typealias Input = (words: [Word], labels: [Int])

  /// Hands over the head and relation of every word; head -1 marks the one root of a sentence.
  ///
  /// - Parameters:
  ///   - sentences: None is empty.
  ///   - body: Called with the index of a sentence and of each of its words, its head and relation,
  ///     in the order of words; in no order of sentences.
  package mutating func parse(
    _ sentences: [Input], _ body: (Int, Int, Int, DependencyRelation) -> Void
  ) {
    var next = 0
    for index in lanes.indices { load(&lanes[index], sentences, &next) }
    while true {
      for index in lanes.indices {
        while let sentence = lanes[index].sentence, !lanes[index].decisions.needsDecision() {
          lanes[index].decisions.joinRoots(parser.model)
          lanes[index].decisions.visitTree { body(sentence, $0, $1, $2) }
          load(&lanes[index], sentences, &next)
        }
      }
      guard lanes.contains(where: { $0.sentence != nil }) else { return }
      for step in ArcDecisions.Step.allCases {
        for index in lanes.indices where lanes[index].sentence != nil {
          lanes[index].decisions.take(step, parser.model)
        }
      }
    }
  }

  private func load(_ lane: inout Lane, _ sentences: [Input], _ next: inout Int) {
    lane.sentence = next < sentences.count ? next : nil
    guard next < sentences.count else { return }
    lane.decisions.start(sentences[next].words, sentences[next].labels, parser.tagSet)
    next += 1
  }
}
