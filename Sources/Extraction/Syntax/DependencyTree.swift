import Knowledge

/// The arcs of a document read downwards: which words hang on a word.
struct DependencyTree: Sendable {
  let tokens: [Token]
  /// Children of all tokens one after another; `offsets` says where those of a token begin.
  private let children: [Int32]
  private let offsets: [Int32]

  /// Reads the arcs with those put right that cannot be; `words` are what rules name.
  init(_ document: Document, words: RuleWords) {
    let tokens = ArcRepairs.repaired(document, words: words)
    var offsets = [Int32](repeating: 0, count: tokens.count + 1)
    for token in tokens where token.head >= 0 { offsets[token.head + 1] += 1 }
    for index in tokens.indices { offsets[index + 1] += offsets[index] }
    var next = offsets
    var children = [Int32](repeating: 0, count: Int(offsets.last ?? 0))
    for (index, token) in tokens.enumerated() where token.head >= 0 {
      children[Int(next[token.head])] = Int32(index)
      next[token.head] += 1
    }
    self.tokens = tokens
    self.children = children
    self.offsets = offsets
  }

  /// Words that hang on a word, in text order.
  func children(of index: Int) -> [Int] {
    children[Int(offsets[index])..<Int(offsets[index + 1])].map(Int.init)
  }

  /// The first child by one of some relations.
  func child(of index: Int, by relations: DependencyRelation...) -> Int? {
    children(of: index).first { relations.contains(tokens[$0].relation) }
  }

  func hasChild(of index: Int, by relations: DependencyRelation...) -> Bool {
    children(of: index).contains { relations.contains(tokens[$0].relation) }
  }

  /// First and last word below a word, as a range; gaps are covered.
  ///
  /// - Complexity: O(*n*) in words below.
  func range(below index: Int) -> Range<Int> {
    var low = index
    var high = index
    var stack = [index]
    while let word = stack.popLast() {
      low = min(low, word)
      high = max(high, word)
      stack.append(contentsOf: children(of: word))
    }
    return low..<(high + 1)
  }

  /// The words from a word's head up to the root of its sentence.
  func ancestors(of index: Int) -> [Int] {
    var found: [Int] = []
    var word = tokens[index].head
    while word >= 0, found.count < 100 {
      found.append(word)
      word = tokens[word].head
    }
    return found
  }

  /// "off" in "called off the visit"; nil for a verb without a particle.
  func particle(of verb: Int) -> String? {
    child(of: verb, by: .compoundPrt).map { tokens[$0].lower }
  }

  /// A word with those coordinated to it, in text order.
  func conjuncts(of index: Int) -> [Int] {
    [index] + children(of: index).filter { tokens[$0].relation == .conj }
  }

  /// The word that a conjunct and those before it hang on; the word itself where it is none.
  func firstConjunct(of index: Int) -> Int {
    var word = index
    while tokens[word].relation == .conj { word = tokens[word].head }
    return word
  }

  /// The subject of a verb, else that of the verb it is coordinated with or controlled by.
  func subject(of verb: Int) -> Int? {
    var word = verb
    for _ in 0..<8 {
      if let subject = child(of: word, by: .nsubj, .nsubjPass, .nsubjOuter) { return subject }
      switch tokens[word].relation {
      case .conj, .xcomp, .advcl, .parataxis: word = tokens[word].head
      case .acl: return tokens[word].head
      default: return nil
      }
      if word < 0 { return nil }
    }
    return nil
  }
}
