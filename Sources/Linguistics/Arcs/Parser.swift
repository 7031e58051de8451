import Knowledge

/// Finds each word's head and relation, greedily from left to right.
package struct Parser: Sendable {
  let tagSet: TagSet
  let transitions: TransitionSet
  let model: LinearModel

  /// Takes the parser out of a model file.
  ///
  /// - Parameters:
  ///   - file: The file with the sections of `ParserTrainer`.
  ///   - tagSet: The labels of the tagger that the parser was trained with.
  /// - Throws: `ModelError` where the file does not hold a parser for this tagger.
  package init(_ file: ModelFile, tagSet: TagSet) throws(ModelError) {
    self.tagSet = tagSet
    guard try file.section("arcs.tags").text == String(decoding: tagSet.bytes, as: UTF8.self) else {
      let what = "it was trained with other tags"
      throw ModelError(file: file.name, section: "arcs.tags", reason: .unfit(what))
    }
    transitions = try TransitionSet(file.section("arcs.transitions"))
    model = try LinearModel(file.section("arcs.weights"))
    guard model.labelCount == transitions.all.count else {
      let what = "\(model.labelCount) weights for \(transitions.all.count) transitions"
      throw ModelError(file: file.name, section: "arcs.weights", reason: .unfit(what))
    }
  }

  /// A run over any number of sentences, which keeps its memory from one to the next.
  package func run() -> ParserRun { ParserRun(self) }
}
