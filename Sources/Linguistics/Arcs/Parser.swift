import Knowledge

/// Finds each word's head and relation, greedily from left to right.
package struct Parser: Sendable {
  private let tagSet: TagSet
  private let transitions: TransitionSet
  private let model: LinearModel

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

  /// Heads and relations of the words of a sentence; `labels` are the tagger's.
  ///
  /// - Returns: For each word the index of its head, -1 at the one root of the sentence.
  package func arcs(
    _ words: [Word], labels: [Int]
  ) -> (heads: [Int], relations: [DependencyRelation]) {
    var decisions = ArcDecisions(transitions)
    decisions.start(words, labels, tagSet)
    while !decisions.state.isFinal { decisions.apply(decisions.decide(model)) }
    return decisions.tree()
  }
}

/// The parser's loop over a sentence, the same in training and in use.
struct ArcDecisions {
  let transitions: TransitionSet
  private(set) var state = ParserState()
  private(set) var features: [UInt32] = []
  private(set) var scores: LabelScores
  private var views: [ArcFeatures.View] = []

  init(_ transitions: TransitionSet) {
    self.transitions = transitions
    scores = LabelScores(count: transitions.all.count)
  }

  mutating func start(_ words: [Word], _ labels: [Int], _ tagSet: TagSet) {
    state.start(words: words.count)
    views.removeAll(keepingCapacity: true)
    for (word, label) in zip(words, labels) {
      let fine = UInt64(label) + 1
      views.append(
        .init(
          w: word.lower, p: fine, u: tagSet.coarse[label], wp: FeatureHash.pair(word.lower, fine)))
    }
    views.append(ArcFeatures.root)
  }

  /// Scores all transitions and gives the best allowed one.
  mutating func decide(_ scorer: some LinearScorer) -> Int {
    ArcFeatures.extract(state, views, into: &features)
    scores.reset()
    scorer.add(features, to: &scores)
    return transitions.best(scores, in: state)
  }

  mutating func apply(_ number: Int) { state.apply(transitions.all[number]) }

  /// The finished tree, with the first of several roots above the others.
  func tree() -> (heads: [Int], relations: [DependencyRelation]) {
    let root = state.root
    let all = DependencyRelation.allCases
    var heads = state.nodes.dropLast().map(\.head)
    var relations = state.nodes.dropLast().map { all[Int($0.relation) - 1] }
    guard let first = heads.firstIndex(of: root) else { return (heads, relations) }
    for word in heads.indices where heads[word] == root {
      heads[word] = word == first ? -1 : first
      relations[word] = word == first ? .root : views[word].isPunctuation ? .punct : .parataxis
    }
    return (heads, relations)
  }
}
