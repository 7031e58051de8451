import Knowledge

/// A sentence with tags, lemmas and arcs made by hand, to learn from and to measure on.
package struct TreebankSentence: Sendable {
  package var words: [String] = []
  package var partsOfSpeech: [PartOfSpeech] = []
  package var pennTags: [PennTag] = []
  package var lemmas: [String] = []
  /// Index of each word's head; the number of words stands for the root.
  package var heads: [Int] = []
  package var relations: [DependencyRelation] = []

  package init() {}
}
