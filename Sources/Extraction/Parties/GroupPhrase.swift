import Knowledge

/// The shortest phrase that tells who a described group is: "officers from over 20 countries".
enum GroupPhrase {
  static func text(at word: Int, in context: ClaimContext) -> String {
    let words = tokens(at: word, in: context.tree)
    let whole = words.lowerBound..<max(words.upperBound, endOfBodies(words, in: context))
    return context.document.text(context.document.span(ofTokens: whole))
  }

  /// "Staff of the Department of Trade and Ports, the Navy and the Bank": names of bodies to their end, and to
  /// that of their list.
  private static func endOfBodies(_ words: Range<Int>, in context: ClaimContext) -> Int {
    guard let last = body(at: words.upperBound - 1, in: context) else { return words.upperBound }
    let others = NameList(context: context).bodies(behind: last.head)
    return others.last.flatMap { body(at: $0, in: context) }?.tokens.upperBound
      ?? last.tokens.upperBound
  }

  private static func body(at word: Int, in context: ClaimContext) -> Mention? {
    guard let index = context.mentions.mention(at: word) else { return nil }
    let mention = context.document.mentions[index]
    return mention.kind == .name && mention.type == .organisation ? mention : nil
  }

  static func tokens(at word: Int, in tree: DependencyTree) -> Range<Int> {
    start(of: word, in: tree)..<(end(of: word, in: tree) + 1)
  }

  /// The first modifier, behind any article, preposition or possessive pronoun.
  private static func start(of word: Int, in tree: DependencyTree) -> Int {
    var start = word
    for child in tree.children(of: word) where child < word {
      switch tree.tokens[child].relation {
      case .amod, .compound, .nummod, .nmod, .nmodDesc, .nmodUnmarked:
        start = min(start, tree.range(below: child).lowerBound)
      case .nmodPoss where tree.tokens[child].partOfSpeech != .pron:
        start = min(start, Self.start(of: child, in: tree))
      default: continue
      }
    }
    while start < word, tree.tokens[start].partOfSpeech == .punct { start += 1 }
    return wholeWord(from: start, in: tree)
  }

  /// "Biden-Harris officials", "LGBTQ+ leaders": not the end of what is written as one word.
  private static func wholeWord(from start: Int, in tree: DependencyTree) -> Int {
    var first = start
    while first > 0 {
      let before = tree.tokens[first - 1]
      let isJoined = before.span.end == tree.tokens[first].span.start
      let isPart = ["-", "+"].contains(before.text) || before.partOfSpeech != .punct
      guard isPart, isJoined || before.text == "+" else { break }
      first -= 1
    }
    return first
  }

  /// The end of what follows with "of", "from" or "for", without relative clauses.
  private static func end(of word: Int, in tree: DependencyTree) -> Int {
    var end = word
    for child in tree.children(of: word) where child > word {
      switch tree.tokens[child].relation {
      case .nmod where ["of", "from", "for"].contains(tree.prepositions(of: child)):
        end = max(end, endWithConjuncts(of: child, in: tree))
      case .flat, .compound, .fixed: end = max(end, child)
      default: continue
      }
    }
    return end == word ? endOfOrigin(of: word, in: tree) : end
  }

  /// "ministers from twelve countries", also where the parser hung the origin on the verb.
  private static func endOfOrigin(of word: Int, in tree: DependencyTree) -> Int {
    let next = word + 1
    guard next < tree.tokens.count, tree.tokens[word].partOfSpeech == .noun,
      tree.tokens[next].lower == "from", tree.tokens[next].head > next
    else { return word }
    return endWithConjuncts(of: tree.tokens[next].head, in: tree)
  }

  private static func endWithConjuncts(of word: Int, in tree: DependencyTree) -> Int {
    tree.conjuncts(of: word).map { end(of: $0, in: tree) }.max() ?? word
  }
}
